"""Everything a page may have cached is known to be old after each change, and only then."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from sales_core.domain.actor import Actor
from sales_core.domain.meeting import ActionItem, Meeting
from sales_core.services import (
    aliases,
    batches,
    currency,
    demo,
    duplicates,
    fiscal_year,
    grids,
    limits,
    meetings,
    merging,
    overview,
    roster,
    sharing,
    snapshots,
    uploads,
)
from sales_core.services.house import House
from sales_core.services.importing import import_file
from tests.services.reports_made import MONTH, NEXT_CLAIMS, VIEW, WEEK, sample

Change = Callable[[House, Actor], Any]


def _target(house: House, actor: Actor) -> None:
    grid = grids.read(house, actor, grids.TARGETS, 2026)
    assert grids.save(house, actor, grids.TARGETS, grid, {("0101", "", 10): 40000000}, "x") == 1


def _rep(house: House, actor: Actor) -> None:
    seen = roster.reps(house, actor)
    wanted = seen.copy()
    wanted.loc["0101", "territory"] = "城北"
    assert roster.save(house, actor, "rep_roster", seen, wanted) == 1


def _limits(house: House, actor: Actor) -> None:
    limits.save(house, actor, {"pace_index": ("1", "0.8")}, 0)


def _meeting(house: House, actor: Actor) -> None:
    meetings.save(house, actor, Meeting(WEEK.label, goals=("回款",)), "n1")


def _action(house: House, actor: Actor) -> None:
    meetings.save_action(house, actor, ActionItem("补访", "王强", date(2026, 10, 30)), "n2")


def _link(house: House, actor: Actor) -> None:
    chosen = snapshots.Selection(VIEW, WEEK, frozenset({"attainment"}), "zh")
    sharing.create_link(house, actor, snapshots.freeze(house, actor, chosen))


CHANGES: dict[str, Change] = {
    "import": lambda h, a: import_file(h, a, NEXT_CLAIMS, sample("next_week", NEXT_CLAIMS), {}),
    "undo": lambda h, a: batches.undo(h, a, 7),
    "target": _target,
    "rep": _rep,
    "limits": _limits,
    "fiscal year": lambda h, a: fiscal_year.save(h, a, 4, 0),
    "currency": lambda h, a: currency.change(h, a, "USD", "CNY"),
    "meeting": _meeting,
    "action": _action,
    "alias": lambda h, a: aliases.add(h, a, "rep", "强哥", "0101"),
    "merge": lambda h, a: merging.merge(h, a, "rep", "0101", "0102"),
    "not the same": lambda h, a: duplicates.dismiss(h, a, "rep", "0101", "0102"),
    "link": _link,
    "received": lambda h, a: uploads.receive(h, a, [("坏.xlsx", b"x")]),
    "demo removed": demo.remove_demo,
}


@pytest.mark.parametrize("name", list(CHANGES))
def test_a_change_raises_the_version(own_demo: House, supervisor: Actor, name: str) -> None:
    before = own_demo.store.workspaces.data_version(1)
    CHANGES[name](own_demo, supervisor)
    assert own_demo.store.workspaces.data_version(1) > before


def test_redo_raises_it_and_a_second_undo_does_not(own_demo: House, supervisor: Actor) -> None:
    batches.undo(own_demo, supervisor, 7)
    undone = own_demo.store.workspaces.data_version(1)
    batches.undo(own_demo, supervisor, 7)
    assert own_demo.store.workspaces.data_version(1) == undone
    batches.redo(own_demo, supervisor, 7)
    assert own_demo.store.workspaces.data_version(1) == undone + 1


def test_looking_does_not_raise_it(demo_only: House, supervisor: Actor) -> None:
    before = demo_only.store.workspaces.data_version(1)
    overview.overview(demo_only, supervisor, VIEW)
    overview.overview(demo_only, supervisor, replace(VIEW, rep_key="0101"))
    meetings.draft(demo_only, supervisor, VIEW, "zh")
    grids.read(demo_only, supervisor, grids.BUDGETS, MONTH.start.year)
    merging.preview(demo_only, supervisor, "rep", "0101", "0102")
    assert demo_only.store.workspaces.data_version(1) == before


def test_a_save_without_a_change_does_not_raise_it(own_demo: House, supervisor: Actor) -> None:
    before = own_demo.store.workspaces.data_version(1)
    grid = grids.read(own_demo, supervisor, grids.TARGETS, 2026)
    assert grids.save(own_demo, supervisor, grids.TARGETS, grid, dict(grid.amounts), "") == 0
    seen = roster.reps(own_demo, supervisor)
    assert roster.save(own_demo, supervisor, "rep_roster", seen, seen.copy()) == 0
    assert own_demo.store.workspaces.data_version(1) == before
