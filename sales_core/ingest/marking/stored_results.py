"""Writing a workbook without files on disk, and with the results its formulas had.

The library forgets results when it keeps formulas. Without them nothing but Excel itself could
read the file again.
"""

from __future__ import annotations

import io
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any
from zipfile import ZipFile

from openpyxl.cell._writer import write_cell
from openpyxl.comments.comment_sheet import CommentRecord
from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.utils.datetime import to_excel
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.worksheet.formula import ArrayFormula, DataTableFormula
from openpyxl.writer.excel import ExcelWriter
from openpyxl.xml.functions import Element, SubElement

from sales_core.ingest.grid import Sheet, Value, Workbook


class Writer(ExcelWriter):  # type: ignore[misc]  # openpyxl is untyped
    """Writes sheets in memory: the process that does it may write no file."""

    def __init__(self, workbook: Any, archive: ZipFile, read: Workbook) -> None:
        super().__init__(workbook, archive)
        self._read = {sheet.name: sheet for sheet in read.sheets}

    def write_worksheet(self, ws: Any) -> None:
        """One sheet into the archive."""
        ws._drawing = SpreadsheetDrawing()
        ws._drawing.charts = ws._charts
        ws._drawing.images = ws._images
        writer = _SheetWriter(ws, io.BytesIO(), self._read.get(ws.title))
        writer.write()
        ws._rels = writer._rels
        self._archive.writestr(ws.path[1:], writer.out.getvalue())
        self.manifest.append(ws)


class _SheetWriter(WorksheetWriter):  # type: ignore[misc]  # openpyxl is untyped
    def __init__(self, ws: Any, out: io.BytesIO, read: Sheet | None) -> None:
        super().__init__(ws, out)
        self._read = read

    def write_row(self, xf: Any, row: Any, row_idx: int) -> None:
        """As the library does, but for formulas."""
        attributes = {"r": f"{row_idx}"} | dict(self.ws.row_dimensions.get(row_idx, {}))
        with xf.element("row", attributes):
            for cell in row:
                if cell._comment is not None:
                    self.ws._comments.append(CommentRecord.from_cell(cell))
                if cell._value is None and not cell.has_style and not cell._comment:
                    continue
                if cell.data_type == "f" and self._read is not None:
                    _formula(xf, cell, self._read)
                else:
                    write_cell(xf, self.ws, cell, cell.has_style)


def _formula(xf: Any, cell: Any, read: Sheet) -> None:
    kind, text = _result(cell, read)
    attributes = {"r": cell.coordinate} | ({"s": f"{cell.style_id}"} if cell.has_style else {})
    made = Element("c", attributes | ({"t": kind} if kind else {}))
    value, more = cell._value, {}
    if isinstance(value, ArrayFormula | DataTableFormula):
        more, value = dict(value), getattr(value, "text", None)
    formula = SubElement(made, "f", more)
    if value and more.get("t") != "dataTable":
        formula.text = value[1:]
    if text is not None:
        SubElement(made, "v").text = text
    if cell.hyperlink:
        cell.parent._hyperlinks.append(cell.hyperlink)
    xf.write(made)


def _result(cell: Any, read: Sheet) -> tuple[str, str | None]:
    """Type and text of what the formula last came to."""
    row, column = cell.row - 1, cell.column - 1
    if (row, column) in read.errors:
        return "e", read.errors[row, column]
    cells = read.rows[row] if row < len(read.rows) else []
    return _stored(cells[column] if column < len(cells) else None, cell.parent.parent.epoch)


def _stored(value: Value, epoch: datetime) -> tuple[str, str | None]:
    if value is None:
        return "", None
    if isinstance(value, bool):
        return "b", str(int(value))
    if isinstance(value, str):
        return "str", value
    if isinstance(value, int | float | Decimal):
        return "", repr(value) if isinstance(value, float) else str(value)
    assert isinstance(value, date | datetime | time)  # noqa: S101 - nothing else is a Value
    return "", str(to_excel(value, epoch))
