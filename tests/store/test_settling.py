"""Which rows count: told alike once, told differently in neither, the latest of a state."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from sales_core.domain.errors import NotFound
from sales_core.store.store import Store
from sales_core.store.tables.facts import FACTS
from tests.store.facts_made import aimed, load, put, sales, sold, states, targets, turn

TOLD, AGAIN, OTHER = ("A1", 100_00), ("A1", 100_00), ("A1", 120_00)


def test_an_event_told_alike_by_two_files_counts_once(store: Store) -> None:
    load(store, "sales_detail", sales(TOLD, ("A2", 50_00)))
    load(store, "sales_detail", sales(AGAIN, ("A3", 7_00)))
    assert sold(store) == 157_00
    assert states(store, "sales_detail") == {
        (1, 2): "active", (1, 3): "active", (2, 2): "duplicate", (2, 3): "active",
    }  # fmt: skip


def test_an_event_told_differently_counts_in_neither_file(store: Store) -> None:
    load(store, "sales_detail", sales(TOLD, ("A2", 50_00)))
    load(store, "sales_detail", sales(OTHER))
    assert sold(store) == 50_00
    assert states(store, "sales_detail") == {
        (1, 2): "conflict", (1, 3): "active", (2, 2): "conflict",
    }  # fmt: skip


def test_a_conflict_counts_as_chosen_and_the_choice_can_be_taken_back(store: Store) -> None:
    load(store, "sales_detail", sales(TOLD))
    load(store, "sales_detail", sales(OTHER))
    row_id, key = _row(store, batch=2)
    with store.write(1) as unit:
        unit.rows.choose("sales_detail", row_id)
        unit.commit()
    assert sold(store) == 120_00
    assert states(store, "sales_detail") == {(1, 2): "superseded", (2, 2): "active"}
    with store.write(1) as unit:
        unit.rows.unchoose("sales_detail", key)
        unit.commit()
    assert sold(store) == 0


def test_a_choice_can_be_changed(store: Store) -> None:
    load(store, "sales_detail", sales(TOLD))
    load(store, "sales_detail", sales(OTHER))
    for batch, amount in ((2, 120_00), (1, 100_00)):
        with store.write(1) as unit:
            unit.rows.choose("sales_detail", _row(store, batch)[0])
            unit.commit()
        assert sold(store) == amount


def test_undoing_the_chosen_file_leaves_the_other_telling(store: Store) -> None:
    load(store, "sales_detail", sales(TOLD))
    load(store, "sales_detail", sales(OTHER))
    with store.write(1) as unit:
        unit.rows.choose("sales_detail", _row(store, batch=2)[0])
        unit.commit()
    turn(store, "undo", 2)
    assert sold(store) == 100_00
    turn(store, "redo", 2)
    assert sold(store) == 120_00


def test_choosing_a_row_that_is_not_there_is_refused(store: Store) -> None:
    with store.write(1) as unit, pytest.raises(NotFound):
        unit.rows.choose("sales_detail", 77)


def test_two_equal_documents_of_one_file_are_one(store: Store) -> None:
    load(store, "sales_detail", sales(TOLD, AGAIN))
    assert sold(store) == 100_00


def test_rows_without_a_number_count_as_often_as_one_file_tells_them(store: Store) -> None:
    frame = sales(TOLD, AGAIN).drop(columns=["doc_no", "line_no"])
    load(store, "sales_detail", frame)
    assert sold(store) == 200_00
    load(store, "sales_detail", frame)
    assert sold(store) == 200_00


def test_of_a_state_the_latest_live_file_is_right(store: Store) -> None:
    load(store, "sales_target", targets(("王强", 300_00), ("刘洋", 200_00)))
    load(store, "sales_target", targets(("王强", 350_00)))
    assert aimed(store) == 550_00
    turn(store, "undo", 2)
    assert aimed(store) == 500_00
    turn(store, "redo", 2)
    assert aimed(store) == 550_00


def test_a_file_that_contradicts_itself_about_a_state_is_asked_about(store: Store) -> None:
    load(store, "sales_target", targets(("王强", 300_00), ("王强", 310_00), ("刘洋", 5_00)))
    assert aimed(store) == 5_00
    assert set(states(store, "sales_target").values()) == {"conflict", "active"}


def test_money_of_another_currency_is_set_aside(store: Store) -> None:
    load(store, "sales_detail", sales(TOLD, currency="USD"))
    load(store, "sales_detail", sales(("A2", 50_00), currency="人民币"))
    assert sold(store) == 50_00
    assert states(store, "sales_detail") == {(1, 2): "no_rate", (2, 2): "active"}


def test_returns_are_negative_however_they_are_written(store: Store) -> None:
    frame = sales(("A1", 100_00), ("A2", 30_00), ("A3", -20_00))
    load(store, "sales_detail", frame.assign(doc_type=["销售", "退货", "销售退货单"]))
    assert sold(store) == 50_00


def test_states_are_settled_at_commit_without_being_asked(store: Store) -> None:
    with store.write(1) as unit:
        for _ in range(2):
            put(unit, "sales_detail", sales(TOLD))
        unit.commit()
    assert sorted(states(store, "sales_detail").values()) == ["active", "duplicate"]


def test_counts_of_states_add_up_to_the_rows_of_a_batch(store: Store) -> None:
    load(store, "sales_detail", sales(TOLD, ("A2", 1)))
    load(store, "sales_detail", sales(AGAIN, ("A2", 2), ("A3", 3)))
    with store.read(1) as unit:
        assert unit.batches.state_counts(2) == {"duplicate": 1, "conflict": 1, "active": 1}


def test_rows_belong_to_a_table_of_their_kind(store: Store) -> None:
    load(store, "sales_detail", sales(TOLD))
    with store.write(1) as unit:
        for batch, number, kind in ((1, 2, "sales_detail"), (9, 1, "sales_detail")):
            with pytest.raises(NotFound):
                unit.rows.add(batch, number, kind, sales(TOLD))
        with pytest.raises(NotFound):
            unit.rows.add(1, 1, "sales_target", targets(("王强", 1)))


def _row(store: Store, batch: int) -> tuple[int, str]:
    c = FACTS["sales_detail"].c
    with store.engines.read.connect() as connection:
        row = connection.execute(select(c.row_id, c.row_key).where(c.batch_id == batch)).one()
    return row.row_id, row.row_key
