"""Months across that run over the turn of a year: Apr .. Dec, Jan .. Mar."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from sales_core.ingest.understand.periods import fiscal_words, other_spans
from sales_core.ingest.understand.periods.heads import Head
from sales_core.ingest.understand.periods.periods import plain

_SHORTEST = 28
"""Days of the shortest month."""


def after(heads: Sequence[Head]) -> frozenset[Head]:
    """The months of the second year, of heads from left to right; none when they do not follow
    each other month by month over one December, or their years are written."""
    months = [h for h in heads if h.unit == "month"] or [h for h in heads if _is_quarter(h)]
    if any(h.year for h in months):
        return frozenset()
    pairs = list(pairwise(months))
    turns = [n for n, (one, following) in enumerate(pairs) if _first(following) < _first(one)]
    if len(turns) != 1 or any(_first(b) != _last(a) % 12 + 1 for a, b in pairs):
        return frozenset()
    return frozenset(months[turns[0] + 1 :])


def _is_quarter(head: Head) -> bool:
    """Whether days are whole months: Q1 (Apr-Jun)."""
    return head.unit == "days" and head.number % 100 == 1 and head.last % 100 >= _SHORTEST


def _first(head: Head) -> int:
    return head.number if head.unit == "month" else head.number // 100


def _last(head: Head) -> int:
    return head.number if head.unit == "month" else head.last // 100


def _first_of_two(text: str) -> int | None:
    """2026 of FY26-27."""
    named = fiscal_words.named(text)
    return named.year if named is not None and named.two else None


def first_year(heads: Sequence[Head], texts: Sequence[str]) -> int | None:
    """The year of the first month, where the texts name a fiscal year by its two years (2026-27)
    and the months begin with it or turn to the second."""
    years = {other_spans.first_year(plain(text)) or _first_of_two(text) for text in texts} - {None}
    whole = heads and all(h.unit == "month" or _is_quarter(h) for h in heads)
    starts = whole and (after(heads) or (_first(heads[0]) == 4 and _first(heads[-1]) > 4))
    return years.pop() if len(years) == 1 and starts else None
