"""A workbook from the cells as they were read, for files nobody can write again as they are."""

from __future__ import annotations

import io
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

import xlsxwriter
from xlsxwriter.exceptions import OverlappingRange

from sales_core.ingest import corrections
from sales_core.ingest.grid import Sheet, Value, Workbook
from sales_core.ingest.marking.marks import (
    COLOURS,
    MOST_COMMENTS,
    SIGNATURE,
    Look,
    Mark,
    Marking,
    by_cell,
    is_ours,
    link,
    looks_like_formula,
    sheet_name,
    writable,
)

Spot = tuple[int, int]
_ERRORS = frozenset(("#REF!", "#N/A", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!"))
_DAY, _MOMENT, _CLOCK, _PERCENT = "yyyy-mm-dd", "yyyy-mm-dd hh:mm", "hh:mm", "0.00%"
_FIRST = date(1900, 3, 1)
"""Days before it are counted differently by different programs."""
_EXACT, _LONGEST = 10**15, 32_767


def build(read: Workbook, marking: Marking) -> bytes:
    """An xlsx file with the list of problems first. Text stays text, whatever it looks like."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False,
                                     "strings_to_urls": False})  # fmt: skip
    made = _Made(book, marking)
    made.write([sheet for sheet in read.sheets if not is_ours(sheet)])
    book.close()
    return out.getvalue()


class _Made:
    def __init__(self, book: Any, marking: Marking) -> None:
        self._book, self._marking = book, marking
        self._formats: dict[tuple[Look | None, str, bool], Any] = {}
        self._comments = 0

    def write(self, sheets: list[Sheet]) -> None:
        taken: set[str] = set()
        first = self._book.add_worksheet(sheet_name(self._marking.title, taken))
        names = {sheet.name: sheet_name(sheet.name, taken) for sheet in sheets}
        held = {sheet.name: self._sheet(sheet, names[sheet.name]) for sheet in sheets}
        self._list(first, names, held)
        first.activate()

    def _form(self, look: Look | None, number: str, formula: bool = False) -> Any:
        key = (look, number, formula)
        if key not in self._formats:
            wanted: dict[str, Any] = {"num_format": number}
            wanted |= {"bg_color": f"#{COLOURS[look]}"} if look else {}
            wanted |= {"quote_prefix": True} if formula else {}
            self._formats[key] = self._book.add_format(wanted)
        return self._formats[key]

    def _sheet(self, sheet: Sheet, name: str) -> Sheet:
        made = self._book.add_worksheet(name)
        marks = [m for m in self._marking.marks if m.sheet == sheet.name and m.cell]
        looks: dict[Spot, Look] = {}
        for mark in marks:
            looks |= {(mark.at[0], column): mark.look for column in mark.columns}
        typed = {m.at: corrections.value(m.typed) for m in marks if m.typed is not None}
        self._merge(made, sheet)
        for row, cells in enumerate(sheet.rows):
            for col, value in enumerate(cells):
                spot = (row, col)
                self._cell(made, sheet, spot, typed.get(spot, value), looks.get(spot))
        for spot in looks:  # marked cells beyond the last one with content
            if spot[0] >= len(sheet.rows) or spot[1] >= len(sheet.rows[spot[0]]):
                self._cell(made, sheet, spot, typed.get(spot), looks[spot])
        self._hide(made, sheet)
        self._comment(made, marks)
        return sheet

    def _cell(self, made: Any, sheet: Sheet, spot: Spot, value: Value, look: Look | None) -> None:
        error = sheet.errors.get(spot, "") if spot not in sheet.corrected and value is None else ""
        if error in _ERRORS:
            made.write_formula(*spot, f"={error}", self._form(look, "General"), error)
        elif value is None:
            if look:
                made.write_blank(*spot, None, self._form(look, "General"))
        elif isinstance(value, str) or _too_long(value):
            text = writable_whole(str(value))
            form = self._form(look, "General", looks_like_formula(text))
            made.write_string(*spot, text, form)
        elif isinstance(value, bool):
            made.write_boolean(*spot, value, self._form(look, "General"))
        elif isinstance(value, datetime | date | time):
            self._time(made, spot, value, look)
        else:
            percent = "%" in sheet.formats.get(spot, "")
            made.write_number(*spot, value, self._form(look, _PERCENT if percent else "General"))

    def _time(self, made: Any, spot: Spot, value: date | time, look: Look | None) -> None:
        shown = _CLOCK if isinstance(value, time) else _DAY
        shown = _MOMENT if isinstance(value, datetime) else shown
        day = value.date() if isinstance(value, datetime) else value
        if isinstance(day, date) and day < _FIRST:
            made.write_string(*spot, value.isoformat(), self._form(look, "General"))
        else:
            made.write_datetime(*spot, value, self._form(look, shown))

    @staticmethod
    def _merge(made: Any, sheet: Sheet) -> None:
        for top, left, bottom, right in sheet.merged:
            try:
                made.merge_range(top, left, bottom, right, "")
            except OverlappingRange:
                continue  # damaged files have areas over each other

    @staticmethod
    def _hide(made: Any, sheet: Sheet) -> None:
        for row in sheet.hidden_rows:
            made.set_row(row, None, None, {"hidden": True})
        for column in sheet.hidden_columns:
            made.set_column(column, column, None, None, {"hidden": True})
        if sheet.state != "visible":
            made.hide()

    def _comment(self, made: Any, marks: list[Mark]) -> None:
        for (_, row, col), same in by_cell(marks).items():
            if self._comments >= MOST_COMMENTS:
                return
            self._comments += 1
            text = "\n".join(dict.fromkeys(writable(mark.text) for mark in same))
            made.write_comment(row, col, text, {"author": self._marking.author, "x_scale": 2.5})

    def _list(self, made: Any, names: dict[str, str], held: dict[str, Sheet]) -> None:
        bold = self._book.add_format({"bold": True})
        made.write_string(0, 0, self._marking.title, bold)
        made.write_string(0, 7, SIGNATURE, self._book.add_format({"font_color": "#FFFFFF"}))
        for row, note in enumerate(self._marking.notes, start=1):
            made.write_string(row, 0, writable(note))
        top = len(self._marking.notes) + 2
        for column, (heading, width) in enumerate(
            zip(self._marking.columns, (26, 70, 40), strict=True)
        ):
            made.write_string(top, column, heading, bold)
            made.set_column(column, column, width)
        listed = (m for m in self._marking.marks if m.listed)
        for row, mark in enumerate(listed, start=top + 1):
            self._line(made, row, mark, names, held)
        made.freeze_panes(top + 1, 0)

    def _line(
        self, made: Any, row: int, mark: Mark, names: dict[str, str], held: dict[str, Sheet]
    ) -> None:
        place = "!".join(part for part in (mark.sheet, mark.cell) if part)
        form = self._form(mark.look, "General")
        if mark.cell and mark.sheet in names:
            made.write_url(row, 0, f"internal:{link(names[mark.sheet], mark.cell)}", form, place)
            self._text(made, row, 2, "" if mark.cell.isdigit() else _shown(held[mark.sheet], mark))
        else:
            made.write_string(row, 0, writable(place), form)
        self._text(made, row, 1, mark.text)

    def _text(self, made: Any, row: int, column: int, text: str) -> None:
        plain = writable(text)
        made.write_string(
            row, column, plain, self._form(None, "General", looks_like_formula(plain))
        )


def writable_whole(text: str) -> str:
    """The text of a cell as a workbook can hold it."""
    parts = [writable(text[n : n + 1000]) for n in range(0, min(len(text), _LONGEST), 1000)]
    return "".join(parts)[:_LONGEST]


def _too_long(value: Value) -> bool:
    """Numbers a cell cannot hold exactly: ids of nineteen digits."""
    return isinstance(value, int | Decimal) and bool(value >= _EXACT or value <= -_EXACT)


def _shown(sheet: Sheet, mark: Mark) -> str:
    row, column = mark.at
    if (row, column) in sheet.errors:
        return sheet.errors[row, column]
    cells = sheet.rows[row] if row < len(sheet.rows) else []
    value = cells[column] if column < len(cells) else None
    return "" if value is None else str(value)
