"""Days in a row.

Most of them follow each other. First days of months and Mondays do not, and neither do dates read
in a wrong order of day and month.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Mapping
from datetime import date, datetime
from itertools import pairwise

from sales_core.ingest import dates
from sales_core.ingest.dates import DateRule
from sales_core.ingest.grid import Value

FEWEST, FEWEST_NUMBERS, LONGEST, TWO_MONTHS = 3, 5, 400, 62
LEAP, WORD = 2024, 30
FEWEST_MONTHS, _YEARS = 2, range(2000, 2100)
_TWO = re.compile(r"(\d{1,2})[-/.](\d{1,2})")
_FIRST_DAY = re.compile(r"(20\d{2})[-/.年](1[0-2]|0?[1-9])[-/.月]0?1日?")
_FULL = re.compile(r"20\d{2}")
_DIGITS = re.compile(r"[1-9]\d{0,5}")
Days = dict[int, date]
"""Column -> day."""


def in_row(cells: Mapping[int, Value]) -> frozenset[int]:
    """Columns of a row that hold days in a row: dates, or the numbers from 1 up; numbered months
    as well."""
    written = {
        c: v.date() if isinstance(v, datetime) else v
        for c, v in cells.items()
        if isinstance(v, datetime | date)
    }
    numbers = {c: n for c, v in cells.items() if (n := _whole(v)) in range(1, 32)}
    for order in ("mdy", "dmy"):
        rule = DateRule(order, LEAP)  # in a leap year 2/29 is a day
        texts = {c: read(v, rule) for c, v in cells.items() if isinstance(v, str)}
        days = {c: day for c, day in texts.items() if day is not None}
        written = days if follow(days) else written
    counted = [numbers[c] for c in sorted(numbers)]
    found = set(written) if follow(written) else set()
    if len(counted) >= FEWEST_NUMBERS and counted == list(range(1, len(counted) + 1)):
        found |= set(numbers)
    return frozenset(found) | months_in_row(cells)


def months_in_row(cells: Mapping[int, Value]) -> frozenset[int]:
    """Columns of a row that hold numbered months in a row: 202610, 202611, or the first days of
    months as files of text hold them."""
    ends = {c: n for c, v in cells.items() if (n := month_ended(v)) is not None}
    numbers = {c: n for c, v in cells.items() if (n := month_number(v)) is not None}
    others = any(_dated(v) for c, v in cells.items() if c not in ends)
    numbers |= ends if len(ends) >= FEWEST and not others else {}
    months = {c: n for c, n in numbers.items() if n // 100 in _YEARS and 1 <= n % 100 <= 12}
    counted = [n // 100 * 12 + n % 100 for _, n in sorted(months.items())]
    in_turn = all(after - before == 1 for before, after in pairwise(counted))
    return frozenset(months) if len(counted) >= FEWEST_MONTHS and in_turn else frozenset()


def month_number(value: Value) -> int | None:
    """202610 for October 2026, numbered or written as its first day; other numbers as they are."""
    first = _FIRST_DAY.fullmatch(value.strip()) if isinstance(value, str) else None
    return int(first[1]) * 100 + int(first[2]) if first else _whole(value)


def month_ended(value: Value) -> int | None:
    """202610 for 31 October 2026, the last day of a month: as a date, or written so that day and
    month cannot be mistaken for each other."""
    if isinstance(value, str):
        written = {read(value, DateRule(order)) for order in ("mdy", "dmy")} - {None}
        if len(value) > WORD or not _FULL.search(value) or len(written) != 1:
            return None
        value = written.pop()
    day = value.date() if isinstance(value, datetime) else value
    if not isinstance(day, date) or day.day != monthrange(day.year, day.month)[1]:
        return None
    return day.year * 100 + day.month


def _dated(value: Value) -> bool:
    return is_day(value) if isinstance(value, str) else isinstance(value, date)


def _whole(value: Value) -> int | None:
    """A whole number, also as files of text hold it."""
    if isinstance(value, str):
        return int(value) if _DIGITS.fullmatch(value.strip()) else None
    return int(value) if isinstance(value, int | float) and value == value // 1 else None


def read(text: str, rule: DateRule) -> date | None:
    """The day a short text writes; 1/10 is 1 October where days go first."""
    swapped = _TWO.fullmatch(text.strip()) if rule.order == "dmy" else None
    if len(text) > WORD:
        return None
    found = dates.parse_text(f"{swapped[2]}/{swapped[1]}" if swapped else text, rule)
    return found.day if found else None


def is_day(text: str) -> bool:
    """Whether a heading is a day and nothing else, in either order: 11月8日, 8/11, 2026-11-08."""
    return any(read(text, DateRule(order, LEAP)) is not None for order in ("mdy", "dmy"))


def rise(days: Mapping[int, date]) -> bool:
    """Whether days, column by column, go on: those of stock counted once a week."""
    ordered = [days[col] for col in sorted(days)]
    later = all(before < after for before, after in pairwise(ordered))
    return len(ordered) > 1 and later and (ordered[-1] - ordered[0]).days <= TWO_MONTHS


def follow(days: Mapping[int, date]) -> bool:
    """Whether days, column by column, go on from day to day for the most part."""
    ordered = [days[col] for col in sorted(days)]
    gaps = [(after - before).days for before, after in pairwise(ordered)]
    if len(ordered) < FEWEST or min(gaps) < 1 or (ordered[-1] - ordered[0]).days > LONGEST:
        return False
    return gaps.count(1) * 2 >= len(gaps)
