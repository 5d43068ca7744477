"""Subtotals without a word: a row of figures alone below the lines it adds up.

Programs for accounts print them below each customer with several lines, whose name then stands on
the first of these lines only. Where every figure agrees, the name belongs to all of them.
"""

from __future__ import annotations

from collections.abc import Mapping

from sales_core.domain.reading import Line
from sales_core.ingest.grid import Sheet
from sales_core.ingest.understand.cells.cells import at, filled, is_blank
from sales_core.ingest.understand.cells.figures import figure
from sales_core.ingest.understand.cells.region import Region

FEWEST_FIGURES = 2
MOST = 0.5
"""Of the rows of data, how many may be figures alone: more of them are the data themselves."""
ROUNDED = 0.02


def runs(sheet: Sheet, region: Region, lines: Mapping[int, Line]) -> dict[int, int]:
    """Row of a subtotal -> first of the lines it adds up."""
    rows = [row for row in sorted(lines) if lines[row] in ("data", "total")]
    led = [row for row in rows if is_blank(at(sheet, row, region.left))]
    bare = {row: held for row in led if (held := _figures(sheet, region, row)) is not None}
    data = [row for row in rows if lines[row] == "data"]
    if not bare or sum(row in bare for row in data) > len(data) * MOST:
        return {}
    found = {}
    for row, printed in bare.items():
        first = _first(sheet, row, printed, lines, bare)
        if first is not None:
            found[row] = first
    return found


def below(
    sheet: Sheet, region: Region, found: Mapping[int, int]
) -> dict[tuple[int, int], tuple[int, int]]:
    """(row, column) of a blank label -> where it is written: on the first line of its subtotal."""
    places: dict[tuple[int, int], tuple[int, int]] = {}
    for row, first in found.items():
        rest = range(first + 1, row)
        for col in filled(sheet, first, region.left, region.right):
            label = isinstance(at(sheet, first, col), str) and is_blank(at(sheet, row, col))
            if label and all(is_blank(at(sheet, other, col)) for other in rest):
                places |= {(other, col): (first, col) for other in rest}
    return places


def _figures(sheet: Sheet, region: Region, row: int) -> dict[int, float] | None:
    """The figures of a row that holds two or more and nothing else."""
    cols = filled(sheet, row, region.left, region.right)
    if len(cols) < FEWEST_FIGURES:
        return None
    held = {col: _number(sheet, row, col) for col in cols}
    return None if None in held.values() else {c: v for c, v in held.items() if v is not None}


def _first(
    sheet: Sheet,
    row: int,
    printed: Mapping[int, float],
    lines: Mapping[int, Line],
    bare: Mapping[int, object],
) -> int | None:
    """The first of the lines right above that add up to every figure; None when none do."""
    sums = dict.fromkeys(printed, 0.0)
    for above in range(row - 1, -1, -1):
        if lines.get(above) != "data" or above in bare:
            return None
        for col in sums:
            sums[col] += _number(sheet, above, col) or 0.0
        if row - above > 1 and all(abs(sums[c] - printed[c]) <= ROUNDED for c in sums):
            return above
    return None


def _number(sheet: Sheet, row: int, col: int) -> float | None:
    found = figure(at(sheet, row, col))
    return None if found is None else float(found)
