"""Days that head columns: dates, 10/1 10/2 10/3, or 1 to 31 of a month named around them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from sales_core.domain.period import PeriodKind
from sales_core.ingest.dates import DateRule
from sales_core.ingest.understand.periods import periods
from sales_core.ingest.understand.periods.day_runs import (
    FEWEST,
    FEWEST_NUMBERS,
    Days,
    follow,
    read,
    rise,
)
from sales_core.ingest.understand.periods.heads import Head, third
from sales_core.ingest.understand.tables.header import Heading
from sales_core.ingest.understand.tables.titles import Titles

_BELOW_MONTH = re.compile(r"(?:(20\d{2})年?/)?(1[0-2]|0?[1-9])月/?(3[01]|[12]\d|0?[1-9])[日号]?")
_BARE_MONTH, _WHOLE_YEAR = re.compile(r"1[0-2]|0?[1-9]"), list(range(1, 13))
_LEFT = re.compile(r"库存|结存|存货|盘存|\b(?:stock|inventory|on hand)\b")
"""What is left is counted on a day, once a week as well; what was sold is of the week before."""
_YEAR_LAST = re.compile(r"\d{1,2}[-/.]\d{1,2}[-/.]20\d{2}")
_BARE = re.compile(r"(3[01]|[12]\d|0?[1-9])(?:\.0)?[日号]?")


def placed(headings: Sequence[Heading], titles: Titles) -> list[Heading]:
    """The headings, with the day of each column that stands for one."""
    days = _days(headings, titles)
    headings = _months(_thirds(headings, titles), titles)
    return [
        h if h.col not in days else replace(h, head=single(days[h.col]), word="") for h in headings
    ]


def _thirds(headings: Sequence[Heading], titles: Titles) -> list[Heading]:
    """上旬, 中旬, 下旬 as thirds of the month the titles name."""
    month = titles.period_around
    if month is None or month.kind is not PeriodKind.MONTH:
        return list(headings)
    above = Head(month.start.month, "month", month.start.year)
    found = {h.col: split for h in headings if h.head is None and (split := _third(above, h))}
    if len({head for head, _ in found.values()}) < 2:
        return list(headings)
    return [
        replace(h, head=found[h.col][0], word=found[h.col][1]) if h.col in found else h
        for h in headings
    ]


def _months(headings: Sequence[Heading], titles: Titles) -> list[Heading]:
    """1 to 12 as the months of the year the titles name."""
    year = titles.period_around
    numbers = {h.col: int(h.name) for h in headings if _BARE_MONTH.fullmatch(h.name)}
    if year is None or year.kind is not PeriodKind.YEAR or [*numbers.values()] != _WHOLE_YEAR:
        return list(headings)
    return [
        replace(h, head=Head(numbers[h.col], "month", year.start.year), word="")
        if h.col in numbers
        else h
        for h in headings
    ]


def _third(month: Head, heading: Heading) -> tuple[Head, str] | None:
    """The third and the word of its column; of 计划回款 over 上旬 that of the cell above."""
    split = third(month, heading.word)
    above = heading.name.split("/")[0]
    if split is None and above != heading.name and (over := third(month, above)):
        return (over[0], heading.word) if not over[1] else None
    if split is None or split[1]:
        return split
    return split[0], next((p for p in heading.name.split("/")[-2::-1] if p), "")


def of_stock(titles: Titles) -> bool:
    """Whether the titles speak of what is left on a day."""
    return any(_LEFT.search(periods.plain(text)) for text in titles.texts)


def single(day: date) -> Head:
    """One day as the head of a column."""
    number = day.month * 100 + day.day
    return Head(number, "days", day.year, number)


def _days(headings: Sequence[Heading], titles: Titles) -> Days:
    named = {h.col: h.name for h in headings if h.name and not h.total}
    year = titles.year
    left = of_stock(titles)
    found: list[Days] = []
    if _first_days(named):
        return {}  # 1/1, 2/1, 3/1: the first days of January, or of months
    for order in ("mdy", "dmy"):
        rule = DateRule(order, year, titles.latest)
        days = {col: day for col, name in named.items() if (day := _day(name, rule)) is not None}
        if (follow(days) or (left and rise(days))) and days not in found:
            found.append(days)
    if found:
        return found[0] if len(found) == 1 else {}
    return _of_month(named, titles)


def _first_days(named: Mapping[int, str]) -> bool:
    """Whether each day, its year written last, is in one order the first of a month, one month
    after the other."""
    texts = [name for name in named.values() if _YEAR_LAST.fullmatch(name)]
    for order in ("mdy", "dmy"):
        days = [read(text, DateRule(order)) for text in texts]
        months = [day.year * 12 + day.month for day in days if day is not None and day.day == 1]
        in_turn = all(after - before == 1 for before, after in pairwise(months))
        if len(months) == len(texts) >= FEWEST and in_turn:
            return True
    return False


def _day(name: str, rule: DateRule) -> date | None:
    text = periods.without_weekday(name)
    if below := _BELOW_MONTH.fullmatch(text):
        text = f"{below[1]}-{below[2]}-{below[3]}" if below[1] else f"{below[2]}-{below[3]}"
    return read(text, rule)


def _of_month(named: Mapping[int, str], titles: Titles) -> Days:
    """Bare numbers, where the titles name the month."""
    month = titles.period_around
    numbers = {c: int(m[1]) for c, n in named.items() if (m := _BARE.fullmatch(n))}
    counted = list(numbers.values())
    first = counted[0] if counted else 0
    if len(counted) < FEWEST_NUMBERS or counted != list(range(first, first + len(counted))):
        return {}
    if month is None or month.kind is not PeriodKind.MONTH or counted[-1] > month.end.day:
        return {}
    return {col: month.start.replace(day=number) for col, number in numbers.items()}
