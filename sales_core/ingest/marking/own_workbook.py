"""Marking the very file somebody sent: opened, marked and written again."""

from __future__ import annotations

import io
import warnings
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl
from openpyxl.cell.cell import MergedCell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.hyperlink import Hyperlink

from sales_core.ingest import corrections
from sales_core.ingest.grid import Workbook
from sales_core.ingest.marking.marks import (
    COLOURS,
    MOST_COMMENTS,
    SIGNATURE,
    Mark,
    Marking,
    by_cell,
    link,
    looks_like_formula,
    sheet_name,
    writable,
)
from sales_core.ingest.marking.stored_results import Writer

_WIDTHS = (26, 70, 40)
_TALL, _WIDE, _PER_LINE = 24, 320, 26


def mark_own(data: bytes, read: Workbook, marking: Marking) -> bytes:
    """The workbook with marks, and the list of problems as its first sheet.

    `read` holds the cells as our readers see them: results of formulas are stored again from it.
    Macros are left behind.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns of parts it will not write again; we say so too
        book = openpyxl.load_workbook(io.BytesIO(data), rich_text=True)
        _drop_older_list(book)
        for mark in marking.marks:
            if mark.cell and mark.sheet in book.sheetnames:
                _paint(book[mark.sheet], mark)
        _comment(book, marking)
        _list(book, marking)
        return _saved(book, read)


def _drop_older_list(book: Any) -> None:
    for sheet in [s for s in book.worksheets if SIGNATURE in [c.value for c in s[1][:12]]]:
        book.remove(sheet)


def _paint(sheet: Any, mark: Mark) -> None:
    row = mark.at[0] + 1
    for column in mark.columns:
        cell = _standing(sheet, row, column + 1)
        cell.fill = PatternFill("solid", fgColor=f"FF{COLOURS[mark.look]}")
    if mark.typed is not None:
        _type(_standing(sheet, row, mark.at[1] + 1), mark.typed)


def _type(cell: Any, text: str) -> None:
    value = corrections.value(text)
    _text(cell, value) if isinstance(value, str) else setattr(cell, "value", value)


def _text(cell: Any, text: str) -> None:
    """Text as text: nothing anybody typed becomes a formula."""
    cell.value = writable(text)
    cell.data_type = "s"
    cell.quotePrefix = looks_like_formula(text)


def _standing(sheet: Any, row: int, column: int) -> Any:
    """The cell; of a merged area the one that holds its value."""
    cell = sheet.cell(row, column)
    if isinstance(cell, MergedCell):
        for area in sheet.merged_cells.ranges:
            if cell.coordinate in area:
                return sheet.cell(area.min_row, area.min_col)
    return cell


def _comment(book: Any, marking: Marking) -> None:
    for number, (place, marks) in enumerate(by_cell(marking.marks).items()):
        if number >= MOST_COMMENTS:
            return
        if place[0] not in book.sheetnames:
            continue
        cell = _standing(book[place[0]], place[1] + 1, place[2] + 1)
        before = [cell.comment.text] if cell.comment is not None else []
        text = "\n".join(dict.fromkeys([*before, *(writable(m.text) for m in marks)]))
        tall = _TALL * (2 + text.count("\n") + len(text) // _PER_LINE)
        cell.comment = Comment(text, marking.author, height=min(tall, 600), width=_WIDE)


def _list(book: Any, marking: Marking) -> None:
    """The problems, each with a link to its cell."""
    taken = {name.lower() for name in book.sheetnames}
    sheet = book.create_sheet(sheet_name(marking.title, taken), 0)
    _text(sheet["A1"], marking.title)
    sheet["A1"].font = Font(bold=True, size=14)
    _text(sheet["H1"], SIGNATURE)
    sheet["H1"].font = Font(color="FFFFFF", size=8)
    for row, note in enumerate(marking.notes, start=2):
        _text(sheet.cell(row, 1), note)
    top = len(marking.notes) + 3
    for column, (heading, width) in enumerate(zip(marking.columns, _WIDTHS, strict=True), 1):
        _text(sheet.cell(top, column), heading)
        sheet.cell(top, column).font = Font(bold=True)
        sheet.column_dimensions["ABC"[column - 1]].width = width
    for row, mark in enumerate((m for m in marking.marks if m.listed), start=top + 1):
        _line(book, sheet, row, mark)
    sheet.freeze_panes = f"A{top + 1}"
    book.active = 0
    for other in book.worksheets:  # two selected sheets would be edited at once
        other.sheet_view.tabSelected = other is sheet


def _line(book: Any, sheet: Any, row: int, mark: Mark) -> None:
    place, text, content = (sheet.cell(row, column) for column in (1, 2, 3))
    _text(place, "!".join(part for part in (mark.sheet, mark.cell) if part))
    if mark.cell and mark.sheet in book.sheetnames:
        target = link(mark.sheet, mark.cell)
        place.hyperlink = Hyperlink(ref=place.coordinate, location=target)
        place.font = Font(underline="single", color="0B5CAD")
        held = _standing(book[mark.sheet], mark.at[0] + 1, mark.at[1] + 1).value
        _text(content, "" if held is None or mark.cell.isdigit() else str(held))
    _text(text, mark.text)
    text.alignment = Alignment(wrap_text=True, vertical="top")
    place.fill = PatternFill("solid", fgColor=f"FF{COLOURS[mark.look]}")


def _saved(book: Any, read: Workbook) -> bytes:
    out = io.BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        Writer(book, archive, read).write_data()
    return out.getvalue()
