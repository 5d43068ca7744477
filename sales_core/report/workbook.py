"""Workbooks we hand out. Text is written as text, so nothing typed by anybody runs as a formula."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from io import BytesIO

import xlsxwriter

Cell = str | float | date | None
_STILL = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
"""Fixed, so that equal content gives equal bytes."""


@dataclass(frozen=True)
class Column:
    """A heading and the number format of what stands below it."""

    title: str
    number_format: str = "General"
    width: int = 14


@dataclass(frozen=True)
class Table:
    """One sheet: a title line, notes below it, then the columns and rows."""

    name: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[Cell]]
    notes: Sequence[str] = field(default=())


def write(tables: Sequence[Table]) -> bytes:
    """An xlsx file with one sheet per table."""
    out = BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False})
    book.set_properties({"created": _STILL})
    for table in tables:
        _sheet(book, table)
    book.close()
    return out.getvalue()


def _sheet(book: xlsxwriter.Workbook, table: Table) -> None:
    sheet = book.add_worksheet(_sheet_name(table.name))
    bold = book.add_format({"bold": True, "bg_color": "#EDF1F4", "text_wrap": True})
    sheet.write_string(0, 0, table.name, book.add_format({"bold": True, "font_size": 14}))
    for number, note in enumerate(table.notes, start=1):
        sheet.write_string(number, 0, note)
    top = len(table.notes) + 2
    for place, column in enumerate(table.columns):
        form = book.add_format({"num_format": column.number_format})
        sheet.set_column(place, place, column.width, form)
        sheet.write_string(top, place, column.title, bold)
        for row, cells in enumerate(table.rows, start=top + 1):
            _cell(sheet, row, place, cells[place], form)
    sheet.freeze_panes(top + 1, 1)


def _cell(sheet: object, row: int, place: int, value: Cell, form: object) -> None:
    if isinstance(value, str):
        sheet.write_string(row, place, value)  # type: ignore[attr-defined]  # xlsxwriter is untyped
    elif isinstance(value, date):
        sheet.write_datetime(row, place, value, form)  # type: ignore[attr-defined]  # as above
    elif value is not None:
        sheet.write_number(row, place, value, form)  # type: ignore[attr-defined]  # as above


def _sheet_name(name: str) -> str:
    return "".join(c for c in name if c not in "[]:*?/\\")[:31] or "1"
