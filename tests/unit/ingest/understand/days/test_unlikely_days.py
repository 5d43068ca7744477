"""Days years from the others, or outside of the month of the title, are told with a warning."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.unit.ingest.understand.reading_made import only, read, sheet

HEAD = ["日期", "客户", "业务员", "销售额"]
LINES = [[date(2026, 10, day), "甲店", "王强", 100] for day in range(1, 9)]


def told(*rows: list[Any], file: str = "销售明细.xlsx") -> list[tuple[str, int, str | None]]:
    table = only(read(sheet(*rows), file=file))
    return [(i.code, i.params["count"], i.where) for i in table.issues]


def test_a_year_that_is_a_slip_of_the_pen() -> None:
    assert told(HEAD, *LINES) == []
    old = [date(2006, 10, 9), "乙店", "王强", 1]
    assert told(HEAD, *LINES, old) == [("far_date", 1, "S!D10")]
    ahead = [date(2062, 10, 9), "乙店", "王强", 1]
    assert [code for code, *_ in told(HEAD, *LINES, ahead)] == ["future_date"]


def test_last_years_date_among_those_of_one_month_is_one_too() -> None:
    last_year = [date(2025, 10, 9), "乙店", "王强", 1]
    assert told(HEAD, *LINES, last_year) == [("far_date", 1, "S!D10")]
    spring = [date(2026, 5, 9), "乙店", "王强", 1]
    assert told(HEAD, *LINES, last_year, spring) == []
    assert told(HEAD, *LINES, spring) == []


def test_two_years_of_rows_are_no_slip() -> None:
    before = [[date(2023, 10, day), "甲店", "王强", 100] for day in range(1, 9)]
    assert told(HEAD, *before, *LINES) == []


def test_days_outside_of_the_month_of_the_title() -> None:
    late = [date(2026, 11, 2), "乙店", "王强", 1]
    titled = (["2026年10月销售明细"], HEAD, *LINES, late)
    assert told(*titled) == [("outside_period", 1, "S!D11")]
    assert told(["2026年销售明细"], HEAD, *LINES, late) == []
    assert told(HEAD, *LINES, late, file="2026年10月销售明细.xlsx") == []
