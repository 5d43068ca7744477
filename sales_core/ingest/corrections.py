"""Corrections made by hand are put into the cells as read, before anything is understood."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from sales_core.domain.cell import parse_address
from sales_core.domain.correction import Correction
from sales_core.ingest.grid import Sheet, Value, Workbook

_NUMBER = re.compile(r"-?(?:0|[1-9]\d{0,14})(?:\.\d+)?")
_GROUPED = re.compile(r"-?[1-9]\d{0,2}\.\d{3}")
"""1.234 is one and a bit or a thousand and more: the column says which, or a person."""


def put(book: Workbook, corrections: Iterable[Correction]) -> None:
    """Change the cells of `book`; places it does not have are passed over."""
    sheets = {sheet.name: sheet for sheet in book.sheets}
    for correction in corrections:
        sheet = sheets.get(correction.sheet)
        if sheet is None:
            continue
        if correction.leaves_out:
            sheet.set_aside.add(int(correction.cell) - 1)
        else:
            _put(sheet, parse_address(correction.cell), correction.text)


def _put(sheet: Sheet, spot: tuple[int, int], text: str) -> None:
    row, col = spot
    if row >= len(sheet.rows):
        return
    cells = sheet.rows[row]
    cells += [None] * (col + 1 - len(cells))
    cells[col] = value(text)
    sheet.errors.pop(spot, None)
    sheet.uncached.discard(spot)
    sheet.formats.pop(spot, None)  # 85 typed over 0.72 shown as 72% is no 8500%
    sheet.corrected.add(spot)


def value(text: str) -> Value:
    """What typing `text` into a cell would put there: a plain number is one, all else is text."""
    word = text.strip()
    if not word:
        return None
    if not _NUMBER.fullmatch(word) or _GROUPED.fullmatch(word):
        return word
    return Decimal(word) if "." in word else int(word)
