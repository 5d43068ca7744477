"""Rows that lack the last label of the rows above them: subtotals named by their group alone.

`华东 | 王强 | 100` has two labels; below the reps of a region stands `华东 | | 300`.
"""

from __future__ import annotations

from sales_core.ingest.understand.cells.cells import is_blank, is_number
from sales_core.ingest.understand.cells.figures import is_figure
from sales_core.ingest.understand.tables.body import Body


def of(body: Body) -> set[int]:
    """Data rows with figures whose last label, of those before the first figure, is blank while
    the last row that is not bare has it, and which have no other label than that row."""
    found: set[int] = set()
    labels: list[int] = []
    texts = not _holds_numbers(body)
    for row in body.rows:
        mine = _labels(body, row, texts)
        if _bare(labels, mine, body, row):
            found.add(row)
        else:
            labels = mine
    return found


def _bare(labels: list[int], mine: list[int], body: Body, row: int) -> bool:
    if not labels or labels[-1] in mine or not set(mine) <= set(labels):
        return False
    return is_blank(body.cell(row, labels[-1])) and len(mine) < len(labels)


def _holds_numbers(body: Body) -> bool:
    """Whether any cell is a number: a csv holds texts alone, where figures are texts as well."""
    columns = range(body.region.left, body.region.right + 1)
    return any(is_number(body.cell(row, col)) for row in body.rows for col in columns)


def _labels(body: Body, row: int, texts: bool) -> list[int]:
    """Columns with words or days before the first figure of the row; of texts, a figure before any
    word is a code."""
    held: list[int] = []
    for col in range(body.region.left, body.region.right + 1):
        value = body.cell(row, col)
        written = texts and is_figure(value)
        if is_number(value) or (written and held):
            break
        if not is_blank(value) and not written:
            held.append(col)
    return held
