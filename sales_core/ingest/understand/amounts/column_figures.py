"""The figures of a column as they are printed, for arithmetic between columns."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from sales_core.ingest.understand.cells.figures import figure
from sales_core.ingest.understand.tables.body import Body

SAMPLE = 2_000
"""Rows that are enough to see how columns go together."""
CENT = Decimal("0.02")
"""By how much printed figures may miss each other."""
Figures = Sequence[Decimal | None]


def of(body: Body, col: int) -> Figures:
    """The figure of each of the first rows of data, None where a cell holds none."""
    return [figure(value) for value in body.column(col)[:SAMPLE]]
