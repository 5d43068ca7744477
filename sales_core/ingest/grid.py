"""Cells as the readers deliver them, anchored at A1, before any of them is understood."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal

Value = str | int | float | Decimal | bool | date | datetime | time | None
Spot = tuple[int, int]


@dataclass
class Sheet:
    """One sheet. `rows[r][c]` is the cell at 0-based row r, column c; missing cells are None.

    `formats` holds number formats only where they change a meaning (percent, text, date).
    `merged` are (top, left, bottom, right), inclusive. `errors` holds error cells (`#REF!`) and
    `uncached` formula cells without a stored result; in `rows` both are None. `corrected` are cells
    a person corrected, `set_aside` rows (0-based) a person leaves out. `beside`: how the other
    sheets of the workbook are called.
    """

    name: str
    rows: list[list[Value]]
    state: str = "visible"
    formats: dict[Spot, str] = field(default_factory=dict)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    errors: dict[Spot, str] = field(default_factory=dict)
    uncached: set[Spot] = field(default_factory=set)
    filtered: bool = False
    pivot: bool = False
    corrected: set[Spot] = field(default_factory=set)
    set_aside: set[int] = field(default_factory=set)
    beside: tuple[str, ...] = ()


@dataclass
class Workbook:
    """All sheets of a file. `container`: xlsx, xls, xlsb, ods, csv, html; `encoding` for text."""

    container: str
    sheets: list[Sheet]
    encoding: str | None = None
    notes: list[str] = field(default_factory=list)
