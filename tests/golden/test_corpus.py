"""A workbook of every made-up layout: nothing silently wrong, tuned to or held out."""

from __future__ import annotations

import pytest

from bench.corpus import held_out, layouts
from bench.corpus.book import Layout
from bench.corpus.judging import judge
from bench.corpus.measures import Measured

EVERY = [*layouts.LAYOUTS, *held_out.LAYOUTS]


@pytest.mark.parametrize("layout", EVERY, ids=[one.name for one in EVERY])
def test_a_layout_is_right_or_asked_about(layout: Layout) -> None:
    found = judge(layout, 1)
    measured = Measured()
    measured.first(found)
    assert found.outcome != "wrong", found.why
    assert measured.doubled == 0
    assert measured.guesses.good == measured.guesses.of


@pytest.mark.parametrize("layout", layouts.LAYOUTS, ids=[one.name for one in layouts.LAYOUTS])
def test_a_layout_tuned_to_needs_nothing_more_than_it_must(layout: Layout) -> None:
    found = judge(layout, 1)
    assert found.outcome in {"right", "asked", "unmapped"}, found.why


def test_a_quarter_of_the_layouts_is_held_out() -> None:
    names = {one.name for one in EVERY}
    assert len(names) == len(EVERY)
    assert len(held_out.LAYOUTS) * 4 >= len(EVERY)
    assert len(EVERY) >= 40
