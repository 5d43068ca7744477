"""Columns of whole years: 2024 | 2025 | 2026 YTD, or FY2025 and FY2026 over Target and Actual.

Read as columns of one row, the target of one year would stand beside the sales of another.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sales_core.ingest.understand.asking.questions import Asking
from sales_core.ingest.understand.days import fiscal
from sales_core.ingest.understand.periods import fiscal_words, heads
from sales_core.ingest.understand.periods.fiscal_words import Named
from sales_core.ingest.understand.periods.heads import Head
from sales_core.ingest.understand.periods.periods import plain
from sales_core.ingest.understand.tables.header import Heading

FEWEST = 2
_FIRST, _LAST = 101, 1231
_SO_FAR = re.compile(r"[\s(-]*\(?ytd\b.*")
"""What follows a year that is not over: its sales so far stand for it."""


def placed(headings: Sequence[Heading], asking: Asking) -> list[Heading]:
    """The headings; where several years head columns and nothing shorter does, each column stands
    for its year."""
    if any(h.head is not None for h in headings):
        return list(headings)
    found = {h.col: year for h in headings if not h.total and (year := _year(h)) is not None}
    if len({year.year for year in found.values()}) < FEWEST:
        return list(headings)
    spans = {col: _head(year, asking) for col, year in found.items()}
    return [
        h if (head := spans.get(h.col)) is None else replace(h, head=head, word=_word(h))
        for h in headings
    ]


def _head(year: Named, asking: Asking) -> Head | None:
    if year.calendar_too:
        return Head(_FIRST, "days", year.year, _LAST)
    fiscal_year = fiscal.year_of(year, asking, provisional=True)
    if fiscal_year is None:
        return None
    first, last = fiscal_year.whole
    return Head(first.month * 100 + first.day, "days", first.year, last.month * 100 + last.day)


def _year(heading: Heading) -> Named | None:
    found = [year for part in heading.name.split("/") if (year := _of(part)) is not None]
    return found[0] if len(found) == 1 else None


def _of(part: str) -> Named | None:
    """The year a part of a heading is and says nothing but."""
    word = _SO_FAR.sub("", plain(part)).strip()
    if (year := heads.year(word)) is not None:
        return Named(year, False, word, calendar_too=True)
    named = fiscal_words.named(word)
    return named if named is not None and not fiscal_words.without(word) else None


def _word(heading: Heading) -> str:
    return heading.word if _of(heading.word) is None else ""
