"""A quarter that says its months is of those months, whatever the calendar says."""

from __future__ import annotations

import pytest

from sales_core.ingest.understand.periods import named_months
from sales_core.ingest.understand.periods.heads import Head, head
from tests.unit.ingest.understand.reading_made import asked, only, read, sheet


@pytest.mark.parametrize(
    ("word", "months"),
    [("q1 (apr-jun)", (401, 630)), ("q4 (jan to mar)", (101, 331)), ("h2 (oct-mar)", (1001, 331))],
)
def test_months_of_a_part(word: str, months: tuple[int, int]) -> None:
    assert named_months.of(word) == months


@pytest.mark.parametrize("word", ["q1 (apr-may)", "q1", "q1 (north-south)", "apr-jun"])
def test_no_months(word: str) -> None:
    assert named_months.of(word) is None


def test_a_quarter_of_the_calendar_stays_one() -> None:
    assert head("Q1 (Jan-Mar)") == Head(1, "quarter")
    assert head("Q1 (Apr-Jun)") == Head(401, "days", None, 630)


HEAD = ["Spend Head", "Q1 (Apr-Jun)", "Q2 (Jul-Sep)", "Q3 (Oct-Dec)", "Q4 (Jan-Mar)"]
ROWS = [["Visibility", 10, 20, 30, 40], ["Sampling", 1, 2, 3, 4]]


def test_the_last_quarter_is_in_the_second_year() -> None:
    table = only(read(sheet(["Trade Spends Budget FY 2026-27"], HEAD, *ROWS), file="spends.xlsx"))
    assert table.questions == []
    held = {f"{d:%Y-%m-%d}" for d in table.frame["period_end"]}
    assert held == {"2026-06-30", "2026-09-30", "2026-12-31", "2027-03-31"}
    assert int(table.frame["budget_amount"].sum()) == 11_000


def test_without_a_year_it_is_asked() -> None:
    assert asked(read(sheet(["Trade Spends Budget"], HEAD, *ROWS), file="spends.xlsx")) == [
        "S//year"
    ]
