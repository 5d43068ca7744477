"""Columns beside each other that add up to another one in every row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from sales_core.ingest import numbers
from sales_core.ingest.grid import Value
from sales_core.ingest.understand.cells.cells import is_blank
from sales_core.ingest.understand.cells.figures import figure

FEWEST = 2


def adds_up(total: Sequence[Decimal | None], others: Sequence[Sequence[Decimal | None]]) -> bool:
    """Whether one column is the sum of the others in every row that has it."""
    rows = [n for n, value in enumerate(total) if value is not None]
    if len(others) < FEWEST or not rows:
        return False
    sums = {n: sum((o[n] or Decimal(0) for o in others), Decimal(0)) for n in rows}
    return all(abs(sums[n] - (total[n] or 0)) <= Decimal("0.01") * len(others) for n in rows)


def last_parts(
    printed: Sequence[Decimal | None], amounts: Mapping[int, list[Decimal | None]]
) -> dict[int, list[Decimal | None]]:
    """The last of the columns, where they alone add up to the total: kilometres beside fares."""
    cols = sorted(amounts)
    for first in range(1, len(cols) - FEWEST + 1):
        if adds_up(printed, [amounts[col] for col in cols[first:]]):
            return {col: amounts[col] for col in cols[first:]}
    return {}


def figure_of(value: Value) -> Decimal | None:
    """The number a cell holds; None for none."""
    return None if is_blank(value) else figure(value)


def says_nothing(value: Value) -> bool:
    """Whether a cell is blank, or says that there is nothing (-, NIL)."""
    return is_blank(value) or (isinstance(value, str) and numbers.is_missing(value))
