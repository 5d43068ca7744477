"""A unit of work: kept or dropped as a whole, one version per commit, workspaces apart."""

from __future__ import annotations

import threading
from datetime import date

import pytest

from sales_core.domain.errors import NotFound
from sales_core.domain.meeting import Meeting
from sales_core.domain.reading import LeftOut
from sales_core.store.store import Store
from sales_core.store.tables import metadata
from tests.store.facts_made import NOW, everything, load, put, sales, sold, turn


def test_the_version_rises_by_one_per_commit_and_not_otherwise(store: Store) -> None:
    assert store.workspaces.data_version(1) == 0
    with store.write(1) as unit:
        unit.settings.put("a", 1)
        unit.settings.put("b", 2)
        unit.commit()
    assert store.workspaces.data_version(1) == 1
    with store.write(1) as unit:
        unit.settings.put("a", 3)
    assert store.workspaces.data_version(1) == 1
    with store.read(1) as unit:
        assert unit.data_version == 1
    assert store.workspaces.data_version(1) == 1
    turn(store, "undo", load(store, "sales_detail", sales(("A", 1))))
    assert store.workspaces.data_version(1) == 3


def test_leaving_without_a_commit_keeps_nothing(store: Store) -> None:
    before = everything(store)
    with store.write(1) as unit:
        put(unit, "sales_detail", sales(("A", 1), ("B", 2)))
        unit.parties.resolve("rep", [("王强", None)])
        unit.audit.add(NOW, "x", "batch.loaded", "1", {})
    assert everything(store) == before


def test_an_error_on_the_way_keeps_nothing(store: Store) -> None:
    before = everything(store)
    with pytest.raises(ZeroDivisionError):
        _fail_after_loading(store)
    assert everything(store) == before
    load(store, "sales_detail", sales(("A", 1)))
    assert sold(store) == 1


def test_a_reading_unit_sees_one_picture_while_others_write(store: Store) -> None:
    load(store, "sales_detail", sales(("A", 1)))
    with store.read(1) as unit:
        first = len(unit.batches.all())
        writer = threading.Thread(target=load, args=(store, "sales_detail", sales(("B", 2))))
        writer.start()
        writer.join(timeout=20)
        assert not writer.is_alive()
        assert len(unit.batches.all()) == first
        assert len(unit.rows.sales(date(2026, 10, 1), date(2026, 10, 31))) == 1
    assert sold(store) == 3


def test_a_reading_unit_cannot_commit(store: Store) -> None:
    with store.read(1) as unit, pytest.raises(RuntimeError):
        unit.commit()


def test_an_unknown_workspace_is_refused(store: Store) -> None:
    with pytest.raises(NotFound), store.read(7):
        pass
    with pytest.raises(NotFound), store.write(7):
        pass


def test_every_table_of_a_workspace_has_it_first_in_its_key() -> None:
    above = {"workspace", "account", "session"}
    for table in metadata.sorted_tables:
        if table.name not in above:
            assert next(iter(table.primary_key.columns)).name == "workspace_id", table.name


def test_workspaces_do_not_see_or_touch_each_other(store: Store) -> None:
    other = store.workspaces.create("second team", NOW)
    load(store, "sales_detail", sales(("A", 100)), sha256="a" * 64)
    before = everything(store, 1)
    assert load(store, "sales_detail", sales(("A", 5), ("B", 6)), other, sha256="a" * 64) == 1
    with store.write(other) as unit:
        unit.settings.put("limits", 1)
        unit.meetings.save(Meeting("2026-W47", goals=("回款",)))
        unit.parties.resolve("rep", [("王强", "0101")])
        unit.left_out.add(1, 1, [LeftOut(9, "total_row", ("合计", "11"))])
        unit.batches.undo(1)
        unit.audit.add(NOW, "x", "batch.undone", "1", {})
        unit.commit()
    assert everything(store, 1) == before
    assert (sold(store, 1), sold(store, other)) == (100, 0)
    with store.read(1) as unit:
        assert unit.settings.get("limits") is None
        assert unit.meetings.for_period("2026-W47") is None
        assert unit.parties.all("rep") == []
        assert unit.left_out.for_batches([1]).empty
    turn(store, "redo", 1, other)
    assert (sold(store, 1), sold(store, other)) == (100, 11)


def test_ids_of_another_workspace_mean_nothing(store: Store) -> None:
    other = store.workspaces.create("second team", NOW)
    load(store, "sales_detail", sales(("A", 100)))
    with store.write(other) as unit:
        with pytest.raises(NotFound):
            unit.batches.get(1)
        with pytest.raises(NotFound):
            unit.batches.undo(1)
        with pytest.raises(NotFound):
            unit.rows.choose("sales_detail", 1)


def test_writers_of_one_workspace_stand_in_line(store: Store) -> None:
    def write(name: str) -> None:
        for n in range(10):
            load(store, "sales_detail", sales((f"{name}{n}", 1)))

    writers = [threading.Thread(target=write, args=(name,)) for name in "AB"]
    for one in writers:
        one.start()
    for one in writers:
        one.join(timeout=60)
    assert sold(store) == 20
    assert store.workspaces.data_version(1) == 20
    with store.read(1) as unit:
        assert [b.batch_id for b in unit.batches.all()] == list(range(20, 0, -1))


def test_left_out_rows_are_kept_with_their_reason(store: Store) -> None:
    with store.write(1) as unit:
        put(unit, "sales_detail", sales(("A", 1)))
        unit.left_out.add(1, 1, [LeftOut(3, "total_row", ("合计", "1")), LeftOut(5, "bad_number")])
        unit.commit()
    with store.read(1) as unit:
        found = unit.left_out.for_batches([1])
        assert unit.left_out.for_batches([1], "sales_target").empty
    assert found.to_dict("records") == [
        {"file_name": "周报.xlsx", "sheet": "明细", "row": 3, "code": "total_row",
         "cells": ["合计", "1"]},
        {"file_name": "周报.xlsx", "sheet": "明细", "row": 5, "code": "bad_number", "cells": []},
    ]  # fmt: skip


def _fail_after_loading(store: Store) -> None:
    with store.write(1) as unit:
        put(unit, "sales_detail", sales(("A", 1)))
        raise ZeroDivisionError
