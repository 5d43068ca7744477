"""A day written in columns beside each other, 年 | 月 | 日, is one day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sales_core.ingest.understand.periods.periods import plain
from sales_core.ingest.understand.tables.header import Heading

Parts = tuple[int, ...]
"""Columns of the parts of a day, the year or the month first."""
_YEAR, _MONTH = frozenset({"年", "年份", "年度", "year"}), frozenset({"月", "月份", "month"})
_DAY = frozenset({"日", "号", "day"})
DAY = "日期"


def join(headings: Sequence[Heading]) -> tuple[list[Heading], Parts]:
    """The headings with the parts of a day as one, and which columns they are; none where the day
    of the month has no month right before it."""
    for place, heading in enumerate(headings):
        before = [headings[n] for n in (place - 2, place - 1) if n >= 0]
        if not _is(heading, _DAY) or not before or not _is(before[-1], _MONTH):
            continue
        year = before[:-1] if len(before) > 1 and _is(before[0], _YEAR) else []
        parts = [*year, before[-1], heading]
        first, others = parts[0].col, {h.col for h in parts[1:]}
        name = " + ".join(h.name for h in parts)
        joined = [replace(h, name="", word="") if h.col in others else h for h in headings]
        return [replace(h, name=name, word=DAY) if h.col == first else h for h in joined], tuple(
            h.col for h in parts
        )
    return list(headings), ()


def _is(heading: Heading, words: frozenset[str]) -> bool:
    return plain(heading.word or heading.name) in words
