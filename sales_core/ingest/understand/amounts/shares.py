"""Columns of discounts and taxes that hold rates: 0.2 of a price is no amount of 20 cents."""

from __future__ import annotations

from collections.abc import Sequence

from sales_core.ingest.grid import Value
from sales_core.ingest.understand.cells.figures import figure
from sales_core.ingest.understand.columns.assignment import Assignment
from sales_core.ingest.understand.tables.body import Body

PARTS = ("discount_amount", "tax_amount")
MANY = 10.0
"""Amounts of which a part is more than a few cents."""


def set_aside(made: Assignment, body: Body) -> None:
    """Leave columns of rates unread: the amounts beside them say what was sold already."""
    for name in PARTS:
        column = made.chosen.get(name)
        if column is not None and _are_rates(body, column.heading.col, made):
            del made.chosen[name]


def _are_rates(body: Body, col: int, made: Assignment) -> bool:
    held = _numbers(body.column(col))
    if any(held) and all(body.percent_formats(col)[n] for n, v in enumerate(held) if v):
        return True
    shares = [v for v in held if v is not None]
    within = all(0 <= v <= 1 for v in shares) and any(0 < v < 1 for v in shares)
    return within and _typical(body, made) > MANY


def _typical(body: Body, made: Assignment) -> float:
    """The middle amount of the rows, 0 without amounts."""
    names = (*made.kind.required[-1], "unit_price")
    column = next((made.chosen[name] for name in names if name in made.chosen), None)
    amounts = _numbers(body.column(column.heading.col)) if column else []
    found = sorted(abs(v) for v in amounts if v is not None)
    return found[len(found) // 2] if found else 0.0


def _numbers(values: Sequence[Value]) -> list[float | None]:
    return [None if (found := figure(v)) is None else float(found) for v in values]
