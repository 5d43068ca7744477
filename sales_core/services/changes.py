"""Row by row: what a revision adds, changes and takes away against what it replaces."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import pandas as pd

from sales_core.domain.actor import Action, Actor
from sales_core.domain.report_kinds import REPORT_KINDS
from sales_core.services.house import House
from sales_core.store.unit import Unit

How = Literal["changed", "added", "removed"]
MOST = 500
"""Rows of one table that are listed; the counts of the batch tell how many there are."""


@dataclass(frozen=True)
class RowChange:
    """One row. `before` and `after` are places in the frames of its table, None where it is not;
    `fields` are those whose values differ."""

    how: How
    before: int | None
    after: int | None
    fields: tuple[str, ...] = ()


@dataclass(frozen=True)
class TableChanges:
    """A table of a batch against the tables it replaces. Frames as of Rows.trail."""

    kind: str
    before: pd.DataFrame
    after: pd.DataFrame
    rows: tuple[RowChange, ...]
    more: int = 0


def of_batch(house: House, actor: Actor, batch_id: int) -> list[TableChanges]:
    """What a loaded batch changed; tables that replace nothing are left out. NotFound."""
    actor.must(Action.READ)
    with house.store.read(actor.workspace_id) as unit:
        unit.batches.get(batch_id)
        return within(unit, batch_id)


def within(unit: Unit, batch_id: int) -> list[TableChanges]:
    """The same in an open unit, also for a batch that is only being tried out."""
    found = []
    for table in unit.batches.tables(batch_id):
        pairs = unit.batches.paired((batch_id, table.table_no))
        if pairs:
            found.append(_told(unit, table.kind, pairs))
    return found


def _told(unit: Unit, kind: str, pairs: Sequence[tuple[int | None, int | None]]) -> TableChanges:
    shown = pairs[:MOST]
    before = unit.rows.of_ids(kind, [old for old, _ in shown if old is not None])
    after = unit.rows.of_ids(kind, [new for _, new in shown if new is not None])
    olds = {int(row): place for place, row in enumerate(before["row_id"])}
    news = {int(row): place for place, row in enumerate(after["row_id"])}
    fields = [f.name for f in REPORT_KINDS[kind].fields]
    rows = []
    for old, new in shown:
        here = None if old is None else olds[old]
        there = None if new is None else news[new]
        differing = (
            ()
            if here is None or there is None
            else _differing(fields, before.iloc[here], after.iloc[there])
        )
        how: How = "added" if here is None else "removed" if there is None else "changed"
        rows.append(RowChange(how, here, there, differing))
    return TableChanges(kind, before, after, tuple(rows), len(pairs) - len(shown))


def _differing(fields: Sequence[str], before: pd.Series, after: pd.Series) -> tuple[str, ...]:
    return tuple(name for name in fields if _value(before.get(name)) != _value(after.get(name)))


def _value(value: object) -> object:
    return None if value is None or pd.isna(value) else value  # type: ignore[call-overload]  # any scalar
