"""USD Equivalent beside Curr and FC Amount: the column of currencies is that of the other amounts.

Where the heading of the amounts names one currency and they are those of another column in its
rows, and others in rows of another currency, they were converted: each of them is in that one.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from sales_core.domain.currency import means
from sales_core.ingest import currency_words
from sales_core.ingest.understand.amounts.column_figures import CENT
from sales_core.ingest.understand.cells.figures import figure
from sales_core.ingest.understand.columns.typed_columns import Columns
from sales_core.ingest.understand.tables.body import Body

FIELD = "currency"
FEWEST, _NONE = 2, Decimal(0)
"""Rows of another currency whose amounts differ by more than chance."""


def settle(body: Body, col: int, name: str, columns: Columns) -> None:
    """Put the currency of the heading `name` of the amounts in column `col` with every row, where
    they were converted into it."""
    own = currency_words.of_heading(name)
    held = columns.values.get(FIELD, [])
    if len(own) != 1 or not any(isinstance(text, str) and not means(text, own[0]) for text in held):
        return
    foreign = [isinstance(text, str) and not means(text, own[0]) for text in held]
    others = range(body.region.left, body.region.right + 1)
    if any(_are_converted(body, (col, other), foreign) for other in others if other != col):
        columns.values[FIELD] = [own[0] for _ in columns.rows]


def _are_converted(body: Body, pair: tuple[int, int], foreign: Sequence[bool]) -> bool:
    """Whether the first column is the second one but for the rows of other currencies."""
    mine, theirs = ([figure(value) for value in body.column(col)] for col in pair)
    rows = [row for row in zip(mine, theirs, foreign, strict=True) if row[0] is not None]
    if sum(abroad for *_, abroad in rows) < FEWEST or any(b is None for _, b, _ in rows):
        return False
    alike = [abs((a or _NONE) - (b or _NONE)) <= CENT for a, b, _ in rows]
    at_home = [same for same, (*_, abroad) in zip(alike, rows, strict=True) if not abroad]
    away = [same for same, (*_, abroad) in zip(alike, rows, strict=True) if abroad]
    return bool(at_home) and all(at_home) and not any(away)
