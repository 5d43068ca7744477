"""What a file itself says, corrections aside: a correction changes its own row, never the rule by
which the others are read."""

from __future__ import annotations

from sales_core.domain.fields import FieldType
from sales_core.ingest import numbers
from sales_core.ingest.grid import Value
from sales_core.ingest.understand.cells.cells import is_blank, is_number
from sales_core.ingest.understand.tables.body import Body

Cells = tuple[list[Value], list[bool]]
"""Values and whether each is shown as a percentage."""


def column(body: Body, col: int) -> list[Value]:
    """The cells of a column as they were sent; all of them where none says anything."""
    if not body.sheet.corrected:
        return body.column(col)
    values = [body.cell(row, col) for row in body.rows if not _corrected(body, row, col)]
    return values if any(not is_blank(v) for v in values) else body.column(col)


def deciding(body: Body, col: int, cells: Cells, of: FieldType) -> Cells:
    """The cells a column's unit, signs and order of day and month are taken from.

    Where those sent do not tell, corrected ones do: what was typed may then be asked about.
    """
    values, formats = cells
    if not body.sheet.corrected:
        return cells
    own = [n for n, row in enumerate(body.rows) if not _corrected(body, row, col)]
    kept = own
    if not any(_tells(values[n], formats[n], of) for n in own):
        typed = sorted(set(range(len(values))) - set(own))
        kept = sorted([*own, *(n for n in typed if _tells(values[n], formats[n], of))])
    return [values[n] for n in kept], [formats[n] for n in kept]


def _tells(value: Value, percent: bool, of: FieldType) -> bool:
    if of is FieldType.RATIO:
        return is_number(value) and not percent
    return isinstance(value, str) and not numbers.is_missing(value)


def _corrected(body: Body, row: int, col: int) -> bool:
    return (row, col) in body.sheet.corrected
