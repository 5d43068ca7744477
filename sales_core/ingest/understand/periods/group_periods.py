"""Periods on rows of their own: September 2026 above the rows of September."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from sales_core.ingest.understand.periods import heads, periods

FEWEST, LONGEST = 2, 40
_ON_ITS_OWN = re.compile(r"[\s:：,-]*[(\[].*\d.*[)\]]\s*")
"""The days of a week or month behind its name, and nothing else."""
Days = tuple[date, date]


def of(labels: Sequence[str | None], year: int | None, fewest: int = FEWEST) -> list[Days] | None:
    """The days of the label above each row, where each names a period and nothing else and so many
    differ; None where that is not so. `year`: that of labels without one."""
    named = {label: _days(label, year) for label in set(labels) if label is not None}
    if None in labels or len(named) < fewest or None in named.values():
        return None
    return [days for label in labels if (days := named.get(label or "")) is not None]


def are_periods(labels: Sequence[str | None]) -> bool:
    """Whether the labels above rows name nothing but periods, whatever their year."""
    named = {label for label in labels if label is not None}
    return bool(named) and all(_days(label, date.max.year) is not None for label in named)


def is_written_out(text: str) -> bool:
    """Whether a text is a period by its name with its days behind it: Week 43 (19-24 Oct 2026)."""
    if len(text) > LONGEST or not (found := heads.leading(text)):
        return False
    named = periods.period_in([found[1]], date.max) is not None
    return named and _ON_ITS_OWN.fullmatch(found[1]) is not None


def _days(label: str | None, year: int | None) -> Days | None:
    head = heads.head((label or "").strip(" :："))
    if head is None and label is not None:
        around = periods.period_in([label], date.min)
        alone = around is not None and (_is_bare(label) or is_written_out(label))
        return (around.start, around.end) if around is not None and alone else None
    written = (head.year or year) if head is not None else None
    return None if head is None or written is None else head.in_year(written)


def _is_bare(label: str) -> bool:
    """Whether a label is no longer than a month with its year."""
    return len(label.split()) <= FEWEST
