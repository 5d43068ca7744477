"""Reports for these tests: the sample files, corrected copies of them, small ones of our own."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pandas as pd
from openpyxl.worksheet.worksheet import Worksheet

import sample_data
from sales_core.domain.period import Period
from sales_core.services.view import View
from sales_core.store.store import Store

FOLDER = Path(sample_data.__file__).parent
KNOWN = json.loads((FOLDER / "totals.json").read_text(encoding="utf-8"))
OCTOBER = "07_2026年10月销售明细.xlsx"
TARGETS = "03_2026年销售目标.xlsx"
DIRTY = "10月销售明细(最终版).xlsx"
NEXT_SALES = "2026年第44周销售明细.xlsx"
NEXT_CLAIMS = "2026年第44周费用报销.xlsx"
MONTH, WEEK = Period.parse("2026-10"), Period.parse("2026-W43")
VIEW = View(MONTH, date(2026, 10, 23))
"""The month as the demo data show it."""


class Monday:
    """The morning after the week of the demo data."""

    def now(self) -> datetime:
        """That moment."""
        return datetime(2026, 10, 26, 8, 0, tzinfo=UTC)


def known(folder: str, name: str) -> dict[str, Any]:
    """What a Chinese sample file holds when read right."""
    found: dict[str, Any] = KNOWN["files"]["zh"][f"{folder}/{name}"]
    return found


def sample(folder: str, name: str) -> bytes:
    """A Chinese sample file."""
    return (FOLDER / "zh" / folder / name).read_bytes()


def corrected(content: bytes, change: Callable[[Worksheet], None]) -> bytes:
    """A copy of a workbook with its first sheet changed."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    change(book.worksheets[0])
    return _bytes(book)


def report(*rows: Sequence[Any], sheet: str = "明细") -> bytes:
    """A workbook of one sheet."""
    book = openpyxl.Workbook()
    book.worksheets[0].title = sheet
    for row in rows:
        book.worksheets[0].append(list(row))
    return _bytes(book)


def rows(store: Store, kind: str, workspace: int = 1) -> pd.DataFrame:
    """The rows of a kind that count."""
    with store.read(workspace) as unit:
        return unit.rows.trail(kind)


def sold(store: Store, workspace: int = 1) -> int:
    """Net sales that count, minor units."""
    found = rows(store, "sales_detail", workspace)
    return 0 if found.empty else int(found["net_amount"].sum())


def _bytes(book: openpyxl.Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
