"""Editable grids of money by month: targets of reps, budgets of reps and expense lines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from sales_core.domain.actor import Action, Actor
from sales_core.domain.errors import InvalidInput, StaleEdit
from sales_core.domain.period import Period, PeriodKind
from sales_core.services import edits
from sales_core.services.house import House
from sales_core.store.unit import Unit

Cell = tuple[str, str, int]
"""(rep key, expense line or "", month 1..12)"""


@dataclass(frozen=True)
class Shape:
    """What the two grids differ in."""

    kind: str
    measure: str
    line: str | None


TARGETS = Shape("sales_target", "target_amount", None)
BUDGETS = Shape("expense_budget", "budget_amount", "expense_line")


@dataclass(frozen=True)
class Grid:
    """Minor units by cell; `locked` cells are sums of finer rows and are changed in their file.

    `labels`: rep key -> name, "" for rows of nobody.
    """

    year: int
    amounts: dict[Cell, int]
    locked: frozenset[Cell]
    labels: dict[str, str]


def read(house: House, actor: Actor, shape: Shape, year: int) -> Grid:
    """The grid of one year."""
    actor.must(Action.READ)
    with house.store.read(actor.workspace_id) as unit:
        return _grid(unit, shape, year)


def save(
    house: House, actor: Actor, shape: Shape, seen: Grid, wanted: dict[Cell, int | None], why: str
) -> int:
    """Store the cells of `wanted` that differ from what the person saw; how many did.

    Raises StaleEdit when one of them was changed meanwhile, InvalidInput for a negative amount or
    a locked cell.
    """
    actor.must(Action.WRITE)
    changed = {c: v for c, v in wanted.items() if v != seen.amounts.get(c)}
    for cell, value in changed.items():
        if cell in seen.locked:
            raise InvalidInput("grid_locked", field=seen.labels.get(cell[0], cell[0]))
        if value is not None and value < 0:
            raise InvalidInput("negative_amount", field=seen.labels.get(cell[0], cell[0]))
    if not changed:
        return 0
    with house.store.write(actor.workspace_id) as unit:
        now = _grid(unit, shape, seen.year)
        moved = {
            c: now.amounts.get(c) for c in changed if now.amounts.get(c) != seen.amounts.get(c)
        }
        if moved:
            raise StaleEdit(mine=changed, theirs=moved, version=unit.data_version)
        rows = [_row(shape, seen.year, cell, value, now.labels) for cell, value in changed.items()]
        edits.apply(unit, edits.Edit(shape.kind, rows, why), actor.name, house.clock.now())
        unit.commit()
    return len(changed)


def _grid(unit: Unit, shape: Shape, year: int) -> Grid:
    rows = unit.rows.trail(shape.kind, start=date(year, 1, 1), end=date(year, 12, 31))
    labels = {p.key: p.label for p in unit.parties.all("rep")} | {"": ""}
    amounts: dict[Cell, int] = {}
    counts: dict[Cell, int] = {}
    coarse: set[Cell] = set()
    for row in rows.to_dict("records"):
        value = row.get(shape.measure)
        if pd.isna(value):
            continue
        cell = _cell(shape, row)
        amounts[cell] = amounts.get(cell, 0) + int(value)
        counts[cell] = counts.get(cell, 0) + 1
        if not _is_plain(row):
            coarse.add(cell)
    locked = coarse | {c for c, n in counts.items() if n > 1}
    return Grid(year, amounts, frozenset(locked), labels)


def _cell(shape: Shape, row: Mapping[Any, Any]) -> Cell:
    return (_text(row, "rep_key"), _text(row, shape.line), pd.Timestamp(row["period_start"]).month)


def _text(row: Mapping[Any, Any], name: str | None) -> str:
    value = row.get(name) if name else None
    return "" if value is None or pd.isna(value) else str(value)


def _is_plain(row: Mapping[Any, Any]) -> bool:
    """Whether the row is one an edit of this cell would replace: one rep, one month, no more."""
    start = pd.Timestamp(row["period_start"]).date()
    month = Period.containing(start, PeriodKind.MONTH)
    whole = (month.start, month.end) == (start, pd.Timestamp(row["period_end"]).date())
    finer = (
        "customer_name", "customer_id", "channel", "product_group", "product_name", "product_id",
        "territory", "team", "target_measure", "cost_center",
    )  # fmt: skip
    return whole and bool(_text(row, "rep_key")) and not any(_text(row, n) for n in finer)


def _row(
    shape: Shape, year: int, cell: Cell, value: int | None, labels: dict[str, str]
) -> dict[str, Any]:
    rep, line, month = cell
    period = Period.containing(date(year, month, 1), PeriodKind.MONTH)
    row: dict[str, Any] = {
        "rep_name": labels.get(rep, rep),
        "period_start": period.start,
        "period_end": period.end,
        shape.measure: value,
    }
    return row | ({shape.line: line} if shape.line else {})
