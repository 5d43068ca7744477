"""A week of a month as people write it: 第1周, 第一周(1日-5日), Week 2, 第3周目标."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sales_core.ingest.understand.periods.periods import plain

_NUMERALS = {name: n for n, name in enumerate("一二三四五六", start=1)}
_WEEK = re.compile(
    r"(?:第\s*([1-6一二三四五六])\s*周|w(?:k|eek)?[\s.-]?([1-6])(?!\d)|([1-6])\s*周)"
    r"\s*(?:[(\[]?\s*(?:(\d{1,2})\s*[./月])?\s*(\d{1,2})日?\s*[-~–—至到]\s*"
    r"(?:(\d{1,2})\s*[./月])?\s*(\d{1,2})日?\s*[)\]]?)?[\s_\-]*(.*)",
    re.DOTALL,
)
_MONTH = re.compile(r"^(?:20\d{2}年)?(?:1[0-2]|0?[1-9])月份?\s*")
Spot = tuple[int | None, int]
"""Month, where it is written, and day."""


@dataclass(frozen=True)
class WeekWord:
    """Its number, its first and last day where they are written, and the word it is about."""

    number: int
    span: tuple[Spot, Spot] | None
    word: str


def heads_a_week(text: str) -> bool:
    """Whether a text names a week of a month, its month before it or not: 10月第1周."""
    return week_word(_MONTH.sub("", plain(text))) is not None


def week_word(text: str) -> WeekWord | None:
    """The week of a month a text names."""
    found = _WEEK.fullmatch(plain(text))
    if found is None:
        return None
    number = str(found[1] or found[2] or found[3])
    span = None
    if found[5] and found[7]:
        first, last = (int(month) if month else None for month in (found[4], found[6]))
        span = ((first, int(found[5])), (last, int(found[7])))
    return WeekWord(_NUMERALS.get(number) or int(number), span, found[8].strip())
