"""Undo and redo in any order: only what is live decides, and everything comes back."""

from __future__ import annotations

from collections import defaultdict

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sales_core.domain.errors import NotFound
from sales_core.store.store import Store
from tests.store.facts_made import NOW, load, put, sales, sold, states, targets, turn

KINDS = ("sales_detail", "sales_target")
Content = list[tuple[str, int]]
rows = st.lists(
    st.tuples(st.sampled_from(["A", "B", "C"]), st.sampled_from([1, 2])), min_size=1, max_size=4
)
batch = st.tuples(st.sampled_from(KINDS), rows, st.booleans())
"""(kind, rows, whether it revises the batch of its kind before it)"""
turns = st.lists(st.tuples(st.sampled_from(["undo", "redo"]), st.integers(1, 5)), max_size=10)
SLOW = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]


@settings(max_examples=25, deadline=None, suppress_health_check=SLOW)
@given(st.lists(batch, min_size=1, max_size=5), turns)
def test_any_order_of_undo_and_redo_ends_where_the_live_batches_say(
    store: Store, batches: list[tuple[str, Content, bool]], sequence: list[tuple[str, int]]
) -> None:
    space, made = _loaded(store, batches)
    before = _picture(store, space)
    assert before == _oracle(made, set(made))
    live = set(made)
    with store.write(space) as unit:
        for verb, number in sequence:
            if number in made:
                changed = getattr(unit.batches, verb)(number)
                assert changed is ((number in live) is (verb == "undo"))
                live = live - {number} if verb == "undo" else live | {number}
        unit.commit()
    assert _picture(store, space) == _oracle(made, live)
    with store.write(space) as unit:
        for number in made:
            unit.batches.redo(number)
        unit.commit()
    assert _picture(store, space) == before


def test_undo_takes_every_row_out_and_redo_brings_it_back(store: Store) -> None:
    load(store, "sales_detail", sales(("A", 10), ("B", 20)))
    assert turn(store, "undo", 1) is True
    assert sold(store) == 0
    assert turn(store, "undo", 1) is False
    assert turn(store, "redo", 1) is True
    assert sold(store) == 30
    assert turn(store, "redo", 1) is False


def test_undo_of_an_unknown_batch_is_refused(store: Store) -> None:
    with store.write(1) as unit, pytest.raises(NotFound):
        unit.batches.undo(5)


def test_undone_bytes_are_not_known_as_loaded(store: Store) -> None:
    load(store, "sales_detail", sales(("A", 10)), sha256="f" * 64)
    turn(store, "undo", 1)
    with store.read(1) as unit:
        assert unit.batches.by_hash("f" * 64) is None
    turn(store, "redo", 1)
    with store.read(1) as unit:
        found = unit.batches.by_hash("f" * 64)
    assert found is not None
    assert found.batch_id == 1


def _loaded(
    store: Store, batches: list[tuple[str, Content, bool]]
) -> tuple[int, dict[int, tuple[str, Content, int | None]]]:
    """A workspace of its own with these batches; what was put into which."""
    space = store.workspaces.create("one more", NOW)
    made: dict[int, tuple[str, Content, int | None]] = {}
    with store.write(space) as unit:
        for kind, content, revises in batches:
            same = [n for n, one in made.items() if one[0] == kind]
            old = same[-1] if revises and same else None
            frame = sales(*content) if kind == "sales_detail" else targets(*content)
            number = put(unit, kind, frame, replaces=None if old is None else (old, 1))
            made[number] = (kind, content, old)
        unit.commit()
    return space, made


def _picture(store: Store, space: int) -> dict[str, dict[tuple[int, int], str]]:
    return {kind: states(store, kind, space) for kind in KINDS}


def _oracle(
    made: dict[int, tuple[str, Content, int | None]], live: set[int]
) -> dict[str, dict[tuple[int, int], str]]:
    """The rule in plain words: bar what does not count, then look at what each key is told."""
    found: dict[str, dict[tuple[int, int], str]] = {kind: {} for kind in KINDS}
    told: dict[tuple[str, str], list[tuple[int, int, int]]] = defaultdict(list)
    for number, (kind, content, _) in made.items():
        barred = "undone" if number not in live else ""
        barred = barred or ("superseded" if _revised(made, live, number) else "")
        for row, (key, amount) in enumerate(content, start=2):
            if barred:
                found[kind][number, row] = barred
            else:
                told[kind, key].append((number, row, amount))
    for (kind, _), rows_told in told.items():
        newest = max(number for number, *_ in rows_told)
        count = [r for r in rows_told if kind == "sales_detail" or r[0] == newest]
        for number, row, _ in rows_told:
            found[kind][number, row] = "superseded"
        differ = len({amount for *_, amount in count}) > 1
        for place, (number, row, _) in enumerate(count):
            found[kind][number, row] = "conflict" if differ else "duplicate" if place else "active"
    return found


def _revised(made: dict[int, tuple[str, Content, int | None]], live: set[int], number: int) -> bool:
    news = [n for n, (*_, old) in made.items() if old == number]
    return any(n in live or _revised(made, live, n) for n in news)
