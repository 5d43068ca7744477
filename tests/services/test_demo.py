"""Demo data: loaded like anybody's own, marked, and gone in one call without anything else."""

from __future__ import annotations

from pathlib import Path

import pytest

from sales_core.domain.actor import Actor
from sales_core.domain.errors import InvalidInput
from sales_core.services import batches, demo, grids
from sales_core.services.house import House
from sales_core.services.importing import import_file
from tests.services.reports_made import NEXT_SALES, OCTOBER, rows, sample, sold
from tests.store.facts_made import everything

OWN = 64786700
"""Sales of week 44, which are not part of the demo data."""


def test_all_of_it_is_loaded_and_marked(demo_only: House, supervisor: Actor) -> None:
    past = batches.history(demo_only, supervisor)
    assert len(past) == 11
    assert {(p.batch.origin, p.batch.status) for p in past} == {("demo", "live")}
    assert all(set(p.states) == {"active"} for p in past)
    assert demo.is_loaded(demo_only, supervisor)


def test_an_empty_workspace_has_none(house: House, actor: Actor) -> None:
    before = everything(house.store)
    assert not demo.is_loaded(house, actor)
    assert demo.remove_demo(house, actor) == 0
    assert everything(house.store) == before


def test_removing_it_takes_every_row_of_it(own_demo: House, supervisor: Actor) -> None:
    assert demo.remove_demo(own_demo, supervisor) == 11
    assert not demo.is_loaded(own_demo, supervisor)
    assert demo.remove_demo(own_demo, supervisor) == 0
    kinds = ("sales_detail", "sales_target", "expense_claim", "expense_budget", "visit_log",
             "visit_plan", "rep_roster", "customer_master", "sales_progress")  # fmt: skip
    assert [kind for kind in kinds if not rows(own_demo.store, kind).empty] == []


def test_removing_it_leaves_own_files_alone(own_demo: House, supervisor: Actor) -> None:
    done = import_file(own_demo, supervisor, NEXT_SALES, sample("next_week", NEXT_SALES), {})
    both = sold(own_demo.store)
    assert (done.status, done.rows) == ("loaded", 101)
    demo.remove_demo(own_demo, supervisor)
    assert sold(own_demo.store) == OWN
    assert both > OWN
    own = batches.history(own_demo, supervisor)[0]
    assert (own.batch.origin, own.batch.status, own.states) == ("upload", "live", {"active": 101})


def test_removing_it_leaves_own_edits_alone(own_demo: House, supervisor: Actor) -> None:
    seen = grids.read(own_demo, supervisor, grids.TARGETS, 2026)
    cell = ("0101", "", 10)
    grids.save(own_demo, supervisor, grids.TARGETS, seen, {cell: 35000000}, "")
    demo.remove_demo(own_demo, supervisor)
    assert grids.read(own_demo, supervisor, grids.TARGETS, 2026).amounts == {cell: 35000000}


def test_it_is_loaded_again_after_removal(own_demo: House, supervisor: Actor) -> None:
    before = sold(own_demo.store)
    demo.remove_demo(own_demo, supervisor)
    assert {d.status for d in demo.load_demo(own_demo, supervisor, "zh")} == {"loaded"}
    assert sold(own_demo.store) == before


def test_loading_it_twice_counts_it_once(own_demo: House, supervisor: Actor) -> None:
    before = sold(own_demo.store)
    again = demo.load_demo(own_demo, supervisor, "zh")
    assert {d.status for d in again} == {"already_loaded"}
    assert sold(own_demo.store) == before


def test_a_spoilt_sample_file_loads_nothing_at_all(
    house: House, actor: Actor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "zh" / "clean"
    folder.mkdir(parents=True)
    (folder / OCTOBER).write_bytes(sample("clean", OCTOBER))
    (folder / "99.xlsx").write_bytes(b"not a workbook")
    monkeypatch.setattr(demo, "FOLDER", tmp_path)
    before = everything(house.store)
    with pytest.raises(InvalidInput):
        demo.load_demo(house, actor, "zh")
    assert everything(house.store) == before
