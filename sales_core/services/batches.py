"""The history of what was loaded, and its undo."""

from __future__ import annotations

from dataclasses import dataclass

from sales_core.domain.actor import Action, Actor
from sales_core.domain.batch import Batch, BatchTable, RowDiff
from sales_core.services.house import House
from sales_core.store.unit import Unit


@dataclass(frozen=True)
class Past:
    """A batch with its tables, what it changed then, and how its rows count now."""

    batch: Batch
    tables: tuple[BatchTable, ...]
    diff: RowDiff
    states: dict[str, int]


def history(house: House, actor: Actor, limit: int | None = None) -> list[Past]:
    """Newest first, undone batches too."""
    actor.must(Action.READ)
    with house.store.read(actor.workspace_id) as unit:
        return [_past(unit, batch) for batch in unit.batches.all(limit)]


def undo(house: House, actor: Actor, batch_id: int) -> bool:
    """Take a batch out of the figures; False when it already was. NotFound."""
    return _turn(house, actor, batch_id, "undone")


def redo(house: House, actor: Actor, batch_id: int) -> bool:
    """Count a batch again; False when it already did. NotFound."""
    return _turn(house, actor, batch_id, "redone")


def _turn(house: House, actor: Actor, batch_id: int, verb: str) -> bool:
    actor.must(Action.WRITE)
    with house.store.write(actor.workspace_id) as unit:
        turn = unit.batches.undo if verb == "undone" else unit.batches.redo
        changed = turn(batch_id)
        if changed:
            unit.audit.add(house.clock.now(), actor.name, f"batch.{verb}", str(batch_id), {})
            unit.commit()
    return changed


def _past(unit: Unit, batch: Batch) -> Past:
    tables = unit.batches.tables(batch.batch_id)
    diffs = [unit.batches.diff(batch.batch_id, t.table_no) for t in tables]
    total = RowDiff(
        sum(d.added for d in diffs),
        sum(d.changed for d in diffs),
        sum(d.removed for d in diffs),
        sum(d.unchanged for d in diffs),
    )
    return Past(batch, tuple(tables), total, unit.batches.state_counts(batch.batch_id))
