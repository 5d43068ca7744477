"""Days written in a row of their own below their weekdays: 周一 | 周二 over 10月19日 | 10月20日."""

from __future__ import annotations

from datetime import date, datetime

from sales_core.ingest import dates
from sales_core.ingest.dates import DateRule
from sales_core.ingest.grid import Sheet, Value
from sales_core.ingest.understand.cells.cells import at, filled
from sales_core.ingest.understand.periods import periods

FEWEST = 4
_ANY_YEAR = DateRule(year=2024)


def dated(sheet: Sheet, upper: int, lower: int) -> bool:
    """Whether the lower row holds the days of the weekdays in the upper one, and nothing else."""
    names = [c for c in filled(sheet, upper) if _is_weekday(at(sheet, upper, c))]
    below = filled(sheet, lower)
    return len(names) >= FEWEST and below == names and all(
        _is_day(at(sheet, lower, col)) for col in below
    )  # fmt: skip


def _is_weekday(value: Value) -> bool:
    return isinstance(value, str) and periods.weekday(value) is not None


def _is_day(value: Value) -> bool:
    if isinstance(value, datetime | date):
        return True
    return isinstance(value, str) and dates.parse_text(value, _ANY_YEAR) is not None
