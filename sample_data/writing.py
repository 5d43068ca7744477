"""Workbooks whose bytes depend on nothing but their content."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from sample_data.text import Lang, Text

_CREATED = datetime(2026, 10, 23, 18, 0, 0)  # noqa: DTZ001  a document property has no time zone
_FORMS = {
    "text": "@",
    "date": "yyyy-mm-dd",
    "money": "#,##0.00",
    "int": "#,##0",
    "decimal": "#,##0.00",
    "pct": "0.0%",
    "plain": "General",
}

_MINOR = 100


@dataclass(frozen=True)
class Column:
    """A column of a tidy sheet: its header, its form and how a record fills it.

    Forms: text, date, int, decimal, pct, plain; money takes minor units and shows yuan.
    """

    title: Text
    form: str
    value: Callable[[Any, Lang], Any]
    width: int = 12


class Book:
    """A workbook under construction; closed by `with`."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._book = xlsxwriter.Workbook(str(path))
        self._book.set_properties({"created": _CREATED, "author": ""})
        self._formats: dict[tuple[str, bool, bool], Format] = {}

    def __enter__(self) -> Book:
        return self

    def __exit__(self, *_: object) -> None:
        self._book.close()

    def page(self, name: str) -> Page:
        """A new sheet."""
        return Page(self, self._book.add_worksheet(name))

    def format(self, form: str, bold: bool = False, middle: bool = False) -> Format:
        """The cell format of a form."""
        key = (form, bold, middle)
        if key not in self._formats:
            look: dict[str, Any] = {"num_format": _FORMS[form], "bold": bold}
            if middle:
                look |= {"align": "center", "valign": "vcenter", "text_wrap": True, "border": 1}
            self._formats[key] = self._book.add_format(look)
        return self._formats[key]


class Page:
    """One sheet, written cell by cell; rows and columns count from 0."""

    def __init__(self, book: Book, sheet: Worksheet) -> None:
        self._book = book
        self.sheet = sheet

    def put(self, row: int, col: int, value: Any, form: str = "plain", bold: bool = False) -> None:
        """Write a value; None leaves the cell empty. Text in a number form stays text."""
        style = self._book.format(form, bold)
        if value is None:
            return
        if isinstance(value, str):
            self.sheet.write_string(row, col, value, style)
        elif isinstance(value, date):
            self.sheet.write_datetime(row, col, datetime(*value.timetuple()[:3]), style)  # noqa: DTZ001  a sheet date has no time zone
        elif form == "money":
            self.sheet.write_number(row, col, value / _MINOR, style)
        else:
            self.sheet.write_number(row, col, value, style)

    def merge(self, first: tuple[int, int], last: tuple[int, int], value: str) -> None:
        """One merged cell, or a plain one when both corners are the same."""
        style = self._book.format("plain", bold=True, middle=True)
        if first == last:
            self.sheet.write_string(*first, value, style)
        else:
            self.sheet.merge_range(*first, *last, value, style)

    def row(self, row: int, values: Sequence[Any], form: str = "plain", col: int = 0) -> None:
        """Write a row of values of one form."""
        for place, value in enumerate(values):
            self.put(row, col + place, value, form)


def write_tidy(
    path: Path, sheet: str, columns: Sequence[Column], records: Sequence[Any], lang: Lang
) -> None:
    """One header row, one row a record."""
    with Book(path) as book:
        page = book.page(sheet)
        page.sheet.freeze_panes(1, 0)
        for place, column in enumerate(columns):
            page.put(0, place, column.title.of(lang), bold=True)
            page.sheet.set_column(place, place, column.width)
            for number, record in enumerate(records, 1):
                page.put(number, place, column.value(record, lang), column.form)
