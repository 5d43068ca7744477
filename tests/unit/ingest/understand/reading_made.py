"""Sheets from a few rows, understood as the importer would."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sales_core.domain.layout import Layout
from sales_core.ingest.grid import Sheet, Workbook
from sales_core.ingest.result import ReadContext, ReadFile, ReadTable
from sales_core.ingest.understand import understand

MONDAY = date(2026, 11, 23)


def sheet(*rows: Sequence[Any], name: str = "S", **more: Any) -> Sheet:
    """A sheet of these rows; `more` as the fields of Sheet."""
    return Sheet(name, [list(row) for row in rows], **more)


def read(
    *sheets: Sheet,
    answers: dict[str, str] | None = None,
    layouts: Sequence[Layout] = (),
    file: str = "表.xlsx",
    reps: Sequence[str] = (),
    customers: Sequence[str] = (),
) -> ReadFile:
    """The file these sheets make, read on a Monday in November 2026; `reps` and `customers` are on
    file."""
    learned = {layout.fingerprint: layout for layout in layouts}
    names = {"rep": set(reps), "customer": set(customers)}
    context = ReadContext(MONDAY, layouts=learned, names=names, answers=answers or {})
    return understand(Workbook("xlsx", list(sheets)), context, file)


def only(file: ReadFile) -> ReadTable:
    """The one table of a file."""
    (table,) = file.tables
    return table


def asked(file: ReadFile) -> list[str]:
    """Ids of the open questions."""
    return [question.id for question in file.questions]
