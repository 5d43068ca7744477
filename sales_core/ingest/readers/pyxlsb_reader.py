"""The second reader of xlsb: values only; dates are recognised by the prescan's formats."""

from __future__ import annotations

import io
from typing import Any

import pyxlsb

from sales_core.ingest.grid import Value, Workbook
from sales_core.ingest.guard import Guarded
from sales_core.ingest.limits import Limits
from sales_core.ingest.prescan.facts import SheetFacts
from sales_core.ingest.prescan.formats import shows_day
from sales_core.ingest.readers.sheet import sheet


def read_pyxlsb(file: Guarded, facts: list[SheetFacts], limits: Limits) -> Workbook:
    """Values of every worksheet."""
    del limits  # the prescan has bounded the rectangle
    book = Workbook(file.container, [])
    with pyxlsb.open_workbook(io.BytesIO(file.data)) as source:
        for own in facts:
            if own.readable:
                with source.get_sheet(own.name) as one:
                    rows = [_row(own, cells) for cells in one.rows(sparse=False)]
                book.sheets.append(sheet(own, rows))
    return book


def _row(own: SheetFacts, cells: list[Any]) -> list[Value]:
    row: list[Value] = []
    for cell in cells:
        code = own.formats.get((cell.r, cell.c), "")
        found = cell.v
        if isinstance(found, float) and shows_day(code):
            found = pyxlsb.convert_date(found)
        row.append(found)
    return row
