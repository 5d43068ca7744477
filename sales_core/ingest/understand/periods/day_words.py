"""Days with the month in words: 01-Oct, 1 - 7 Nov, Nov 8-14, 28 Oct - 3 Nov 2026."""

from __future__ import annotations

import re
from typing import NamedTuple

from sales_core.ingest.dates import MONTHS

_NAME = r"([a-z]{3,9})\.?"
_YEAR = r"(?:[\s,'’-]+(20\d{2}))?"
_TO = r"\s*(?:-|~|–|—|to)\s*"
_ONE = re.compile(rf"(\d{{1,2}})(?:st|nd|rd|th)?[\s/-]?{_NAME}{_YEAR}")
_RUN = re.compile(
    rf"(\d{{1,2}})(?:st|nd|rd|th)?(?:[\s/-]?{_NAME})?{_TO}(\d{{1,2}})(?:st|nd|rd|th)?[\s/-]?{_NAME}{_YEAR}"
)
_RUN_AFTER = re.compile(rf"{_NAME}\s*(\d{{1,2}}){_TO}(?:{_NAME}\s*)?(\d{{1,2}}){_YEAR}")


class Span(NamedTuple):
    """First and last day as `month * 100 + day`, and the year when it is written."""

    first: int
    last: int
    year: int | None


def span(word: str) -> Span | None:
    """The days a heading names, in lower case; None when it names none."""
    if found := _ONE.fullmatch(word):
        return _made(found[2], found[1], found[2], found[1], found[3])
    if found := _RUN.fullmatch(word):
        return _made(found[2] or found[4], found[1], found[4], found[3], found[5])
    if found := _RUN_AFTER.fullmatch(word):
        return _made(found[1], found[2], found[3] or found[1], found[4], found[5])
    return None


def _made(month: str, day: str, until: str, last: str, year: str | None) -> Span | None:
    if month not in MONTHS or until not in MONTHS:
        return None
    ends = MONTHS[month] * 100 + int(day), MONTHS[until] * 100 + int(last)
    fits = all(1 <= end % 100 <= 31 for end in ends)
    turned = MONTHS[until] < MONTHS[month]
    if not fits or (ends[1] < ends[0] and not turned):
        return None
    return Span(*ends, int(year) if year else None)
