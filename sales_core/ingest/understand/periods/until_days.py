"""The day up to which figures are complete: 截至10月20日, MTD as on 24-Oct-2026."""

from __future__ import annotations

import re
from datetime import date

from sales_core.ingest import dates
from sales_core.ingest.dates import DateRule
from sales_core.ingest.understand.periods import full_days, periods

_UNTIL = re.compile(
    r"(?:截至|截止|through|as of|as at)\s*[::]?\s*(?:(20\d{2})[-/.年])?(\d{1,2})[-/.月](\d{1,2})"
    r"(?![-/.\d])"
)
_WORDS = r"\b(?:through|thru|as (?:of|at|on)|till|until|up ?to)(?: (?:date|dt))?\s*[::-]?\s*"
_WRITTEN = re.compile(_WORDS + full_days.WRITTEN)
_FIGURES = re.compile(_WORDS + r"(\d{1,2})[-/.](\d{1,2})[-/.](20\d{2})(?!\d)")
_VALID = re.compile(r"\b(?:valid|effective|due|payable|offer)\b")
"""What goes on until a day, rather than figures that are known up to it."""


def of(texts: list[str], latest: date) -> date | None:
    """The first day these texts name as the last one of their figures; one written in English is no
    later than `latest`, and 03/04/2026 is none."""
    for word in map(periods.plain, texts):
        if found := _UNTIL.search(word):
            year = int(found[1]) if found[1] else periods.year_in(texts)
            return periods.dated(year, int(found[2]), int(found[3]), latest)
        day = None if _VALID.search(word) else _written(word)
        if day is not None and day <= latest:
            return day
    return None


def _written(word: str) -> date | None:
    if found := _WRITTEN.search(word):
        parsed = dates.parse_text(found[1], DateRule())
        return parsed.day if parsed else None
    found = _FIGURES.search(word)
    first, second = (int(found[1]), int(found[2])) if found else (0, 0)
    if found is None or (first <= 12 and second <= 12 and first != second):
        return None
    month, day = (first, second) if second > 12 else (second, first)
    return periods.dated(int(found[3]), month, day, date.max)
