"""Spans of days written out on both sides: 01/10/2026 to 31/10/2026, 1-Oct-26 to 31-Oct-26,
Nov 9-14, 2026.

Of the two orders of day and month the one counts in which the span is one of a report, two weeks or
days of one month, and the other is not.
"""

from __future__ import annotations

import re
from datetime import date

from sales_core.ingest.dates import MONTHS

LONGEST = 14
_TO = r"\s*(?:to|till|until|through|thru|~|-|–|—|至|到)\s*"
_DAY = r"(\d{1,2})[-/.](\d{1,2})[-/.](20\d{2}|\d{2})"
_FIGURES = re.compile(rf"(?<![\d/.-]){_DAY}{_TO}{_DAY}(?![\d/.-])")
_NAME = r"([a-z]{3,9})\.?"
_NAMED_DAY = rf"(\d{{1,2}})(?:st|nd|rd|th)?[\s-]{_NAME}[\s,'’-]+(20\d{{2}}|\d{{2}})"
_NAMED = re.compile(rf"(?<!\d){_NAMED_DAY}{_TO}{_NAMED_DAY}(?!\d)")
_AFTER = re.compile(
    rf"(?<![a-z]){_NAME}\s+(\d{{1,2}})(?:st|nd|rd|th)?{_TO}(?:{_NAME}\s+)?"
    r"(\d{1,2})(?:st|nd|rd|th)?,?\s+(20\d{2})(?!\d)"
)
Days = tuple[date, date]


def of(word: str) -> Days | None:
    """First and last day of the span a plain text names; None when it names none, or one that can
    be read in two ways."""
    if found := _NAMED.search(word):
        a, first, y, b, last, z = found.groups()
        return _made((y, MONTHS.get(first), a), (z, MONTHS.get(last), b))
    if found := _AFTER.search(word):
        first, a, last, b, year = found.groups()
        return _made((year, MONTHS.get(first), a), (year, MONTHS.get(last or first), b))
    if found := _FIGURES.search(word):
        a, b, y, c, d, z = found.groups()
        both = {_made((y, b, a), (z, d, c)), _made((y, a, b), (z, c, d))}
        readings = [days for days in both if days is not None]
        usual = [days for days in readings if _is_usual(*days)] if len(readings) > 1 else readings
        return usual[0] if len(usual) == 1 else None
    return None


def _is_usual(first: date, last: date) -> bool:
    return (last - first).days < LONGEST or (first.year, first.month) == (last.year, last.month)


def _made(
    first: tuple[str, str | int | None, str], last: tuple[str, str | int | None, str]
) -> Days | None:
    try:
        days = (_day(*first), _day(*last))
    except (TypeError, ValueError):
        return None
    return days if days[0] <= days[1] else None


def _day(year: str, month: str | int | None, day: str) -> date:
    return date(2000 + int(year) % 100, int(month or 0), int(day))
