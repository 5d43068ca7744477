"""A workbook of every made-up layout: nothing silently wrong, tuned to or held out."""

from __future__ import annotations

from functools import cache

import pytest

from bench.corpus import held_out, layouts
from bench.corpus.book import Layout
from bench.corpus.judging import Judged, judge
from bench.corpus.measures import Measured

EVERY = [*layouts.LAYOUTS, *held_out.LAYOUTS]
BY_NAME = {one.name: one for one in EVERY}


@cache
def judged(name: str) -> Judged:
    """How a layout fares; both tests look at the same reading."""
    return judge(BY_NAME[name], 1)


@pytest.mark.parametrize("layout", EVERY, ids=[one.name for one in EVERY])
def test_a_layout_is_right_or_asked_about(layout: Layout) -> None:
    found = judged(layout.name)
    measured = Measured()
    measured.first(found)
    assert found.outcome != "wrong", found.why
    assert measured.doubled == 0
    assert measured.guesses.good == measured.guesses.of


@pytest.mark.parametrize("layout", layouts.LAYOUTS, ids=[one.name for one in layouts.LAYOUTS])
def test_a_layout_tuned_to_needs_nothing_more_than_it_must(layout: Layout) -> None:
    found = judged(layout.name)
    assert found.outcome in {"right", "asked", "unmapped"}, found.why


def test_a_quarter_of_the_layouts_is_held_out() -> None:
    names = {one.name for one in EVERY}
    assert len(names) == len(EVERY)
    assert len(held_out.LAYOUTS) * 4 >= len(EVERY)
    assert len(EVERY) >= 40
