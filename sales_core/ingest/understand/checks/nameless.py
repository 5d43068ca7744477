"""Rows without a name whose figures are the sums of all rows that count: totals nobody called so.

全国 in the column of the regions, where the rep stays blank, is no rep without a name.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sales_core.ingest.understand.cells.cast import cast
from sales_core.ingest.understand.cells.cells import at
from sales_core.ingest.understand.checks.checks import Summed
from sales_core.ingest.understand.checks.repeated import CODE, Sums
from sales_core.ingest.understand.shapes.shaped import Shaped
from sales_core.ingest.understand.tables.body import Body

NAMELESS = "missing_name"
FEWEST = 2


def settle(body: Body, shaped: Shaped, sums: Sums) -> None:
    """Rows left out for want of a name become totals where every figure adds up."""
    places = [n for n, left in enumerate(shaped.left_out) if left.code == NAMELESS]
    summed = sums() if places else ()
    for place in places:
        left = shaped.left_out[place]
        if _adds_up(body, left.row - 1, summed):
            shaped.left_out[place] = replace(left, code=CODE)
            body.lines[left.row - 1] = "total"


def _adds_up(body: Body, row: int, summed: Sequence[Summed]) -> bool:
    held = 0
    for column in summed:
        printed = cast(at(body.sheet, row, column.col), column.rule).value
        if printed is None:
            continue
        if len(column.values) < FEWEST or printed != sum(column.values.values()):
            return False
        held += 1
    return held > 0
