"""Editable grids of money by month: targets of reps, budgets of reps and expense lines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
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

    `labels`: rep key -> name, "" for rows of nobody. `origins`: the row behind a cell, whose other
    fields an edit keeps.
    """

    year: int
    amounts: dict[Cell, int]
    locked: frozenset[Cell]
    labels: dict[str, str]
    origins: dict[Cell, dict[str, Any]] = field(default_factory=dict, repr=False)


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
        rows = [_row(shape, cell, value, now) for cell, value in changed.items()]
        edits.apply(unit, edits.Edit(shape.kind, rows, why), actor.name, house.clock.now())
        unit.commit()
    return len(changed)


def _grid(unit: Unit, shape: Shape, year: int) -> Grid:
    rows = unit.rows.trail(shape.kind, start=date(year, 1, 1), end=date(year, 12, 31))
    labels = {p.key: p.label for p in unit.parties.all("rep")} | {"": ""}
    amounts: dict[Cell, int] = {}
    origins: dict[Cell, list[dict[str, Any]]] = {}
    for row in rows.to_dict("records"):
        value = row.get(shape.measure)
        if pd.isna(value):
            continue
        cell = _cell(shape, row)
        amounts[cell] = amounts.get(cell, 0) + int(value)
        origins.setdefault(cell, []).append({str(k): v for k, v in row.items()})
    locked = {c for c, held in origins.items() if len(held) > 1 or not _is_plain(held[0])}
    return Grid(year, amounts, frozenset(locked), labels, {c: r[0] for c, r in origins.items()})


def _cell(shape: Shape, row: Mapping[Any, Any]) -> Cell:
    return (_text(row, "rep_key"), _text(row, shape.line), pd.Timestamp(row["period_start"]).month)


def _text(row: Mapping[Any, Any], name: str | None) -> str:
    value = row.get(name) if name else None
    return "" if value is None or pd.isna(value) else str(value)


def _is_plain(row: Mapping[Any, Any]) -> bool:
    """Whether the row is what a person edits: one rep, one whole month, not one of many products
    or customers."""
    start = pd.Timestamp(row["period_start"]).date()
    month = Period.containing(start, PeriodKind.MONTH)
    whole = (month.start, month.end) == (start, pd.Timestamp(row["period_end"]).date())
    finer = ("customer_key", "product_key", "product_group", "channel", "target_measure")
    return whole and bool(_text(row, "rep_key")) and not any(_text(row, n) for n in finer)


def _row(shape: Shape, cell: Cell, value: int | None, grid: Grid) -> dict[str, Any]:
    """The whole row as it shall be: it takes the place of the one it came from."""
    rep, line, month = cell
    period = Period.containing(date(grid.year, month, 1), PeriodKind.MONTH)
    kept = {k: v for k, v in grid.origins.get(cell, {}).items() if not pd.isna(v)}
    row: dict[str, Any] = {
        "rep_name": grid.labels.get(rep, rep),
        "period_start": period.start,
        "period_end": period.end,
    }
    return row | ({shape.line: line} if shape.line else {}) | kept | {shape.measure: value}
