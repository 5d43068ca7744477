"""Rows of titles in several cells right above a header: 库存表 | 截止：10月31日 | 单位：箱.

They are no level of the header, though it has several.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from sales_core.ingest.grid import Sheet
from sales_core.ingest.understand.cells.cells import at, filled
from sales_core.ingest.understand.lines.label_cells import is_label
from sales_core.ingest.understand.periods import heads


def says(sheet: Sheet, row: int, below: Sequence[int]) -> bool:
    """Whether the row tells of the whole table: a label with a colon, or a period that stands above
    none of the columns `below` are filled with."""
    cols = filled(sheet, row)
    ends = [*cols[1:], max(*cols, *below) + 1]
    for col, end in zip(cols, ends, strict=True):
        value = at(sheet, row, col)
        if isinstance(value, str) and is_label(value):
            return True
        first = bisect_left(below, col)
        over = first < len(below) and below[first] < end
        if not over and heads.head(value) is not None:
            return True
    return False
