"""How far a label holds that stands on the first row of its group: to the total that closes it.

小计 in the column of the label or left of it closes the label, 总计 every label. A sum of a page
closes none, nor does one below which the next group of a narrower sort begins.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from sales_core.domain.reading import Line
from sales_core.ingest.grid import Sheet
from sales_core.ingest.understand.cells.cells import at, filled, is_blank
from sales_core.ingest.understand.cells.region import Region
from sales_core.ingest.understand.lines import page_breaks
from sales_core.ingest.understand.periods.periods import plain

_SOME, _ALL = 3, 10
"""The least share of blank rows in a column of labels."""
_OF_ALL = re.compile(r"总\s*(?:合\s*)?计|总和|全部|(?<![a-z])(?:grand|overall) tot")


def ended(
    sheet: Sheet, region: Region, lines: Mapping[int, Line], rows: Sequence[int], col: int
) -> frozenset[int]:
    """Rows of data without a label that no label above them holds for."""
    found = set()
    for total, row in _below_totals(lines, rows):
        if not is_blank(at(sheet, row, col)):
            continue
        text = [value for value in sheet.rows[total] if isinstance(value, str)]
        if any(map(page_breaks.is_of_a_page, text)):
            continue
        whole = any(_OF_ALL.search(plain(value)) for value in text)
        if whole or (
            _place(sheet, region, total) <= col and not _goes_on(sheet, region, rows, row)
        ):
            found.add(row)
    return frozenset(found)


def _below_totals(lines: Mapping[int, Line], rows: Sequence[int]) -> list[tuple[int, int]]:
    """Every total between rows of data with the first row below it."""
    if not rows:
        return []
    found: list[tuple[int, int]] = []
    totals: list[int] = []
    data = frozenset(rows)
    for row in sorted(lines):
        if row in data:
            found += [(total, row) for total in totals if total > rows[0]]
            totals = []
        elif lines[row] == "total":
            totals.append(row)
    return found


def _place(sheet: Sheet, region: Region, row: int) -> int:
    """The column in which a total is named."""
    cols = filled(sheet, row, region.left, region.right)
    return next((c for c in cols if isinstance(at(sheet, row, c), str)), region.left)


def _goes_on(sheet: Sheet, region: Region, rows: Sequence[int], row: int) -> bool:
    """Whether another label begins in this row: the total above closed a narrower group."""
    texts = [c for c in filled(sheet, row, region.left, region.right)
             if isinstance(at(sheet, row, c), str)]  # fmt: skip
    return any(_is_label(sheet, rows, c) for c in texts)


def _is_label(sheet: Sheet, rows: Sequence[int], col: int) -> bool:
    gaps = sum(is_blank(at(sheet, row, col)) for row in rows)
    return not is_blank(at(sheet, rows[0], col)) and gaps * _ALL >= len(rows) * _SOME
