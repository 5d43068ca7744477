"""Rows that two files tell differently: they count in neither until a person chooses one."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from sales_core.domain.actor import Action, Actor
from sales_core.domain.report_kinds import REPORT_KINDS
from sales_core.services.house import House
from sales_core.store.unit import Unit


@dataclass(frozen=True)
class Disagreement:
    """One document told differently. `rows`: row_id, file_name, sheet, cell, source_row, fields."""

    kind: str
    row_key: str
    rows: pd.DataFrame


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
