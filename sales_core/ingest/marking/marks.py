"""What is to be marked in a workbook, in the words of the person who will read it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal

from sales_core.domain.cell import parse_address
from sales_core.ingest.grid import Sheet

Look = Literal["bad", "left_out", "aside", "corrected"]
COLOURS: dict[Look, str] = {
    "bad": "F4B6B8", "left_out": "F6DFA4", "aside": "E3E7EA", "corrected": "BFDCF7",
}  # fmt: skip
SIGNATURE = "lihui:problems"
"""Stands in the first row of the list of problems: such a sheet is never read as data."""
MOST_COMMENTS, LONGEST = 5_000, 1_000
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


@dataclass(frozen=True)
class Mark:
    """One cell ("F12") or row ("12") with its comment.

    `span`: first and last column (0-based) to colour of a row. `listed`: it stands in the list of
    problems. `typed`: what a person put in the place of the cell.
    """

    sheet: str
    cell: str
    text: str
    look: Look = "bad"
    span: tuple[int, int] = (0, 0)
    listed: bool = True
    typed: str | None = None

    @property
    def at(self) -> tuple[int, int]:
        """0-based row and column the comment stands on."""
        if self.cell.isdigit():
            return int(self.cell) - 1, self.span[0]
        return parse_address(self.cell)

    @property
    def columns(self) -> range:
        """Columns to colour."""
        first, last = self.span if self.cell.isdigit() else (self.at[1], self.at[1])
        return range(first, last + 1)


@dataclass(frozen=True)
class Marking:
    """All marks of a file; `title` names the list, `columns` its three columns, `notes` stand
    above it, `author` signs the comments."""

    title: str
    columns: tuple[str, str, str]
    notes: tuple[str, ...]
    author: str
    marks: list[Mark] = field(default_factory=list)


def is_ours(sheet: Sheet) -> bool:
    """Whether a sheet is a list of problems we added."""
    return any(SIGNATURE in row[:12] for row in sheet.rows[:1])


def writable(text: str) -> str:
    """The text without signs no workbook can hold, not too long for a comment."""
    return _UNWRITABLE.sub("", text)[:LONGEST]


def looks_like_formula(text: str) -> bool:
    """Whether a program might take the text for a formula when somebody edits it."""
    return text.startswith(_FORMULA)


def sheet_name(wanted: str, taken: set[str]) -> str:
    """A name a workbook may have, unlike those `taken` (lower case)."""
    plain = "".join(c for c in writable(wanted) if c not in "[]:*?/\\").strip(" '")[:28] or "1"
    name, number = plain, 2
    while name.lower() in taken:
        name, number = f"{plain[:25]} {number}", number + 1
    taken.add(name.lower())
    return name


def link(sheet: str, cell: str) -> str:
    """Where a link leads: 'Name of sheet'!F12."""
    quoted = sheet.replace("'", "''")
    return f"'{quoted}'!{f'A{cell}' if cell.isdigit() else cell}"


def by_cell(marks: list[Mark]) -> dict[tuple[str, int, int], list[Mark]]:
    """The marks of each (sheet, row, column) that gets a comment."""
    found: dict[tuple[str, int, int], list[Mark]] = {}
    for mark in marks:
        if mark.cell:
            found.setdefault((mark.sheet, *mark.at), []).append(mark)
    return found
