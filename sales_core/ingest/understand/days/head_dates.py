"""Headings that are one day, whichever way it is written: 2026-10-08, 8 Oct, Oct 8, 10月8日.

Oct 12 may be October 2012 as well; which of the two is seen by the others beside it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise

from sales_core.ingest import dates
from sales_core.ingest.dates import MONTHS, DateRule
from sales_core.ingest.understand.periods.periods import plain
from sales_core.ingest.understand.tables.header import Heading
from sales_core.ingest.understand.tables.titles import Titles

_BELOW = r"(?:\s*/\s*(?P<below>\D.*))?"
_NUMBER = r"(?P<day>3[01]|[12]\d|0?[1-9])"
_NAME = r"(?P<name>[a-z]{3,9})\.?"
_WHOLE = re.compile(
    rf"(?P<year>20\d{{2}})[-/.年](?P<month>1[0-2]|0?[1-9])[-/.月]{_NUMBER}日?{_BELOW}"
)
_MONTH_FIRST = re.compile(rf"{_NAME}(?P<dash>[ -]?){_NUMBER}(?:st|nd|rd|th)?{_BELOW}")
_DAY_FIRST = re.compile(rf"{_NUMBER}(?:st|nd|rd|th)?[ -]?{_NAME}{_BELOW}")
_NO_YEAR = re.compile(rf"(?P<month>1[0-2]|0?[1-9])月{_NUMBER}[日号]{_BELOW}")
_FORMS = (_WHOLE, _MONTH_FIRST, _DAY_FIRST, _NO_YEAR)
OLDEST, AHEAD = 15, 2
"""Two digits behind a month are a year from 2015 to the one after next."""


def of(headings: Sequence[Heading], titles: Titles) -> dict[int, date]:
    """Column -> the day its heading is."""
    rule = DateRule("ymd", titles.year, titles.latest)
    return {h.col: day for h in headings if not h.total and (day := _day(h.name, rule))}


def word(heading: Heading) -> str:
    """The word below the day, if there is one."""
    match = _match(heading.name)
    return heading.word if match and match["below"] else ""


def may_be_years(headings: Sequence[Heading], titles: Titles) -> bool:
    """Whether the numbers behind the months may all be years."""
    last = titles.received_on.year % 100 + AHEAD
    spots = _with_numbers(headings)
    return bool(spots) and all(OLDEST <= number <= last for _, number in spots)


def are_years(headings: Sequence[Heading], titles: Titles) -> bool:
    """Whether they are: Nov 25, Dec 25, Jan 26 go on from month to month; Oct-25 is written by
    spreadsheets for October 2025."""
    spots = _with_numbers(headings)
    dashed = all((m := _match(h.name)) and m.groupdict().get("dash") == "-" for h in headings)
    counted = [number * 12 + month for month, number in spots]
    on = all(after - before == 1 for before, after in pairwise(counted))
    same = len({number for _, number in spots}) == 1
    return may_be_years(headings, titles) and (on or same or dashed)


def _with_numbers(headings: Sequence[Heading]) -> list[tuple[int, int]]:
    """(month, number) of headings that are a month and a number."""
    matches = (_MONTH_FIRST.fullmatch(plain(h.name)) for h in headings if not h.total)
    return [(MONTHS[m["name"]], int(m["day"])) for m in matches if m and m["name"] in MONTHS]


def _match(name: str) -> re.Match[str] | None:
    text = plain(name)
    return next((m for form in _FORMS if (m := form.fullmatch(text))), None)


def _day(name: str, rule: DateRule) -> date | None:
    match = _match(name)
    if match is None:
        return None
    held: Mapping[str, str | None] = match.groupdict()
    month = MONTHS.get(held["name"] or "") if "name" in held else int(held["month"] or 0)
    if month is None:
        return None
    year = f"{held['year']}-" if held.get("year") else ""
    parsed = dates.parse_text(f"{year}{month}-{held['day']}", rule)
    return parsed.day if parsed else None
