"""The second reader of xlsx: slower, and more forgiving with odd parts."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

import openpyxl
from openpyxl.utils.datetime import from_excel

from sales_core.domain.errors import FileRefused
from sales_core.ingest.grid import Workbook
from sales_core.ingest.guard import Guarded
from sales_core.ingest.limits import Limits
from sales_core.ingest.prescan.facts import SheetFacts
from sales_core.ingest.prescan.formats import shows_day
from sales_core.ingest.readers.sheet import sheet


def read_openpyxl(file: Guarded, facts: list[SheetFacts], limits: Limits) -> Workbook:
    """Stored values of every worksheet, row by row."""
    known = {f.name: f for f in facts}
    book = Workbook(file.container, [])
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns of charts and validations, which are not read
        source = openpyxl.load_workbook(
            io.BytesIO(file.data), read_only=True, data_only=True, keep_links=False
        )
        try:
            for one in source.worksheets:
                own = known.get(one.title)
                if own is None:
                    raise FileRefused("damaged_file", part=one.title)
                if own.readable:
                    rows = one.iter_rows(
                        min_row=1,
                        min_col=1,
                        max_row=max(own.height, 1),
                        max_col=max(own.width, 1),
                        values_only=True,
                    )
                    book.sheets.append(sheet(own, _dated(own, rows, source.epoch)))
        finally:
            source.close()
    del limits  # the prescan has bounded the rectangle
    return book


def _dated(
    own: SheetFacts, rows: Iterable[tuple[Any, ...]], epoch: datetime
) -> Iterator[list[Any]]:
    """It does not know the date formats of Chinese Excel that a file only names by number."""
    days = {spot for spot, code in own.formats.items() if shows_day(code)}
    for r, row in enumerate(rows):
        yield [
            from_excel(cell, epoch) if type(cell) in (int, float) and (r, c) in days else cell
            for c, cell in enumerate(row)
        ]
