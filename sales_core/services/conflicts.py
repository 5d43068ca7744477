"""Rows that two files tell differently: they count in neither until a person chooses one."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from sales_core.domain.actor import Action, Actor
from sales_core.domain.errors import NotFound
from sales_core.domain.report_kinds import REPORT_KINDS
from sales_core.services.house import House
from sales_core.store.unit import Unit


@dataclass(frozen=True)
class Disagreement:
    """One document told differently. `rows`: row_id, file_name, sheet, cell, source_row, fields."""

    kind: str
    row_key: str
    rows: pd.DataFrame

    @property
    def batches(self) -> tuple[int, ...]:
        """The batches that tell it, in the order of loading."""
        return tuple(sorted({int(batch) for batch in self.rows["batch_id"]}))

    def row_of(self, batch_id: int) -> int | None:
        """The row a batch has of it; None when it has several, or none."""
        own = self.rows.loc[self.rows["batch_id"] == batch_id, "row_id"]
        return int(own.iloc[0]) if len(own) == 1 else None

    @property
    def differing(self) -> tuple[str, ...]:
        """The fields that are told differently."""
        fields = [f.name for f in REPORT_KINDS[self.kind].fields]
        return tuple(
            name
            for name in fields
            if name in self.rows and self.rows[name].nunique(dropna=False) > 1
        )


def open_conflicts(house: House, actor: Actor) -> list[Disagreement]:
    """Everything that waits for a choice, in the order of loading."""
    actor.must(Action.READ)
    with house.store.read(actor.workspace_id) as unit:
        return [one for kind in REPORT_KINDS for one in _of_kind(unit, kind)]


def count(unit: Unit) -> int:
    """How many documents wait for a choice."""
    return sum(len(set(unit.rows.conflict_keys(kind).values())) for kind in REPORT_KINDS)


def decide(house: House, actor: Actor, kind: str, row_id: int) -> None:
    """From now on this row counts and the others of its key do not. NotFound."""
    actor.must(Action.WRITE)
    with house.store.write(actor.workspace_id) as unit:
        unit.rows.choose(kind, row_id)
        unit.audit.add(
            house.clock.now(), actor.name, "conflict.decided", str(row_id), {"kind": kind}
        )
        unit.commit()


def decide_all(house: House, actor: Actor, batch_ids: tuple[int, ...], right: int) -> int:
    """Of everything that exactly these batches tell differently, let the row of `right` count.

    How many documents were decided; one of which `right` has several rows stays open. One
    transaction. NotFound when `right` is none of the batches.
    """
    actor.must(Action.WRITE)
    if right not in batch_ids:
        raise NotFound(batch=right)
    done = 0
    with house.store.write(actor.workspace_id) as unit:
        for kind in REPORT_KINDS:
            for one in _of_kind(unit, kind):
                row_id = one.row_of(right) if one.batches == tuple(sorted(batch_ids)) else None
                if row_id is not None:
                    unit.rows.choose(kind, row_id)
                    done += 1
        if done:
            details = {"batches": list(batch_ids), "count": done}
            unit.audit.add(
                house.clock.now(), actor.name, "conflict.decided_all", str(right), details
            )
            unit.commit()
    return done


def _of_kind(unit: Unit, kind: str) -> list[Disagreement]:
    keys = unit.rows.conflict_keys(kind)
    if not keys:
        return []
    rows = unit.rows.trail(kind, states=("conflict",))
    named = rows["row_id"].map(keys)
    return [
        Disagreement(kind, str(key), own.reset_index(drop=True))
        for key, own in rows.groupby(named, sort=False)
    ]
