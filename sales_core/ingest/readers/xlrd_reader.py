"""The first reader of xls: the only one that knows its merges, formats and hidden rows."""

from __future__ import annotations

import io
from datetime import datetime
from typing import Any

import xlrd

from sales_core.domain.errors import FileRefused
from sales_core.ingest.grid import Value, Workbook
from sales_core.ingest.guard import Guarded
from sales_core.ingest.limits import Limits
from sales_core.ingest.prescan.facts import SheetFacts, check_span
from sales_core.ingest.prescan.formats import telling
from sales_core.ingest.readers.sheet import sheet

_STATES = ("visible", "hidden", "very_hidden")


def read_xlrd(file: Guarded, facts: list[SheetFacts], limits: Limits) -> Workbook:
    """Values, formats, merges, hidden rows and columns of every worksheet.

    FileRefused encrypted_workbook for a protection the guard does not know: another reader could
    take what is scrambled for cells.
    """
    del facts
    try:
        return _read(file, limits)
    except xlrd.XLRDError as error:
        if "encrypted" in str(error):
            raise FileRefused("encrypted_workbook") from error
        raise


def _read(file: Guarded, limits: Limits) -> Workbook:
    book = Workbook(file.container, [])
    with xlrd.open_workbook(
        file_contents=file.data, formatting_info=True, on_demand=True, logfile=io.StringIO()
    ) as source:
        if source.nsheets > limits.sheets:
            raise FileRefused("too_many_sheets", sheets=source.nsheets, limit=limits.sheets)
        found: list[SheetFacts] = []
        for index in range(source.nsheets):
            one = source.sheet_by_index(index)
            own = _facts(source, one, limits)
            found.append(own)
            check_span(found, limits)
            rows = [
                [_value(source, one.cell(r, c)) for c in range(one.row_len(r))]
                for r in range(one.nrows)
            ]
            book.sheets.append(sheet(own, rows))
            source.unload_sheet(index)
    return book


def _facts(source: Any, one: Any, limits: Limits) -> SheetFacts:
    own = SheetFacts(one.name, _STATES[min(one.visibility, 2)])
    own.height, own.width = one.nrows, one.ncols
    own.cells = sum(one.row_len(r) for r in range(one.nrows))
    own.merged = [(r1, c1, r2 - 1, c2 - 1) for r1, r2, c1, c2 in one.merged_cells]
    own.hidden_rows = {r for r, info in one.rowinfo_map.items() if info.hidden}
    own.hidden_columns = {
        c for c, info in one.colinfo_map.items() if info.hidden and c < limits.columns
    }
    codes = {
        index: source.format_map[style.format_key].format_str
        for index, style in enumerate(source.xf_list)
        if style.format_key in source.format_map
    }
    kept = telling(codes)
    for row in range(one.nrows):
        for col in range(one.row_len(row)):
            if one.cell_type(row, col) == xlrd.XL_CELL_ERROR:
                shown = xlrd.error_text_from_code.get(one.cell_value(row, col), "#N/A")
                own.errors[row, col] = shown
            elif one.cell_type(row, col) not in (xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK):
                code = kept.get(one.cell_xf_index(row, col))
                if code:
                    own.formats[row, col] = code
    return own


def _value(source: Any, cell: Any) -> Value:
    if cell.ctype in (xlrd.XL_CELL_TEXT, xlrd.XL_CELL_NUMBER):
        return cell.value  # type: ignore[no-any-return]  # str or float by its type code
    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        return bool(cell.value)
    if cell.ctype == xlrd.XL_CELL_DATE:
        return _date(cell.value, source.datemode)
    return None


def _date(number: float, datemode: int) -> Value:
    try:
        found: datetime = xlrd.xldate_as_datetime(number, datemode)
    except (ValueError, OverflowError, xlrd.XLDateError):
        return number
    return found.time() if 0 <= number < 1 else found
