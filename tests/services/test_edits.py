"""Two people edit the same grid: who comes second is told both values, and nothing is lost."""

from __future__ import annotations

from typing import Any

import pytest

from sales_core.domain.actor import Actor
from sales_core.domain.errors import InvalidInput, StaleEdit
from sales_core.services import batches, grids, limits, records, roster
from sales_core.services.grids import BUDGETS, TARGETS, Cell, Shape
from sales_core.services.house import House
from sales_core.services.performance import attainment
from sales_core.store.audit import Audit
from tests.services.reports_made import VIEW
from tests.store.facts_made import everything, sql

WANG: Cell = ("0101", "", 10)
LIU: Cell = ("0102", "", 10)
WANG_TARGET, LIU_TARGET = 32000000, 30000000
SECOND = Actor(1, "李助理")
MASTER = [
    ("rep_roster", roster.reps, "0101", "territory", "城北", "城南"),
    ("customer_master", roster.customers, "001006", "channel", "餐饮", "批发"),
]


def _save(house: House, actor: Actor, seen: grids.Grid, shape: Shape = TARGETS, **to: int) -> int:
    wanted = {{"wang": WANG, "liu": LIU}[name]: value for name, value in to.items()}
    return grids.save(house, actor, shape, seen, dict(wanted), "调整")


def _first_cell(grid: grids.Grid) -> Cell:
    return min(cell for cell in grid.amounts if cell not in grid.locked and cell[2] == 10)


def test_an_edited_target_counts_and_is_undone_like_a_file(
    own_demo: House, supervisor: Actor
) -> None:
    seen = grids.read(own_demo, supervisor, TARGETS, 2026)
    assert seen.amounts[WANG] == WANG_TARGET
    assert _save(own_demo, supervisor, seen, wang=35000000) == 1
    table = attainment(own_demo, supervisor, VIEW)
    assert table.row("0101").measures["target"].value == 35000000
    assert table.total.measures["target"].value == 216000000 + 3000000
    newest = batches.history(own_demo, supervisor)[0].batch
    assert (newest.origin, newest.note, newest.actor) == ("edit", "调整", supervisor.name)
    batches.undo(own_demo, supervisor, newest.batch_id)
    assert grids.read(own_demo, supervisor, TARGETS, 2026).amounts == seen.amounts


def test_the_second_editor_of_a_target_is_told_both_values(
    own_demo: House, supervisor: Actor
) -> None:
    first = grids.read(own_demo, supervisor, TARGETS, 2026)
    second = grids.read(own_demo, SECOND, TARGETS, 2026)
    _save(own_demo, supervisor, first, wang=35000000)
    before = everything(own_demo.store)
    with pytest.raises(StaleEdit) as stale:
        _save(own_demo, SECOND, second, wang=33000000, liu=29000000)
    assert stale.value.params["mine"] == {WANG: 33000000, LIU: 29000000}
    assert stale.value.params["theirs"] == {WANG: 35000000}
    assert stale.value.params["version"] == own_demo.store.workspaces.data_version(1)
    assert everything(own_demo.store) == before
    again = grids.read(own_demo, SECOND, TARGETS, 2026)
    assert _save(own_demo, SECOND, again, wang=33000000, liu=29000000) == 2
    kept = grids.read(own_demo, supervisor, TARGETS, 2026).amounts
    assert (kept[WANG], kept[LIU]) == (33000000, 29000000)


def test_editors_of_different_cells_do_not_disturb_each_other(
    own_demo: House, supervisor: Actor
) -> None:
    first = grids.read(own_demo, supervisor, TARGETS, 2026)
    _save(own_demo, supervisor, first, wang=35000000)
    assert _save(own_demo, SECOND, first, liu=29000000) == 1
    kept = grids.read(own_demo, supervisor, TARGETS, 2026).amounts
    assert kept == first.amounts | {WANG: 35000000, LIU: 29000000}


def test_the_second_editor_of_a_budget_is_told_both_values(
    own_demo: House, supervisor: Actor
) -> None:
    seen = grids.read(own_demo, supervisor, BUDGETS, 2026)
    cell = _first_cell(seen)
    assert sum(v for c, v in seen.amounts.items() if c[2] == 10) == 4830000
    grids.save(own_demo, supervisor, BUDGETS, seen, {cell: 1}, "")
    with pytest.raises(StaleEdit) as stale:
        grids.save(own_demo, SECOND, BUDGETS, seen, {cell: 2}, "")
    assert (stale.value.params["mine"], stale.value.params["theirs"]) == ({cell: 2}, {cell: 1})
    assert grids.read(own_demo, SECOND, BUDGETS, 2026).amounts == seen.amounts | {cell: 1}


@pytest.mark.parametrize(("kind", "read", "key", "column", "mine", "theirs"), MASTER)
def test_the_second_editor_of_master_data_is_told_both_values(
    own_demo: House, supervisor: Actor, kind: str, read: Any, key: str, column: str,
    mine: str, theirs: str,
) -> None:  # fmt: skip
    seen = read(own_demo, supervisor)
    first, second = seen.copy(), seen.copy()
    first.loc[key, column], second.loc[key, column] = theirs, mine
    assert roster.save(own_demo, supervisor, kind, seen, first) == 1
    with pytest.raises(StaleEdit) as stale:
        roster.save(own_demo, SECOND, kind, seen, second)
    assert stale.value.params["mine"][key][column] == mine
    assert stale.value.params["theirs"][key][column] == theirs
    kept = read(own_demo, supervisor)
    assert kept.loc[key, column] == theirs
    assert kept.drop(columns=column).equals(seen.reindex(kept.index).drop(columns=column))


def test_a_new_customer_is_added_and_one_without_a_name_refused(
    own_demo: House, supervisor: Actor
) -> None:
    seen = roster.customers(own_demo, supervisor)
    wanted = seen.copy()
    wanted.loc["new", ["customer_name", "customer_class"]] = ["新城超市", "B"]
    assert roster.save(own_demo, supervisor, "customer_master", seen, wanted) == 1
    kept = roster.customers(own_demo, supervisor)
    assert len(kept) == len(seen) + 1 == 49
    assert kept[kept["customer_name"] == "新城超市"]["customer_class"].tolist() == ["B"]
    wanted.loc["other", "customer_class"] = "A"
    with pytest.raises(InvalidInput):
        roster.save(own_demo, supervisor, "customer_master", seen, wanted)


def test_a_negative_target_is_refused(own_demo: House, supervisor: Actor) -> None:
    seen = grids.read(own_demo, supervisor, TARGETS, 2026)
    with pytest.raises(InvalidInput):
        _save(own_demo, supervisor, seen, wang=-1)


def test_limits_saved_by_two_conflict(house: House, actor: Actor) -> None:
    seen = limits.read(house, actor)[1]
    limits.save(house, actor, {"pace_index": ("1", "0.8")}, seen)
    with pytest.raises(StaleEdit) as stale:
        limits.save(house, SECOND, {"pace_index": ("1", "0.7")}, seen)
    assert stale.value.params["mine"] == {"pace_index": ["1", "0.7"]}
    assert stale.value.params["theirs"] == {"pace_index": ["1", "0.8"]}


def test_the_log_can_only_be_appended_to(own_demo: House, supervisor: Actor) -> None:
    """No way of the log changes or removes an entry, and saves add exactly their own."""
    ways = {name for name in dir(Audit) if not name.startswith("_")}
    assert ways == {"add", "write", "all", "broken_at"}
    before = records.log(own_demo, supervisor)
    _save(own_demo, SECOND, grids.read(own_demo, SECOND, TARGETS, 2026), wang=1)
    after = records.log(own_demo, supervisor)
    assert after[1:] == before
    assert (after[0].action, after[0].actor) == ("rows.edited", SECOND.name)


@pytest.mark.parametrize(
    ("tampering", "shows_at"),
    [
        ("UPDATE audit SET actor = 'x' WHERE entry_id = 3", 3),
        ("UPDATE audit SET details = '{}' WHERE entry_id = 1", 1),
        ("DELETE FROM audit WHERE entry_id = 2", 2),
        ("DELETE FROM audit WHERE entry_id = (SELECT max(entry_id) FROM audit)", 12),
        ("DELETE FROM audit", 1),
    ],
)
def test_a_log_changed_behind_its_back_is_noticed(
    own_demo: House, supervisor: Actor, tampering: str, shows_at: int
) -> None:
    assert len(records.log(own_demo, supervisor)) == 12
    sql(own_demo.store, tampering)
    with own_demo.store.read(1) as unit:
        assert unit.audit.broken_at() == shows_at
