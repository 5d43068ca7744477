"""Columns headed by days: each day, the Mondays of weeks, the last days of months, some days.

A first of October among them is a day, not October, and Oct 12 beside Oct 5 and Oct 19 a week.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from sales_core.domain.cell import column_letter
from sales_core.domain.period import month_end
from sales_core.ingest.understand.asking.questions import Asking
from sales_core.ingest.understand.days import head_dates
from sales_core.ingest.understand.days.day_heads import of_stock, single
from sales_core.ingest.understand.periods import day_runs
from sales_core.ingest.understand.periods.heads import Head
from sales_core.ingest.understand.tables.header import Heading
from sales_core.ingest.understand.tables.titles import Titles

QUESTION, FIRST, LAST = "week_side", "week_first", "week_last"
MEANING, DAYS, YEARS = "month_number", "head_days", "head_years"
FEWEST, WEEK, NEAR, MONTH = 2, 7, 4, 31
"""Days no further apart than a long weekend are days, and so are some days of a month."""
_As = Callable[[date], Head | None]


def placed(headings: Sequence[Heading], titles: Titles, asking: Asking) -> list[Heading]:
    """The headings, each day with the week, month or day it stands for; nothing where days are
    further apart than that without a rule."""
    found = head_dates.of(headings, titles)
    days = list(dict.fromkeys(found[col] for col in sorted(found)))
    rising = all(before < after for before, after in pairwise(days))
    ours = [h for h in headings if h.col in found]
    twice = len({(found[h.col], head_dates.word(h)) for h in ours}) < len(ours)
    if len(days) < FEWEST or twice or all(day.day == 1 for day in days):
        return list(headings)
    if _are_years(ours, rising, titles, asking):
        return list(headings)
    stands_for: _As = single if rising else _nothing
    if rising and not of_stock(titles):
        stands_for = _meaning(days, ours[0], asking)
    return [
        replace(h, head=stands_for(found[h.col]), word=head_dates.word(h)) if h.col in found else h
        for h in headings
    ]


def _are_years(ours: Sequence[Heading], rising: bool, titles: Titles, asking: Asking) -> bool:
    """Whether the numbers behind months are years; asked where nothing tells."""
    if head_dates.are_years(ours, titles):
        return True
    if not head_dates.may_be_years(ours, titles):
        return False
    if not rising:
        return True
    first = ours[0]
    letter = column_letter(first.col)
    told = asking.ask(MEANING, (DAYS, YEARS), letter, first.name, name=first.name)
    return told == YEARS


def _meaning(days: Sequence[date], first: Heading, asking: Asking) -> _As:
    gaps = [(after - before).days for before, after in pairwise(days)]
    if day_runs.follow(dict(enumerate(days))) or max(gaps) <= NEAR:
        return single
    if all(day == month_end(day) for day in days):
        return lambda day: Head(day.month, "month", day.year)
    if WEEK in gaps and all(gap % WEEK == 0 for gap in gaps):
        side = FIRST if days[0].weekday() == 0 else _side(first, asking)
        return _week_from if side == FIRST else _week_to
    scattered = min(gaps) <= NEAR and (days[-1] - days[0]).days < MONTH
    return single if scattered else _nothing


def _side(first: Heading, asking: Asking) -> str:
    letter = column_letter(first.col)
    return asking.ask(QUESTION, (FIRST, LAST), letter, first.name, name=first.name) or LAST


def _week_from(day: date) -> Head:
    return _span(day, day + timedelta(days=WEEK - 1))


def _week_to(day: date) -> Head:
    return _span(day - timedelta(days=WEEK - 1), day)


def _span(first: date, last: date) -> Head:
    return Head(first.month * 100 + first.day, "days", first.year, last.month * 100 + last.day)


def _nothing(_: date) -> None:
    return None
