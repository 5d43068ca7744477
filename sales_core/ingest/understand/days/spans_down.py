"""Spans of days down a column, 10.1-10.7 or 2026年10月1日至7日: the first and the last day of what
ran then.

Behind a point or 月 stands the day. Of the two orders of 5/10-12/10 the one counts in which the
span is short and the other is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta

from sales_core.ingest import dates
from sales_core.ingest.dates import DateRule
from sales_core.ingest.understand.cells.cells import is_blank
from sales_core.ingest.understand.periods import unsaid_years
from sales_core.ingest.understand.periods.periods import plain
from sales_core.ingest.understand.tables.body import Body
from sales_core.ingest.understand.tables.header import Heading
from sales_core.ingest.understand.tables.titles import Titles

FIRST, LAST = "start_date", "end_date"
SHORT, MOST = timedelta(days=20), 0.8
_YEAR = r"(?:(20\d{2})[年./-])?"
_DAY = rf"{_YEAR}(\d{{1,2}})([月./-])(\d{{1,2}})[日号]?"
_SPAN = re.compile(
    rf"{_DAY}\s*(?:--?|~|至|到|–|—+)\s*(?:{_YEAR}(\d{{1,2}})[月./-])?(\d{{1,2}})[日号]?"
)
Days = tuple[date, date]


def told(
    body: Body, headings: Sequence[Heading], titles: Titles
) -> Iterator[tuple[str, list[datetime | None]]]:
    """The fields of first and last day with their values, where one column holds spans."""
    columns = [spans for h in headings if h.name and (spans := _column(body, h.col, titles))]
    if len(columns) == 1:
        for place, name in enumerate((FIRST, LAST)):
            yield name, [days and datetime.combine(days[place], time()) for days in columns[0]]


def _column(body: Body, col: int, titles: Titles) -> list[Days | None] | None:
    cells = body.column(col)
    first = next((v for v in cells if isinstance(v, str) and not is_blank(v)), None)
    if first is None or _SPAN.fullmatch(plain(first)) is None:
        return None
    filled = [value for value in cells if not is_blank(value)]
    rule = unsaid_years.rule(None, [], FIRST, titles.year, titles.period_around, titles.received_on)
    found = [of(value, rule) if isinstance(value, str) else None for value in cells]
    return found if sum(days is not None for days in found) >= MOST * len(filled) else None


def of(text: str, rule: DateRule) -> Days | None:
    """First and last day of a span; None for another text, or one that can be read in two ways."""
    found = _SPAN.fullmatch(plain(text))
    if found is None:
        return None
    year, one, sign, two, year_of_last, month, last = found.groups()
    if sign == "-" and year is None:
        return None  # 10-1-10-7 may begin with a year
    straight = _days((year, one, two), (year_of_last or year, month or one, last), rule)
    if sign in ("月", ".") or year is not None or month is None:
        return straight
    turned = _days((year, two, one), (year_of_last or year, last, month), rule)
    both = [days for days in (straight, turned) if days is not None]
    short = [days for days in both if days[1] - days[0] <= SHORT] if len(both) > 1 else both
    return short[0] if len(short) == 1 else None


def _days(
    first: tuple[str | None, str, str], last: tuple[str | None, str, str], rule: DateRule
) -> Days | None:
    begins = _day(*first, rule)
    following = DateRule(year=begins.year) if begins else rule
    ends = _day(*last, following)
    if begins is None or ends is None:
        return None
    if ends < begins and last[0] is None:  # 12.25-1.5
        ends = _day(str(begins.year + 1), last[1], last[2], rule) or ends
    return (begins, ends) if begins <= ends else None


def _day(year: str | None, month: str, day: str, rule: DateRule) -> date | None:
    text = f"{month}月{day}日" if year is None else f"{year}-{month}-{day}"
    parsed = dates.parse_text(text, rule)
    return parsed.day if parsed else None
