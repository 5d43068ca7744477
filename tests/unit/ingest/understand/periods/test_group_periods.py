"""Months on rows of their own above the rows of the month."""

from __future__ import annotations

from datetime import date

from sales_core.ingest.understand.periods import group_periods
from tests.unit.ingest.understand.reading_made import only, read, sheet

SEP, OCT = (date(2026, 9, 1), date(2026, 9, 30)), (date(2026, 10, 1), date(2026, 10, 31))


def test_labels_that_are_months() -> None:
    labels = ["September 2026", "September 2026", "October 2026"]
    assert group_periods.of(labels, None) == [SEP, SEP, OCT]
    assert group_periods.of(["9月", "10月"], 2026) == [SEP, OCT]


def test_labels_that_say_something_else() -> None:
    assert group_periods.of(["9月", "10月"], None) is None
    assert group_periods.of(["North", "October 2026"], 2026) is None
    assert group_periods.of([None, "October 2026", "September 2026"], 2026) is None
    assert group_periods.of(["October 2026", "October 2026"], 2026) is None
    assert group_periods.of(["Team of October 2026", "Team of May 2026"], 2026) is None


def test_each_row_is_of_the_month_above_it() -> None:
    rows = [
        ["Sales vs Target by Executive"], ["Executive Name", "Target", "Sales", "%"],
        ["September 2026"], ["Arjun", 100, 90, 0.9], ["Bina", 80, 60, 0.75],
        ["October 2026"], ["Arjun", 110, 121, 1.1], ["Bina", 90, 45, 0.5],
    ]  # fmt: skip
    table = only(read(sheet(*rows), file="x.xlsx"))
    assert table.questions == []
    months = [f"{day:%m}" for day in table.frame["period_start"]]
    assert months == ["09", "09", "10", "10"]
