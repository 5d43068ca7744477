"""Revisions of revisions, and what a revision changes."""

from __future__ import annotations

import pytest

from sales_core.domain.batch import BatchTable, RowDiff
from sales_core.domain.errors import NotFound
from sales_core.store.store import Store
from tests.store.facts_made import NOW, load, sales, sold, states, turn

FIRST = sales(("A1", 100), ("A2", 200), ("A3", 300))
SECOND = sales(("A1", 100), ("A2", 250), ("A4", 400))
THIRD = sales(("A1", 111), ("A2", 250), ("A4", 400), ("A5", 500))


def _chain(store: Store) -> None:
    load(store, "sales_detail", FIRST)
    load(store, "sales_detail", SECOND, replaces=(1, 1))
    load(store, "sales_detail", THIRD, replaces=(2, 1))


def _diff(store: Store, batch_id: int) -> RowDiff:
    with store.read(1) as unit:
        return unit.batches.diff(batch_id, 1)


def test_a_revision_stands_in_the_place_of_what_it_revises(store: Store) -> None:
    load(store, "sales_detail", FIRST)
    load(store, "sales_detail", SECOND, replaces=(1, 1))
    assert sold(store) == 750
    assert set(states(store, "sales_detail").values()) == {"superseded", "active"}


def test_its_rows_are_counted_against_the_table_it_replaces(store: Store) -> None:
    _chain(store)
    assert _diff(store, 1) == RowDiff(added=3)
    assert _diff(store, 2) == RowDiff(added=1, changed=1, removed=1, unchanged=1)
    assert _diff(store, 3) == RowDiff(added=1, changed=1, removed=0, unchanged=2)


def test_a_revision_of_an_undone_revision_is_held_against_what_still_counts(store: Store) -> None:
    _chain(store)
    turn(store, "undo", 2)
    # against FIRST: A4 and A5 are new, A1 and A2 changed, A3 is gone
    assert _diff(store, 3) == RowDiff(added=2, changed=2, removed=1, unchanged=0)
    assert sold(store) == 111 + 250 + 400 + 500


def test_undoing_the_newest_brings_back_the_one_before(store: Store) -> None:
    _chain(store)
    assert sold(store) == 1261
    turn(store, "undo", 3)
    assert sold(store) == 750
    turn(store, "undo", 2)
    assert sold(store) == 600
    turn(store, "redo", 3)
    assert sold(store) == 1261


def test_a_table_can_replace_every_table_of_its_scope(store: Store) -> None:
    with store.write(1) as unit:
        batch_id = unit.batches.add("a.xlsx", "", "x", NOW)
        for scope in ("周报", "周报", "别的"):
            number = unit.batches.add_table(batch_id, BatchTable("sales_detail", scope=scope))
            unit.rows.add(batch_id, number, "sales_detail", sales((f"A{number}", 10**number)))
        unit.commit()
    load(store, "sales_detail", sales(("B1", 5)), replaces=(1, None), scope="周报")
    assert sold(store) == 1005
    with store.read(1) as unit:
        assert [t.superseded for t in unit.batches.tables()] == [True, True, False, False]


def test_what_is_replaced_must_exist(store: Store) -> None:
    with store.write(1) as unit:
        batch_id = unit.batches.add("a.xlsx", "", "x", NOW)
        with pytest.raises(NotFound):
            unit.batches.add_table(batch_id, BatchTable("sales_detail", replaces=(99, 1)))


def test_replacing_later_settles_too(store: Store) -> None:
    load(store, "sales_detail", FIRST)
    load(store, "sales_detail", SECOND)
    with store.write(1) as unit:
        unit.batches.replace((2, 1), (1, 1))
        unit.commit()
    assert sold(store) == 750
    with store.write(1) as unit, pytest.raises(NotFound):
        unit.batches.replace((2, 1), (1, 7))


def test_comparing_without_replacing(store: Store) -> None:
    load(store, "sales_detail", FIRST)
    load(store, "sales_detail", SECOND)
    with store.read(1) as unit:
        assert unit.batches.compare((2, 1), (1, 1)) == RowDiff(1, 1, 1, 1)
        with pytest.raises(NotFound):
            unit.batches.compare((2, 9), (1, 1))


def test_equal_rows_are_counted_as_often_as_they_stand_there(store: Store) -> None:
    nameless = ["doc_no", "line_no"]
    load(store, "sales_detail", sales(("", 5), ("", 5), ("", 5)).drop(columns=nameless))
    load(store, "sales_detail", sales(("", 5), ("", 7)).drop(columns=nameless), replaces=(1, 1))
    assert _diff(store, 2) == RowDiff(added=1, changed=0, removed=2, unchanged=1)
