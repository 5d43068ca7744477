"""Months across that go on after December are of the next year."""

from __future__ import annotations

import pytest

from sales_core.ingest.grid import Value
from sales_core.ingest.understand.days.turn_of_year import after
from sales_core.ingest.understand.periods.heads import Head
from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

FISCAL = ["Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar"]


def target(title: str, heads: list[str]) -> list[list[Value]]:
    """A table of one rep with the figure 1, 2, 3 .. below the heads."""
    return [[title], ["Rep", *heads], ["Orla Finch", *range(1, len(heads) + 1)]]


def test_a_fiscal_year_runs_into_the_next() -> None:
    table = only(read(sheet(*target("Sales Target FY 2026-27", FISCAL))))
    starts = [day.strftime("%Y-%m") for day in table.frame["period_start"]]
    assert starts == [f"2026-{n:02}" for n in range(4, 13)] + ["2027-01", "2027-02", "2027-03"]
    assert not table.questions


def test_a_lone_year_does_not_tell_which_of_the_two_it_is() -> None:
    assert "S//year" in asked(read(sheet(*target("Sales Target 2026", FISCAL))))


def test_months_of_one_calendar_year_take_it() -> None:
    table = only(read(sheet(*target("Sales Target 2026", FISCAL[:9]))))
    assert [day.year for day in table.frame["period_start"]] == [2026] * 9


@pytest.mark.parametrize(
    ("numbers", "turned"),
    [([11, 12, 1, 2], 2), ([1, 2, 3], 0), ([3, 2, 1], 0), ([10, 12, 1], 0), ([12, 1, 12, 1], 0)],
)
def test_only_months_in_a_row_turn(numbers: list[int], turned: int) -> None:
    assert len(after([Head(n, "month") for n in numbers])) == turned


def test_a_quarter_after_its_months_is_their_sum_whatever_its_number() -> None:
    rows: list[list[Value]] = [
        ["Expense Type", "Apr-26", "May-26", "Jun-26", "Q1", "Jul-26", "Aug-26", "Sep-26", "Q2"],
        ["Travel", 10, 20, 30, 60, 1, 2, 3, 6],
        ["Meals", 4, 5, 6, 15, 7, 8, 9, 24],
    ]
    table = only(read(sheet(["Expense Budget"], *rows)))
    assert table.frame["budget_amount"].sum() == 10500  # (60 + 15 + 6 + 24) * 100
    assert not table.questions


def test_quarters_named_by_their_months_in_a_year_of_two() -> None:
    heads = ["Q1 (Apr-Jun)", "Q2 (Jul-Sep)", "Q3 (Oct-Dec)", "Q4 (Jan-Mar)"]
    rows = [["FY26-27 Quota by Rep"], ["Rep", *heads], ["Ann", 1, 2, 3, 4], ["Ben", 5, 6, 7, 8]]
    table = only(read(sheet(*rows), file="x.xlsx"))
    assert table.questions == []
    starts = [f"{day:%Y-%m}" for day in table.frame["period_start"][:4]]
    assert starts == ["2026-04", "2026-07", "2026-10", "2027-01"]
