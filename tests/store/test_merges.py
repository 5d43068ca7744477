"""Parties that count as one: figures move with them, and every split brings the old ones back."""

from __future__ import annotations

from datetime import date
from typing import Any

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from sales_core.domain.errors import InvalidInput, NotFound
from sales_core.store.store import Store
from sales_core.store.tables.facts import FACTS
from sales_core.store.unit import Unit
from tests.store.facts_made import NOW, put, states

REPS = ("张三", "张珊", "王强", "王钢")
KINDS = ("sales_detail", "sales_target", "rep_roster")
SLOW = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
line = st.tuples(st.sampled_from(REPS), st.sampled_from(["", "A", "B"]), st.sampled_from([1, 2]))
load_step = st.tuples(
    st.just("load"), st.sampled_from(KINDS), st.lists(line, min_size=1, max_size=4)
)
turn_step = st.tuples(st.sampled_from(["undo", "redo"]), st.integers(1, 4), st.none())
merge_step = st.tuples(st.just("merge"), st.sampled_from(REPS), st.sampled_from(REPS))
split_step = st.tuples(st.just("split"), st.integers(1, 5), st.none())
Step = tuple[str, Any, Any]


def frame(unit: Unit, kind: str, lines: list[tuple[str, str, int]]) -> pd.DataFrame:
    """Lines (rep, document or territory, amount) as the reader hands them over, named."""
    names = [rep for rep, *_ in lines]
    size = len(lines)
    keys = unit.parties.resolve("rep", [(name, None) for name in names]).keys
    columns: dict[str, Any] = {"_row": range(2, size + 2), "rep_name": names, "rep_key": keys}
    amounts = pd.Series([amount for *_, amount in lines], dtype="Int64")
    words = pd.Series([word or None for _, word, _ in lines], dtype=object)
    if kind == "sales_detail":
        columns |= {"doc_no": words, "net_amount": amounts}
        columns["doc_date"] = pd.to_datetime([date(2026, 10, 20)] * size)
    elif kind == "sales_target":
        columns |= {"target_amount": amounts, "territory": words}
        columns["period_start"] = pd.to_datetime([date(2026, 10, 1)] * size)
        columns["period_end"] = pd.to_datetime([date(2026, 10, 31)] * size)
    else:
        columns |= {"territory": words}
    return pd.DataFrame(columns)


def facts(store: Store, space: int) -> dict[str, list[tuple[Any, ...]]]:
    """Every row with whom it counts for, which row it is, what it says, and whether it counts."""
    names = ("row_id", "rep_named", "rep_key", "row_key", "row_hash", "state")
    found = {}
    with store.engines.read.connect() as connection:
        for kind in KINDS:
            c = FACTS[kind].c
            query = select(*(c[n] for n in names)).where(c.workspace_id == space)
            found[kind] = [tuple(row) for row in connection.execute(query.order_by(c.row_id))]
    return found


def perform(unit: Unit, step: Step, merges: bool = True) -> None:
    verb, one, two = step
    if verb == "load":
        put(unit, one, frame(unit, one, two))
        unit.rows.settle_pending()
    elif verb in ("undo", "redo"):
        if any(b.batch_id == one for b in unit.batches.all()):
            getattr(unit.batches, verb)(one)
    elif verb == "merge" and merges:
        unit.parties.resolve("rep", [(one, None), (two, None)])
        try:
            unit.merges.add("rep", one, two, "我", NOW)
        except InvalidInput:
            return
    elif verb == "split" and merges and any(m.merge_id == one for m in unit.merges.all("rep")):
        unit.merges.end(one, "我", NOW)


def played(store: Store, steps: list[Step], merges: bool = True) -> int:
    """A workspace of its own after these steps."""
    space = store.workspaces.create("one more", NOW)
    with store.write(space) as unit:
        for step in steps:
            perform(unit, step, merges)
        unit.commit()
    return space


@settings(max_examples=60, deadline=None, suppress_health_check=SLOW)
@given(st.lists(st.one_of(load_step, turn_step, merge_step, split_step), max_size=12))
def test_splitting_everything_ends_where_nothing_was_merged(
    store: Store, steps: list[Step]
) -> None:
    space = played(store, steps)
    with store.write(space) as unit:
        live = [m for m in unit.merges.all("rep") if m.split_at is None]
        unit.commit()
    merged = facts(store, space)
    again = played(
        store,
        [s for s in steps if s[0] not in ("merge", "split")]
        + [("merge", m.key, m.into_key) for m in reversed(live)],
    )
    assert facts(store, again) == merged  # the live merges decide, not their history
    with store.write(space) as unit:
        for one in sorted(live, key=lambda m: (m.key, m.merge_id)):
            unit.merges.end(one.merge_id, "我", NOW)
        unit.commit()
    assert facts(store, space) == facts(store, played(store, steps, merges=False))


def test_rows_of_both_count_under_one_and_come_back(store: Store) -> None:
    sales = ("load", "sales_detail", [("张三", "A", 100), ("张珊", "B", 20)])
    space = played(store, [sales, ("merge", "张珊", "张三")])
    assert sold(store, space) == {"张三": 120}
    with store.write(space) as unit:
        unit.merges.end(1, "李经理", NOW)
        unit.commit()
    assert sold(store, space) == {"张三": 100, "张珊": 20}
    with store.read(space) as unit:
        (past,) = unit.merges.all("rep")
    assert (past.actor, past.split_by, past.split_at) == ("我", "李经理", NOW)


def test_a_batch_loaded_while_merged_can_be_undone_and_splits_too(store: Store) -> None:
    first = ("load", "sales_detail", [("张三", "A", 100)])
    second = ("load", "sales_detail", [("张珊", "B", 20)])
    known = ("load", "sales_detail", [("张珊", "C", 3)])
    space = played(store, [first, known, ("merge", "张珊", "张三"), second])
    assert sold(store, space) == {"张三": 123}
    with store.write(space) as unit:
        unit.batches.undo(2)
        unit.commit()
    assert sold(store, space) == {"张三": 120}
    with store.write(space) as unit:
        unit.merges.end(1, "我", NOW)
        unit.batches.redo(2)
        unit.commit()
    assert sold(store, space) == {"张三": 100, "张珊": 23}


def test_one_sale_reported_under_both_names_counts_once(store: Store) -> None:
    one = ("load", "sales_detail", [("张三", "A", 100)])
    two = ("load", "sales_detail", [("张珊", "A", 100)])
    space = played(store, [one, two])
    assert sold(store, space) == {}  # two files tell the document differently
    with store.write(space) as unit:
        unit.merges.add("rep", "张珊", "张三", "我", NOW)
        unit.commit()
    assert sold(store, space) == {"张三": 100}
    assert states(store, "sales_detail", space) == {(1, 2): "active", (2, 2): "duplicate"}


def test_of_two_targets_in_one_file_neither_counts_until_somebody_chooses(store: Store) -> None:
    both = ("load", "sales_target", [("张三", "", 100), ("张珊", "", 50)])
    space = played(store, [both, ("merge", "张珊", "张三")])
    assert set(states(store, "sales_target", space).values()) == {"conflict"}


def test_the_roster_row_of_the_one_that_stands_describes_it(store: Store) -> None:
    both = ("load", "rep_roster", [("张珊", "华北", 1), ("张三", "华东", 1)])
    space = played(store, [both, ("merge", "张珊", "张三")])
    assert states(store, "rep_roster", space) == {(1, 2): "superseded", (1, 3): "active"}
    with store.read(space) as unit:
        team = unit.rows.reps()
    assert list(team["rep_key"]) == ["张三"]
    assert list(team["territory"]) == ["华东"]


def test_a_chain_is_split_in_any_order(store: Store) -> None:
    lines = ("load", "sales_detail", [(rep, rep, 1) for rep in REPS])
    steps = [lines, ("merge", "张珊", "张三"), ("merge", "张三", "王强"), ("merge", "王钢", "王强")]
    space = played(store, steps)
    assert sold(store, space) == {"王强": 4}
    with store.write(space) as unit:
        unit.merges.end(2, "我", NOW)
        unit.commit()
    assert sold(store, space) == {"张三": 2, "王强": 2}
    with store.write(space) as unit:
        unit.merges.end(1, "我", NOW)
        assert unit.merges.end(1, "我", NOW) is None
        unit.commit()
    assert sold(store, space) == {"张三": 1, "张珊": 1, "王强": 2}


def test_only_parties_that_stand_are_merged(store: Store) -> None:
    space = played(store, [("merge", "张珊", "张三")])
    with store.write(space) as unit:
        for key, into in (("张珊", "张三"), ("张三", "张珊"), ("张三", "张三")):
            with pytest.raises(InvalidInput):
                unit.merges.add("rep", key, into, "我", NOW)
        with pytest.raises(NotFound):
            unit.merges.add("rep", "谁", "张三", "我", NOW)
        with pytest.raises(NotFound):
            unit.merges.end(9, "我", NOW)
        assert [p.key for p in unit.parties.all("rep")] == ["张三"]
        assert {p.key for p in unit.parties.everybody("rep")} == {"张三", "张珊"}


def sold(store: Store, space: int) -> dict[str, int]:
    """Net sales by rep, minor units."""
    with store.read(space) as unit:
        found = unit.rows.sales(date(2026, 10, 1), date(2026, 10, 31))
    return {str(k): int(v) for k, v in found.groupby("rep_key")["net_amount"].sum().items()}
