"""Days in numbers in the titles of tables without a column of days."""

from __future__ import annotations

from datetime import date

import pytest

from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

HEAD = ["Dealer", "Product", "Stock on Hand"]
ROWS = [["D1", "P1", 10], ["D1", "P2", 11], ["D2", "P1", 12]]


@pytest.mark.parametrize(
    "title",
    [
        "Stock Date: 31/10/2026",
        "Dealer stock as on 31.10.2026",
        "Stock 10-31-2026",
        "Dealer stock wk 44, closing date 31-Oct-2026",
    ],
)
def test_the_day_of_a_title_is_that_of_the_stock(title: str) -> None:
    table = only(read(sheet([title], HEAD, *ROWS)))
    assert [day.date() for day in table.frame["snapshot_date"].unique()] == [date(2026, 10, 31)]
    assert not asked(read(sheet([title], HEAD, *ROWS)))


@pytest.mark.parametrize(
    "titles",
    [["Stock Date: 05/10/2026"], ["Stock 26/10/31"], ["Stock 01/10/2026", "31/10/2026"]],
)
def test_a_day_that_may_be_two_is_asked_for(titles: list[str]) -> None:
    file = read(sheet(*([title] for title in titles), HEAD, *ROWS))
    assert [question.code for question in file.questions] == ["day_of"]


def test_the_day_of_printing_is_not_that_of_the_stock() -> None:
    table = only(read(sheet(["Stock October 2026"], ["Printed: 05/11/2026"], HEAD, *ROWS)))
    assert [day.date() for day in table.frame["snapshot_date"].unique()] == [date(2026, 10, 31)]


@pytest.mark.parametrize("day", ["05/10/2026", "31.10.2026"])
def test_the_year_of_a_day_is_not_the_period_of_a_budget(day: str) -> None:
    rows = (["Expense Head", "Budget", "Spent"], ["Travel", 110, 90], ["Food", 250, 180])
    file = read(sheet([f"Expense budget as at {day}"], *rows))
    assert file.questions
    assert only(file).frame.empty
    year = only(read(sheet(["Expense budget 2026"], [f"Printed {day}"], *rows)))
    assert year.period == (date(2026, 1, 1), date(2026, 12, 31))


def test_blocks_below_one_title_are_of_its_day() -> None:
    head, rows = ["品种", "规格", "期末库存"], [["纯生", "500ml", 10], ["原浆", "330ml", 12]]
    top = (["一批商库存周报"], ["截至2026年11月15日 单位：箱"], [])
    blocks = [["一批商：恒丰"], head, *rows, [], ["一批商：永盛"], head, *rows, [],
              ["一批商：百汇"], head, *rows]  # fmt: skip
    file = read(sheet(*top, *blocks))
    assert [sorted(t.frame["dealer_name"].unique()) for t in file.tables] == [
        ["恒丰"], ["永盛"], ["百汇"],
    ]  # fmt: skip
    days = {day.date() for t in file.tables for day in t.frame["snapshot_date"]}
    assert days == {date(2026, 11, 15)}
    assert {t.data_through for t in file.tables} == {date(2026, 11, 15)}


def test_the_day_of_the_first_block_is_not_that_of_the_next() -> None:
    head, rows = ["品种", "规格", "期末库存"], [["纯生", "500ml", 10], ["原浆", "330ml", 12]]
    blocks = [["经销商：恒丰 截至2026年11月15日"], head, *rows, [], ["经销商：永盛"], head, *rows]
    file = read(sheet(["2026年11月库存"], *blocks))
    days = [{day.date() for day in t.frame["snapshot_date"]} for t in file.tables]
    assert days == [{date(2026, 11, 15)}, {date(2026, 11, 23)}]
