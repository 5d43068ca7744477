"""Weeks counted within a month: 10月 over 第1周 to 第5周, 第1周(1日-5日), October over Week 1.

Nobody counts them alike, so a team is asked once how it does, unless the heads name their days.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from sales_core.domain.period import Period, PeriodKind
from sales_core.ingest.result import ReadTable
from sales_core.ingest.understand.asking.questions import Asking, name_of
from sales_core.ingest.understand.days import fiscal
from sales_core.ingest.understand.periods import heads
from sales_core.ingest.understand.periods.heads import Head
from sales_core.ingest.understand.periods.week_words import WeekWord, week_word
from sales_core.ingest.understand.tables.header import Heading
from sales_core.ingest.understand.tables.titles import Titles

QUESTION = "month_weeks"
SEVENS, FOUR, MONDAY, ISO = "sevens", "sevens_to_end", "monday_cut", "iso_weeks"
WHEN = (QUESTION, fiscal.QUESTION)
FEWEST, THURSDAY = 2, 3
Days = tuple[date, date]


@dataclass(frozen=True)
class _Week:
    """A week as its column is headed: its month, where the head says so, and what it is about."""

    named: WeekWord
    month: Head | None
    word: str


def placed(headings: Sequence[Heading], titles: Titles, asking: Asking) -> list[Heading]:
    """The headings, weeks of a month with the days they stand for.

    As long as nobody has said how weeks are counted they stand where they might, and it is asked.
    """
    found = {h.col: week for h in headings if not h.total and (week := _week(h)) is not None}
    months = {col: _month(week, titles) for col, week in found.items()}
    if len({w.named.number for w in found.values()}) < FEWEST or None in months.values():
        return list(headings)
    year = _year(months, titles, asking)
    firsts = {col: date(m.year or year, m.number, 1) for col, m in months.items() if m is not None}
    days = _written(found, firsts) or _counted(found, firsts, asking)
    return [
        replace(h, head=_head(days[h.col]), word=found[h.col].word) if h.col in days else h
        for h in headings
    ]


def refused(asking: Asking) -> bool:
    """Whether a person said that their weeks are counted in yet another way."""
    return asking.answers.get(name_of(QUESTION, "")) == "none"


def needed_only(table: ReadTable) -> ReadTable:
    """The table without the questions when its periods are, where it is no report; without rows
    while they are open."""
    if table.kind is not None and all(c.because != "period_header" for c in table.columns):
        table.questions = [q for q in table.questions if q.code != QUESTION]
    if any(q.code in WHEN for q in table.questions):
        table.frame = table.frame.iloc[:0]
    if table.kind is None and all(q.code in (*WHEN, "year") for q in table.questions):
        table.questions = []
    return table


def _week(heading: Heading) -> _Week | None:
    """What a heading says of its week; None when it names none, or two."""
    month: Head | None = None
    weeks: list[WeekWord] = []
    words = []
    for part in heading.name.split("/"):
        named, text = _month_first(part)
        month = named or month
        week = week_word(text)
        if week is not None:
            weeks.append(week)
            text = week.word
        if text:
            words.append(text)
    return _Week(weeks[0], month, words[-1] if words else "") if len(weeks) == 1 else None


def _month_first(text: str) -> tuple[Head | None, str]:
    """The month a text begins with and what follows it."""
    named = heads.head(text)
    if named is not None and named.unit == "month":
        return named, ""
    led = heads.leading(text)
    return (led[0], led[1]) if led is not None and led[0].unit == "month" else (None, text)


def _month(week: _Week, titles: Titles) -> Head | None:
    """The month above the week, else the one the titles name."""
    around = titles.period_around
    if week.month is not None or around is None or around.kind is not PeriodKind.MONTH:
        return week.month
    return Head(around.start.month, "month", around.start.year)


def _year(months: Mapping[int, Head | None], titles: Titles, asking: Asking) -> int:
    """The year of months without one; as long as it is asked, that of the day of upload."""
    if all(month is not None and month.year for month in months.values()):
        return titles.received_on.year  # of no consequence
    return titles.year or asking.ask_free("year", _four) or titles.received_on.year


def _four(text: str) -> int | None:
    return int(text) if re.fullmatch(r"20\d{2}", text.strip()) else None


def _written(found: Mapping[int, _Week], firsts: Mapping[int, date]) -> dict[int, Days]:
    """The days the heads name themselves, where all do and none overlaps another."""
    days: dict[int, Days] = {}
    for col, week in found.items():
        span = _span(week, firsts[col])
        if span is None:
            return {}
        days[col] = span
    spans = sorted(set(days.values()))
    apart = all(one[1] < other[0] for one, other in pairwise(spans))
    return days if apart else {}


def _span(week: _Week, first: date) -> Days | None:
    if week.named.span is None:
        return None
    (m, d), (n, e) = week.named.span
    try:
        start = first.replace(month=m or first.month, day=d)
        end = first.replace(month=n or m or first.month, day=e)
    except ValueError:
        return None
    return (start, end) if timedelta(0) <= end - start <= timedelta(days=10) else None


def _counted(
    found: Mapping[int, _Week], firsts: Mapping[int, date], asking: Asking
) -> dict[int, Days]:
    """The days by the rule a person names; rules without so many weeks are no choice."""
    last = max(week.named.number for week in found.values())
    months = set(firsts.values())
    rules = [
        r for r in (SEVENS, FOUR, MONDAY, ISO) if all(_weeks(r, m)[last - 1 :] for m in months)
    ]
    if not rules:
        return {}
    answer = asking.ask(QUESTION, (*rules, "none"))
    if answer == "none":
        return {}
    rule = answer or rules[0]
    return {col: _weeks(rule, firsts[col])[week.named.number - 1] for col, week in found.items()}


def _weeks(rule: str, first: date) -> list[Days]:
    """The weeks of a month (`first`: its first day) by a rule."""
    end = Period.containing(first, PeriodKind.MONTH).end
    if rule == ISO:
        days = [first + timedelta(days=n) for n in range(end.day)]
        middles = [day for day in days if day.weekday() == THURSDAY]
        return [(day - timedelta(days=3), day + timedelta(days=3)) for day in middles]
    starts = [first.replace(day=n) for n in (1, 8, 15, 22, 29) if n <= end.day]
    if rule == FOUR:
        starts = starts[:4]
    if rule == MONDAY:
        later = [first + timedelta(days=n) for n in range(1, end.day)]
        starts = [first, *(day for day in later if day.weekday() == 0)]
    ends = [start - timedelta(days=1) for start in starts[1:]]
    return list(zip(starts, [*ends, end], strict=True))


def _head(days: Days) -> Head:
    first, last = days
    return Head(first.month * 100 + first.day, "days", first.year, last.month * 100 + last.day)
