"""A few cells beside a table, behind a column without anything in it: 汇率 | 7.1 by the header.

They begin in any row, so one that stands beside the header would make it look like no header.
"""

from __future__ import annotations

from dataclasses import replace

from sales_core.ingest.grid import Sheet
from sales_core.ingest.understand.cells.cells import filled

LOOKED_AT, FEWEST_COLUMNS, TIMES = 40, 3, 4
"""Rows looked at first, columns a table has at least, and how many more rows it fills."""


def without(sheet: Sheet) -> Sheet:
    """The sheet as it is without them, rows and columns in their places; the same where all of it
    may be one table or the other part one of its own."""
    gap = _gap(sheet, range(min(LOOKED_AT, len(sheet.rows))))
    if gap is None or gap != _gap(sheet, range(len(sheet.rows))):
        return sheet
    left = {row for row in range(len(sheet.rows)) if filled(sheet, row, 0, gap)}
    right = {row for row in range(len(sheet.rows)) if filled(sheet, row, gap)}
    if not right or not right <= left or len(right) * TIMES > len(left):
        return sheet
    return replace(sheet, rows=[cells[:gap] for cells in sheet.rows])


def _gap(sheet: Sheet, rows: range) -> int | None:
    """The first column without anything in it behind several that are used, and before others."""
    used: set[int] = set()
    for row in rows:
        used |= set(filled(sheet, row))
    if not used:
        return None
    gaps = (col for col in range(min(used), max(used)) if col not in used)
    return next((c for c in gaps if sum(col < c for col in used) >= FEWEST_COLUMNS), None)
