"""Plans of several months that are no quarter."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from sales_core.ingest.understand.periods import month_spans
from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

BUDGET = (["费用类别", "预算金额"], ["差旅费", 1000], ["招待费", 2000])
TARGET = (["Rep", "Target"], ["John Smith", 1000], ["Mary Jones", 2000])
TEN_MONTHS = (date(2026, 1, 1), date(2026, 10, 31))


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2026年1-10月费用预算", TEN_MONTHS),
        ("2026年1月至10月", TEN_MONTHS),
        ("二〇二六年一至十月预算", TEN_MONTHS),
        ("Budget Jan-Oct 2026", TEN_MONTHS),
        ("January 2026 to October 2026", TEN_MONTHS),
        ("2026年11月-2027年2月", (date(2026, 11, 1), date(2027, 2, 28))),
        ("1-10月预算", None),
        ("2026年10-1月", None),
        ("2026年1-10月（7-8月另计）", None),
        ("FY2026 Apr-Dec", None),
        ("2026年10月", None),
        ("2026-01-10", None),
    ],
)
def test_first_and_last_day(text: str, days: Any) -> None:
    assert month_spans.of([text]) == days


@pytest.mark.parametrize(
    ("title", "rows", "file"),
    [
        ("2026年1-10月费用预算", BUDGET, "预算.xlsx"),
        ("2026年1-10月费用预算", BUDGET, "2026年10月预算表.xlsx"),
        ("Sales targets Jan-Oct 2026", TARGET, "targets.xlsx"),
    ],
)
def test_a_plan_is_of_all_its_months(title: str, rows: Any, file: str) -> None:
    found = read(sheet([title], *rows), file=file)
    assert asked(found) == []
    assert only(found).period == TEN_MONTHS


def test_the_months_of_the_column_go_before_the_year_of_the_file() -> None:
    rows = (["Rep", "Jan-Oct Target"], *TARGET[1:])
    assert only(read(sheet(*rows), file="Sales targets 2026.xlsx")).period == TEN_MONTHS


def test_a_column_of_spans_dates_its_rows() -> None:
    rows = (["费用类别", "期间", "预算金额"], ["差旅费", "1-10月", 1000], ["招待费", "11月", 2000])
    frame = only(read(sheet(*rows), file="2026年费用预算.xlsx")).frame
    assert [day.month for day in frame["period_start"]] == [1, 11]
    assert [day.month for day in frame["period_end"]] == [10, 11]


@pytest.mark.parametrize(
    ("title", "head"),
    [
        ("1-10月销售目标", ["业务员", "目标"]),
        ("2026年1-10月销售目标", ["业务员", "月度目标"]),
        ("2026年1-10月销售进度", ["业务员", "目标", "完成"]),
    ],
)
def test_what_is_not_plainly_of_all_of_them_is_asked(title: str, head: list[str]) -> None:
    rows = [["王强", 100, 90], ["李娜", 200, 80]]
    made = sheet([title], head, *(row[: len(head)] for row in rows))
    assert asked(read(made, file="表.xlsx")) == ["S//period_of"]
