"""Periods in titles and file names: a month is never taken for its year."""

from __future__ import annotations

from datetime import date

import pytest

from sales_core.ingest.understand.periods.periods import monday_in, period_in
from sales_core.ingest.understand.tables.titles import Titles
from tests.unit.ingest.understand.reading_made import MONDAY, asked, only, read, sheet


@pytest.mark.parametrize(
    ("title", "label"),
    [
        ("Sales targets Oct 2026.xlsx", "2026-10"),
        ("Aug'26", "2026-08"),
        ("October 2026", "2026-10"),
        ("2026-Oct plan", "2026-10"),
        ("Sept 2026", "2026-09"),
        ("2026 September budget", "2026-09"),
        ("may 2026", "2026-05"),
        ("2026年10月目标", "2026-10"),
        ("202610月", "2026-10"),
        ("Q4 2026 targets", "2026-Q4"),
        ("2026年第四季度目标", "2026-Q4"),
        ("2026Q3", "2026-Q3"),
        ("2026年10-12月费用预算", "2026-Q4"),
        ("2026 Jul-Sep", "2026-Q3"),
        ("2026年1-12月", "2026"),
        ("2026年第43周", "2026-W43"),
        ("10.19-10.25 周报 2026", "2026-W43"),
        ("2026年10月上旬", "2026-10-X1"),
        ("2026年10月下旬回款", "2026-10-X3"),
        ("2026.10.11-10.20", "2026-10-X2"),
        ("2026.10.1-10.20 累计", "2026-10"),
        ("Sales Report as of 05-10-2026", None),
        ("Outstanding 12-04-2026", None),
        ("Targets 2026", "2026"),
        ("2026年目标", "2026"),
        ("marketing 2026", "2026"),
        ("Decor 2026", "2026"),
        ("Mayfair 2026", "2026"),
        ("2026年上半年目标", None),
        ("H1 2026", None),
        ("2026年8-10月费用预算", None),
        ("Budget_2026_Aug-Oct", None),
        ("目标", None),
    ],
)
def test_the_period_a_title_names(title: str, label: str | None) -> None:
    found = Titles([title], MONDAY).period_around
    assert (found and found.label) == label


def test_targets_of_a_month_in_an_english_file_are_of_that_month() -> None:
    plan = sheet(["Sales Rep", "Target (K)"], ["Ann", 100], ["Bob", 51])
    table = only(read(plan, file="Sales targets Oct 2026.xlsx"))
    assert {str(day.date()) for day in table.frame["period_end"]} == {"2026-10-31"}


def test_half_a_year_is_asked_about() -> None:
    plan = sheet(["业务员", "目标额"], ["王强", 100], ["刘洋", 51])
    assert asked(read(plan, file="2026年上半年目标.xlsx")) == ["S//period_of"]


@pytest.mark.parametrize(
    ("title", "first", "last"),
    [
        ("2026年10月21日-10月27日", "2026-10-21", "2026-10-27"),
        ("2026.10.1-10.5", "2026-10-01", "2026-10-05"),
        ("2026.9.26-10.25", "2026-09-26", "2026-10-25"),
        ("2026.10.5-10.18", "2026-10-05", "2026-10-18"),
    ],
)
def test_a_span_of_days_is_as_it_is_written(title: str, first: str, last: str) -> None:
    found = Titles([title], MONDAY).period_around
    assert found is not None
    assert (str(found.start), str(found.end)) == (first, last)


def test_a_week_of_a_month_is_no_week_of_the_year() -> None:
    assert period_in(["2026年10月第4周周报"], date(2026, 11, 9)) is None
    assert monday_in(["2026年10月第4周周报"], date(2026, 11, 9)) is None
    week = period_in(["2026年第43周周报"], date(2026, 11, 9))
    assert week is not None
    assert week.start == date(2026, 10, 19)


def test_a_quarter_alone_takes_the_year_another_text_names() -> None:
    found = period_in(["四季度", "2026任务分配.xlsx"], date(2026, 11, 9))
    assert found is not None
    assert (found.start, found.end) == (date(2026, 10, 1), date(2026, 12, 31))


@pytest.mark.parametrize("title", ["Journey plan 2 Nov - 7 Nov 2026", "Plan 2-7 November 2026"])
def test_a_week_written_in_english_words(title: str) -> None:
    assert monday_in([title], date(2026, 11, 9)) == date(2026, 11, 2)


def test_a_period_of_the_books_is_a_month() -> None:
    for text in ("会计期间：2026年10期", "会计期间:2026年第10期", "期间：2026.10期"):
        found = period_in([text], date(2026, 11, 9))
        assert found is not None
        assert (found.start, found.end) == (date(2026, 10, 1), date(2026, 10, 31))
    assert period_in(["2026年第3期培训"], date(2026, 11, 9)) is None
