"""Columns headed by whole dates that do not follow each other day by day: the Mondays of weeks, the
last days of months, every other day. A first of October among them is a day, not October."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from sales_core.domain.cell import column_letter
from sales_core.domain.period import month_end
from sales_core.ingest.understand.asking.questions import Asking
from sales_core.ingest.understand.days.day_heads import single
from sales_core.ingest.understand.periods import day_runs
from sales_core.ingest.understand.periods.heads import Head
from sales_core.ingest.understand.periods.periods import plain
from sales_core.ingest.understand.tables.header import Heading

QUESTION, FIRST, LAST = "week_side", "week_first", "week_last"
FEWEST, WEEK, NEAR = 2, 7, 4
"""Days no further apart than a long weekend are days."""
_DATE = re.compile(
    r"(20\d{2})[-/.年](1[0-2]|0?[1-9])[-/.月](3[01]|[12]\d|0?[1-9])日?(?:\s*/\s*(.*))?"
)
_As = Callable[[date], Head | None]


def placed(headings: Sequence[Heading], asking: Asking) -> list[Heading]:
    """The headings, each date with the week, month or day it stands for; none where dates are
    further apart than that without a rule."""
    found = {h.col: day for h in headings if not h.total and (day := _day(h)) is not None}
    days = sorted(set(found.values()))
    if len(days) < FEWEST or all(d.day == 1 for d in days) or day_runs.follow(_columns(days)):
        return list(headings)
    first = next(h for h in headings if h.col in found)
    stands_for = _meaning(days, first, asking)
    return [
        replace(h, head=stands_for(found[h.col]), word=_word(h)) if h.col in found else h
        for h in headings
    ]


def _meaning(days: Sequence[date], first: Heading, asking: Asking) -> _As:
    gaps = [(after - before).days for before, after in pairwise(days)]
    if all(day == month_end(day) for day in days):
        return lambda day: Head(day.month, "month", day.year)
    if WEEK in gaps and all(gap % WEEK == 0 for gap in gaps):
        side = FIRST if days[0].weekday() == 0 else _side(first, asking)
        return _week_from if side == FIRST else _week_to
    if max(gaps) <= NEAR:
        return single
    return _nothing


def _side(first: Heading, asking: Asking) -> str:
    letter = column_letter(first.col)
    return asking.ask(QUESTION, (FIRST, LAST), letter, first.name, name=first.name) or LAST


def _week_from(day: date) -> Head:
    return _span(day, day + timedelta(days=WEEK - 1))


def _week_to(day: date) -> Head:
    return _span(day - timedelta(days=WEEK - 1), day)


def _span(first: date, last: date) -> Head:
    return Head(first.month * 100 + first.day, "days", first.year, last.month * 100 + last.day)


def _day(heading: Heading) -> date | None:
    found = _DATE.fullmatch(plain(heading.name))
    try:
        return date(*map(int, found.groups()[:3])) if found else None
    except ValueError:
        return None


def _word(heading: Heading) -> str:
    """The word below the date, if there is one."""
    found = _DATE.fullmatch(plain(heading.name))
    return heading.word if found and found[4] else ""


def _columns(days: Sequence[date]) -> Mapping[int, date]:
    return dict(enumerate(days))


def _nothing(_: date) -> None:
    return None
