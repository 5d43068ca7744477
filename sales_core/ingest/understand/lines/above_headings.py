"""Rows of titles in several cells right above a header: 库存表 | 截止：10月31日 | 单位：箱.

They are no level of the header, though it has several.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from sales_core.ingest import aliases, unit_words
from sales_core.ingest.grid import Sheet
from sales_core.ingest.understand.cells.cells import at, filled
from sales_core.ingest.understand.lines.label_cells import is_label
from sales_core.ingest.understand.periods import heads

LONGEST = 90
"""Characters no name of a group of columns has."""


def says(sheet: Sheet, row: int, below: Sequence[int]) -> bool:
    """Whether the row tells of the whole table: a title with the unit at its end, a label with a
    colon, or a period that stands above none of the columns `below` are filled with."""
    cols = filled(sheet, row)
    if _title_and_unit(sheet, row, cols) or _letterhead(sheet, row, cols):
        return True
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


def _letterhead(sheet: Sheet, row: int, cols: Sequence[int]) -> bool:
    """Whether a cell is longer than the name of any column: whose bill it is, with the address."""
    texts = [v for col in cols if isinstance(v := at(sheet, row, col), str)]
    return any(len(text) > LONGEST for text in texts)


def alone(sheet: Sheet, row: int) -> bool:
    """Whether a row with a label and what it says stands alone above a blank one: a title at the
    left, whose table it is at the right."""
    last = row + 1 >= len(sheet.rows) or not filled(sheet, row + 1)
    return last and any(is_label(str(at(sheet, row, col))) for col in filled(sheet, row))


def _title_and_unit(sheet: Sheet, row: int, cols: Sequence[int]) -> bool:
    """Whether a row is a title and, over no more than one column, the unit of all: GBP'000."""
    texts = [str(at(sheet, row, col)) for col in cols]
    if len(texts) != 2 or aliases.known(texts[0]) or unit_words.of_notes(texts[:1]):
        return False
    wide = any(m[0] == row and m[1] == cols[1] < m[3] for m in sheet.merged)
    unit = unit_words.of_notes([texts[1]]) and unit_words.is_unit(texts[1].strip(" ()[]（）"))
    return bool(unit) and not wide
