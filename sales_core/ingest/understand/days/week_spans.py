"""Columns headed by the days of a week: Week 05/10-10/10, W/E 02/10/26, W/C 26 Oct.

The order of day and month is the one in which every column is a week: a span of some days, ends or
beginnings that lie whole weeks apart. Where both are it is asked.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sales_core.domain.cell import column_letter
from sales_core.ingest import dates
from sales_core.ingest.dates import DateRule
from sales_core.ingest.understand.asking.questions import Asking
from sales_core.ingest.understand.periods.heads import Head
from sales_core.ingest.understand.periods.periods import plain
from sales_core.ingest.understand.tables.header import Heading
from sales_core.ingest.understand.tables.titles import Titles

QUESTION = "ambiguous_date"
ORDERS = ("dmy", "mdy")
LONGEST, WEEK = 9, 7
_DAY = r"\d{1,2}[./-]\d{1,2}(?:[./-](?:20)?\d{2})?"
_NAMED = r"\d{1,2}(?:st|nd|rd|th)?[ -]?[a-z]{3,9}(?:[ ,'-]+(?:20)?\d{2})?"
_ONE = re.compile(
    r"(w/e|w\.e\.?|we|w/c|w\.c\.?|wc|(?:week|wk)[ .]*(?:ending|ended|end|commencing|beginning"
    rf"|starting|from|of|to))[ .:]*({_DAY}|{_NAMED})(?:\s*/\s*(\D.*))?"
)
_BEGINS = re.compile(r"w/c|w\.c|wc|commencing|beginning|starting|from|of")
_SPAN = re.compile(
    rf"(?:(?:week|wk|w)?[ .:#]*(?:\d{{1,2}}\b)?[ .:(-]*)?({_DAY})\s*(?:-|–|—|to|~)\s*({_DAY})\)?"
    r"(?:\s*/\s*(\D.*))?"
)
Days = tuple[date, date]


@dataclass(frozen=True)
class _Week:
    """What a heading says: its first and last day, one of them empty where it is not written."""

    first: str
    last: str
    word: str


def placed(headings: Sequence[Heading], titles: Titles, asking: Asking) -> list[Heading]:
    """The headings, those of weeks with the days they stand for."""
    found = {h.col: week for h in headings if not h.total and (week := _week(h)) is not None}
    if not found:
        return list(headings)
    readings = {order: days for order in ORDERS if (days := _days(found, order, titles))}
    if not readings:
        return list(headings)
    days = next(iter(readings.values()))
    if len(readings) > 1 and len({tuple(r.values()) for r in readings.values()}) > 1:
        first = next(h for h in headings if h.col in found)
        answer = asking.ask(
            QUESTION, ORDERS, column_letter(first.col), first.name, sample=first.name
        )
        days = readings.get(answer or "", days)
    return [
        replace(h, head=_head(days[h.col]), word=found[h.col].word) if h.col in days else h
        for h in headings
    ]


def _week(heading: Heading) -> _Week | None:
    text = plain(heading.name)
    if found := _ONE.fullmatch(text):
        begins = _BEGINS.search(found[1]) is not None
        return _Week(
            found[2] if begins else "", "" if begins else found[2], _word(heading, found[3])
        )
    if found := _SPAN.fullmatch(text):
        return _Week(found[1], found[2], _word(heading, found[3]))
    return None


def _word(heading: Heading, below: str | None) -> str:
    return heading.word if below else ""


def _days(found: Mapping[int, _Week], order: str, titles: Titles) -> dict[int, Days]:
    """The days of every column in one order of day and month; empty where one is no week."""
    days: dict[int, Days] = {}
    for col, week in found.items():
        first, last = (_day(text, order, titles) for text in (week.first, week.last))
        if not (week.first or last) or not (week.last or first):
            return {}
        span = (first or _moved(last, 1 - WEEK), last or _moved(first, WEEK - 1))
        if not 0 <= (span[1] - span[0]).days <= LONGEST:
            return {}
        days[col] = span
    ends = sorted({span[1] for span in days.values()})
    apart = all((one - ends[0]).days % WEEK == 0 for one in ends)
    return days if apart or all(week.first and week.last for week in found.values()) else {}


def _moved(day: date | None, by: int) -> date:
    return (day or date.min) + timedelta(days=by)


def _day(text: str, order: str, titles: Titles) -> date | None:
    if not text:
        return None
    latest = titles.latest + timedelta(days=WEEK)
    if re.search("[a-z]", text):
        parsed = dates.parse_text(text, DateRule(order, titles.year, latest))
        return parsed.day if parsed else None
    parts = [int(part) for part in re.split(r"[./-]", text)]
    day, month = parts[:2] if order == "dmy" else parts[1::-1]
    years = [2000 + parts[2] % 100] if len(parts) > 2 else [titles.year or latest.year]
    if len(parts) < 3 and titles.year is None:
        years.append(latest.year - 1)
    for year in years:
        try:
            found = date(year, month, day)
        except ValueError:
            return None
        if len(years) == 1 or found <= latest:
            return found
    return None


def _head(days: Days) -> Head:
    first, last = days
    return Head(first.month * 100 + first.day, "days", first.year, last.month * 100 + last.day)
