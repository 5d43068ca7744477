"""Empty workbooks to fill in: one sheet with its headings, one that says how.

Whatever stands on the second sheet must not look like a table, or it would be read as one: it is
one column of sentences.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

import xlsxwriter

from sales_core.domain.fields import FieldType

ROWS = 500
"""Rows prepared for filling in."""
LONGEST_LIST = 255
"""What a drop-down list may hold in all, its commas included; a limit of the file format."""
_STILL = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
"""Fixed, so that equal content gives equal bytes."""
_FORMATS = {
    FieldType.TEXT: "@",
    FieldType.DATE: "yyyy-mm-dd",
    FieldType.TIME: "hh:mm",
    FieldType.MONEY: "#,##0.00",
    FieldType.RATIO: "0.0%",
    FieldType.INTEGER: "0",
}
_BOUNDS: dict[FieldType, dict[str, Any]] = {
    FieldType.DATE: {
        "validate": "date",
        "criteria": "between",
        "minimum": datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None),
        "maximum": datetime(2099, 12, 31, tzinfo=UTC).replace(tzinfo=None),
    },
    FieldType.TIME: {"validate": "time", "criteria": ">=", "value": 0},
    FieldType.INTEGER: {"validate": "integer", "criteria": ">=", "value": 0},
}
for _type in (FieldType.MONEY, FieldType.QUANTITY, FieldType.RATIO, FieldType.RATE):
    _BOUNDS[_type] = {
        "validate": "decimal", "criteria": "between", "minimum": -1e12, "maximum": 1e12,
    }  # fmt: skip


@dataclass(frozen=True)
class TemplateColumn:
    """A heading, how it is filled in, and the words to choose from (`strict`: no others)."""

    heading: str
    type: FieldType
    how: str
    required: bool = False
    choices: Sequence[str] = ()
    strict: bool = True


def write(
    name: str, columns: Sequence[TemplateColumn], guide: str, lines: Sequence[str],
    words: Mapping[str, str],
) -> bytes:  # fmt: skip
    """An xlsx file: sheet `name` to fill in, sheet `guide` with `lines` to read.

    `words`: `error` is what the sheet says about a cell that cannot be right.
    """
    out = BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False})
    book.set_properties({"created": _STILL})
    sheet = book.add_worksheet(name[:31])
    needed = book.add_format({"bold": True, "bg_color": "#D6E6F5", "border": 1, "text_wrap": True})
    other = book.add_format({"bold": True, "bg_color": "#EDF1F4", "border": 1, "text_wrap": True})
    for place, column in enumerate(columns):
        form = book.add_format({"num_format": _FORMATS.get(column.type, "General")})
        sheet.set_column(place, place, _width(column.heading), form)
        sheet.write_string(0, place, column.heading, needed if column.required else other)
        _validate(sheet, place, column, words["error"])
    sheet.freeze_panes(1, 0)
    notes = book.add_worksheet(guide[:31])
    notes.set_column(0, 0, 90, book.add_format({"text_wrap": True, "valign": "top"}))
    for row, line in enumerate(lines):
        notes.write_string(row, 0, line)
    book.close()
    return out.getvalue()


def _validate(sheet: Any, place: int, column: TemplateColumn, error: str) -> None:
    if column.choices and len(",".join(column.choices)) <= LONGEST_LIST:
        rule: dict[str, Any] = {"validate": "list", "source": list(column.choices)}
        rule["error_type"] = "stop" if column.strict else "information"
    elif column.type in _BOUNDS:
        rule = dict(_BOUNDS[column.type], error_type="warning")
    else:
        rule = {"validate": "any"}
    rule |= {"input_title": column.heading[:32], "input_message": column.how[:255]}
    rule["error_message"] = error[:255]
    sheet.data_validation(1, place, ROWS, place, rule)


def _width(heading: str) -> float:
    """Characters of two cells each where they are Chinese."""
    return max(12.0, 2.0 + sum(2 if ord(c) > 0x2E7F else 1.1 for c in heading))
