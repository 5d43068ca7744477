"""Harmless changes to a workbook change nothing that is read of it, or lead to a question."""

from __future__ import annotations

import pytest

from bench import disturbed
from bench.corpus import held_out, layouts
from bench.corpus.book import Layout
from bench.corpus.disturbing import CHANGES

EVERY = [*layouts.LAYOUTS, *held_out.LAYOUTS]
NAMES = list(CHANGES)
AT_ONCE = 2
"""Changes tried on each layout here; over the layouts every one takes its turn."""


@pytest.mark.parametrize("place", range(len(EVERY)), ids=[one.name for one in EVERY])
def test_what_is_read_stays_or_is_asked(place: int) -> None:
    layout: Layout = EVERY[place]
    names = [NAMES[(AT_ONCE * place + n) % len(NAMES)] for n in range(AT_ONCE)]
    found = list(disturbed.outcomes(layout, place % len(layout.langs), names))
    assert {name: told for name, outcome, told in found if outcome == "different"} == {}


def test_a_difference_would_be_told() -> None:
    """A total whose name nobody knows counts as a row: the comparison sees it."""
    layout = next(one for one in layouts.LAYOUTS if one.name == "titled_list")
    before = disturbed.content(layout.book(0))
    book = layout.book(0)
    page = book.pages[0]
    row = page.lines.index("data")
    amount = max(c for (r, c), (v, _) in page.cells.items() if r == row and isinstance(v, float))
    value, form = page.cells[row, amount]
    page.cells[row, amount] = (value + 1, form)
    after = disturbed.content(book)
    assert before is not None
    assert after is not None
    assert before != after
