"""Days a remembered order of day and month strews over the year, and the other order puts into one
month: 10/05, 10/06 and 10/07 read as the tenth of May, June and July."""

from __future__ import annotations

from collections.abc import Sequence

from sales_core.ingest import dates
from sales_core.ingest.dates import DateRule

FEWEST, SAMPLE = 3, 300
WIDE, NARROW = 45, 31
OTHER = {"dmy": "mdy", "mdy": "dmy"}


def by(order: str | None, texts: Sequence[str]) -> bool:
    """Whether the other order is much likelier for these days."""
    if order not in OTHER:
        return False
    some = texts[:: max(1, len(texts) // SAMPLE)]
    return _span(some, order) > WIDE and 0 < _span(some, OTHER[order]) <= NARROW


def _span(texts: Sequence[str], order: str) -> int:
    """How many days lie between the first and the last; 0 for too few different ones."""
    parsed = (dates.parse_text(text, DateRule(order)) for text in texts)
    days = sorted({found.day for found in parsed if found is not None})
    return (days[-1] - days[0]).days if len(days) >= FEWEST else 0
