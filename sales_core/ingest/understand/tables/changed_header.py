"""A second header right below rows of data, with the columns in another order or another unit.

What stands below it is another table: read on under the first header, quantities would be amounts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sales_core.ingest.grid import Sheet
from sales_core.ingest.understand.cells.cells import at, filled, shown

FEWEST = 2
Words = dict[int, str]


def below(sheet: Sheet, header: Sequence[int]) -> Iterator[int]:
    """Rows of words alone of which half and `FEWEST` at least are words of the header, and which
    are none of its rows printed again."""
    levels = [_words(sheet, row) for row in header]
    held = [at(sheet, row, col) for row in header for col in filled(sheet, row)]
    known = {value for value in held if isinstance(value, str)}
    for row, cells in enumerate(sheet.rows[header[-1] + 1 :], header[-1] + 1):
        if known.isdisjoint(cells):
            continue
        words = _words(sheet, row)
        again = [col for col in words if at(sheet, row, col) in known]
        several = len({words[col] for col in again}) >= FEWEST and len(again) * 2 >= len(words)
        texts = all(isinstance(at(sheet, row, col), str) for col in words)
        if several and texts and words not in levels:
            yield row


def _words(sheet: Sheet, row: int) -> Words:
    return {col: shown(at(sheet, row, col)) for col in filled(sheet, row)}
