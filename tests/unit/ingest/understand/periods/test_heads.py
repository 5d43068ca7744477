"""Periods over columns: their names, from which day to which, and those nobody can place."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from sales_core.ingest.understand.periods.heads import head, leading
from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

DAYS = {
    "10月": ("2026-10-01", "2026-10-31"),
    "11月（截至8日）": ("2026-11-01", "2026-11-30"),
    "11月(截止11.8)": ("2026-11-01", "2026-11-30"),
    "2026年11月至今": ("2026-11-01", "2026-11-30"),
    "26年2月份": ("2026-02-01", "2026-02-28"),
    "2026-02": ("2026-02-01", "2026-02-28"),
    "M09": ("2026-09-01", "2026-09-30"),
    "Oct-26": ("2026-10-01", "2026-10-31"),
    "Oct, 2026": ("2026-10-01", "2026-10-31"),
    "Oct. 2026": ("2026-10-01", "2026-10-31"),
    "September": ("2026-09-01", "2026-09-30"),
    "Q3": ("2026-07-01", "2026-09-30"),
    "Qtr 3": ("2026-07-01", "2026-09-30"),
    "2nd Quarter": ("2026-04-01", "2026-06-30"),
    "Q4 '25": ("2025-10-01", "2025-12-31"),
    "2025 Q1": ("2025-01-01", "2025-03-31"),
    "第二季度": ("2026-04-01", "2026-06-30"),
    "上半年": ("2026-01-01", "2026-06-30"),
    "2026年下半年": ("2026-07-01", "2026-12-31"),
    "H2": ("2026-07-01", "2026-12-31"),
    "W40": ("2026-09-28", "2026-10-04"),
    "第41周": ("2026-10-05", "2026-10-11"),
    "Week 41": ("2026-10-05", "2026-10-11"),
    "2026-W41": ("2026-10-05", "2026-10-11"),
    "10月上旬": ("2026-10-01", "2026-10-10"),
    "2026年2月下旬": ("2026-02-21", "2026-02-28"),
    "10.1-10.7": ("2026-10-01", "2026-10-07"),
    "10月8日至14日": ("2026-10-08", "2026-10-14"),
    "12.29-1.4": ("2026-12-29", "2027-01-04"),
}


@pytest.mark.parametrize(("text", "days"), DAYS.items())
def test_days_of_a_head(text: str, days: tuple[str, str]) -> None:
    found = head(text)
    assert found is not None
    assert found.in_year(2026) == tuple(date.fromisoformat(day) for day in days)


@pytest.mark.parametrize(
    "text", ["13月", "W54", "W0", "上旬", "客户", "Q5", "10.7-10.1", "10-2-3", ""]
)
def test_what_is_no_head(text: str) -> None:
    assert head(text) is None


def test_a_week_the_year_does_not_have() -> None:
    found = head("W53")
    assert found is not None
    assert found.in_year(2025) is None
    assert found.in_year(2026) == (date(2026, 12, 28), date(2027, 1, 3))


def test_a_head_and_the_word_it_is_about() -> None:
    assert leading("10月上旬目标") == (head("10月上旬"), "目标")
    assert leading("W40 Target") == (head("W40"), "target")
    assert leading("二季度任务") == (head("第二季度"), "任务")
    assert leading("目标") is None


def _targets(*rows: list[Any], **more: Any) -> list[tuple[str, str, int]]:
    table = only(read(sheet(*rows, **more), file="2026年销售目标.xlsx"))
    held = table.frame
    return [
        (f"{start:%m-%d}", f"{end:%m-%d}", int(amount))
        for start, end, amount in zip(
            held.period_start, held.period_end, held.target_amount, strict=True
        )
    ]


def test_weeks_across() -> None:
    assert _targets(["业务员", "W40", "W41"], ["王强", 1, 2]) == [
        ("09-28", "10-04", 100),
        ("10-05", "10-11", 200),
    ]


def test_thirds_of_a_month_below_the_month() -> None:
    rows = (["业务员", "10月", None, None], [None, "上旬", "中旬", "下旬"], ["王强", 1, 2, 3])
    assert _targets(*rows, merged=[(0, 0, 1, 0), (0, 1, 0, 3)]) == [
        ("10-01", "10-10", 100),
        ("10-11", "10-20", 200),
        ("10-21", "10-31", 300),
    ]


def test_months_below_their_quarter() -> None:
    rows = (["业务员", "一季度", None, None], [None, "1月", "2月", "3月"], ["王强", 1, 2, 3])
    assert _targets(*rows, merged=[(0, 0, 1, 0), (0, 1, 0, 3)]) == [
        ("01-01", "01-31", 100),
        ("02-01", "02-28", 200),
        ("03-01", "03-31", 300),
    ]


@pytest.mark.parametrize("merged", [True, False])
def test_weeks_of_a_month_are_never_weeks_of_the_year(merged: bool) -> None:
    top: list[list[Any]] = [["业务员", "10月", None]] if merged else []
    rows = [*top, [None if merged else "业务员", "第1周", "第2周"], ["王强", 1, 2], ["刘洋", 3, 4]]
    spans = [(0, 0, 1, 0), (0, 1, 0, 2)] if merged else []
    file = read(sheet(*rows, merged=spans), file="2026年10月销售目标.xlsx")
    assert asked(file) or file.error is not None
    assert all(table.frame.empty for table in file.tables)


def test_a_span_of_months_is_not_its_first_month() -> None:
    assert leading("Jan-Oct Actual") is None
    assert leading("Oct marketing") is not None


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [("2026年\n10月", 10, "month"), ("10\n月", 10, "month"), ("Q1\n2026", 1, "quarter"),
     ("第一\n季度", 1, "quarter"), ("Oct\n2026", 10, "month")],
)  # fmt: skip
def test_a_heading_may_break_its_line(text: str, number: int, unit: str) -> None:
    found = head(text)
    assert found is not None
    assert (found.number, found.unit) == (number, unit)
