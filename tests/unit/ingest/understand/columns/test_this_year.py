"""A month of this year beside the same month a year ago."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

ROWS = [["王强", 1200, 1100], ["李娜", 900, 1000]]
OCTOBER = (date(2026, 10, 1), date(2026, 10, 31))


def _sums(table: Any, *names: str) -> list[int]:
    return [int(table.frame[name].sum()) for name in names]


@pytest.mark.parametrize(
    ("heads", "file"),
    [
        (["业务员", "今年10月销售额", "去年10月销售额"], "2026年销售对比.xlsx"),
        (["业务员", "今年10月销售额", "去年10月销售额"], "2026年11月销售对比.xlsx"),
        (["Rep", "Oct Sales This Year", "Oct Sales Last Year"], "Sales 2026.xlsx"),
    ],
)
def test_what_was_sold_a_year_ago_is_compared_with_the_month_of_the_heading(
    heads: list[str], file: str
) -> None:
    found = read(sheet(heads, *ROWS), file=file)
    assert asked(found) == []
    table = only(found)
    assert table.period == OCTOBER
    assert _sums(table, "actual_mtd", "last_year_amount") == [2100_00, 2100_00]
    assert len(table.frame) == len(ROWS)


@pytest.mark.parametrize(
    "heads", [["业务员", "今年10月", "去年10月"], ["Rep", "Oct this year", "Oct last year"]]
)
def test_bare_months_of_two_years_are_asked_about_and_read_as_answered(heads: list[str]) -> None:
    file = "2026 同比.xlsx"
    assert asked(read(sheet(heads, *ROWS), file=file)) == ["S//kind"]
    answers = {"S//kind": "sales_progress"}
    table = only(read(sheet(heads, *ROWS), file=file, answers=answers))
    assert (table.period, table.questions) == (OCTOBER, [])
    assert _sums(table, "actual_mtd", "last_year_amount") == [2100_00, 2100_00]


def test_another_month_of_last_year_is_compared_with_its_own() -> None:
    heads = ["业务员", "今年10月销售额", "去年9月销售额"]
    frame = only(read(sheet(heads, *ROWS), file="2026年销售.xlsx")).frame
    last = frame[frame["last_year_amount"].notna()]
    assert {day.month for day in last["period_start"]} == {9}
    assert {day.year for day in last["period_start"]} == {2026}


def test_without_a_year_the_year_is_asked() -> None:
    heads = ["业务员", "今年10月销售额", "去年10月销售额"]
    assert asked(read(sheet(heads, *ROWS), file="销售对比.xlsx")) == ["S//year"]


@pytest.mark.parametrize("head", ["10月回款", "10月"])
def test_payments_below_one_month_are_of_that_month(head: str) -> None:
    rows = [["和平商贸", 1200], ["仁和商贸", 900]]
    table = only(read(sheet(["2026年回款"], ["经销商", head], *rows), file="回款.xlsx"))
    assert table.period == OCTOBER


def test_words_below_a_month_that_say_it_all_stay() -> None:
    head = (["业务员", "9月", "", "10月", ""], ["", "本年实际", "去年同期", "本年实际", "去年同期"])
    merged = [(0, 0, 1, 0), (0, 1, 0, 2), (0, 3, 0, 4)]
    made = sheet(*head, ["王强", 1, 2, 3, 4], ["李娜", 5, 6, 7, 8], merged=merged)
    table = only(read(made, file="2026年销售同比.xlsx"))
    assert _sums(table, "actual_mtd", "last_year_amount") == [16_00, 20_00]
    assert len(table.frame) == 4
