"""Thirds of a month in a column of their own: 上旬, 中旬 and 下旬 down the rows."""

from __future__ import annotations

from datetime import date

from sales_core.domain.period import Period, PeriodKind
from sales_core.ingest.grid import Value
from sales_core.ingest.understand.periods.periods import plain

_NUMBERS = {"上": 1, "中": 2, "下": 3}
Days = tuple[date, date]


def number(value: Value) -> int | None:
    """1 to 3 for 上旬 to 下旬; None for anything else."""
    text = plain(value) if isinstance(value, str) else ""
    return _NUMBERS.get(text.removesuffix("旬")) if text.endswith("旬") else None


def within(days: Days | None, third: int | None) -> Days | None:
    """The days of a third of a month; None unless both are known."""
    if days is None or third is None or not 27 < (days[1] - days[0]).days + 1 < 32:
        return None
    found = Period.containing(days[0].replace(day=third * 10 - 9), PeriodKind.XUN)
    return found.start, found.end
