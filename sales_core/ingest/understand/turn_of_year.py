"""Months across that run over the turn of a year: Apr .. Dec, Jan .. Mar."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from sales_core.ingest.understand import other_spans
from sales_core.ingest.understand.heads import Head
from sales_core.ingest.understand.periods import plain


def after(heads: Sequence[Head]) -> frozenset[Head]:
    """The months of the second year, of heads from left to right; none when they do not follow
    each other month by month over one December, or their years are written."""
    months = [h for h in heads if h.unit == "month"]
    if any(h.year for h in months):
        return frozenset()
    numbers = [h.number for h in months]
    pairs = list(pairwise(numbers))
    turns = [place for place, (one, following) in enumerate(pairs) if following < one]
    if len(turns) != 1 or any(following != one % 12 + 1 for one, following in pairs):
        return frozenset()
    return frozenset(months[turns[0] + 1 :])


def first_year(heads: Sequence[Head], texts: Sequence[str]) -> int | None:
    """The year of the first month, where the texts name a fiscal year by its two years (2026-27)
    and the months begin with it or turn to the second."""
    years = {other_spans.first_year(plain(text)) for text in texts} - {None}
    whole = heads and all(h.unit == "month" for h in heads)
    starts = whole and (after(heads) or (heads[0].number == 4 and heads[-1].number > 4))
    return years.pop() if len(years) == 1 and starts else None
