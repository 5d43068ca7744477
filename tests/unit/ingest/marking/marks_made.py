"""Workbooks marked as the service would, and opened again."""

from __future__ import annotations

import io
from typing import Any

import openpyxl

from sales_core.domain.correction import Correction
from sales_core.ingest.marking.marks import SIGNATURE
from sales_core.ingest.read import mark_apart, read_file
from sales_core.ingest.result import ReadContext, ReadFile
from sales_core.services.marked import marking_of
from sales_core.text.translator import Lang, Translator
from tests.unit.ingest.understand.reading_made import MONDAY

RED, YELLOW, GREY, BLUE = "FFF4B6B8", "FFF6DFA4", "FFE3E7EA", "FFBFDCF7"
HEAD = ("销售日期", "单号", "客户名称", "产品名称", "数量", "金额(元)", "业务员")
LINES = [
    ("2026-10-01", "XS1", "百佳超市", "苏打饼干", "1", "100", "王强"),
    ("2026-10-02", "XS2", "百佳超市", "苏打饼干", "1", "待定", "王强"),
    ("2026-10-03", "XS3", "=HYPERLINK(1)", "苏打饼干", "1", "300", "王强"),
    ("2026-10-04", "XS4", "百佳超市", "苏打饼干", "1", "400", "王强"),
    ("2026-10-05", "XS5", "百佳超市", "苏打饼干", "1", "500", "王强"),
    ("2026-10-06", "XS6", "百佳超市", "苏打饼干", "1", "600", "王强"),
    ("2026-13-45", "XS7", "百佳超市", "苏打饼干", "1", "700", "王强"),
    ("合计", "", "", "", "7", "2800", ""),
]
"""F3 is no number, A8 no day; row 9 is the total of all of them, and so differs (E9, F9)."""


def read(name: str, data: bytes, *said: Correction) -> ReadFile:
    """The file, with these corrections."""
    return read_file(name, data, ReadContext(MONDAY, corrections=list(said)))


def marked(name: str, data: bytes, *said: Correction, lang: Lang = "zh", **more: Any) -> bytes:
    """The marked workbook of a file."""
    file = read(name, data, *said)
    assert file.error is None
    return mark_apart(name, data, marking_of(file, list(said), Translator(lang)), **more)


def opened(content: bytes, **how: Any) -> openpyxl.Workbook:
    """The workbook as another program would open it."""
    return openpyxl.load_workbook(io.BytesIO(content), **how)


def data_sheet(book: openpyxl.Workbook) -> Any:
    """The only sheet that is not ours."""
    (found,) = [s for s in book.worksheets if s["H1"].value != SIGNATURE]
    return found


def looks(book: openpyxl.Workbook) -> dict[str, str]:
    """Cell -> colour, of every coloured cell."""
    cells = (cell for row in data_sheet(book).iter_rows() for cell in row)
    return {c.coordinate: c.fill.fgColor.rgb for c in cells if c.fill.fill_type == "solid"}


def comments(book: openpyxl.Workbook) -> dict[str, str]:
    """Cell -> comment."""
    cells = (cell for row in data_sheet(book).iter_rows() for cell in row)
    return {c.coordinate: c.comment.text for c in cells if c.comment is not None}
