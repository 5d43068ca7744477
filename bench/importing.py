"""From bytes to typed rows in the guarded child, against the bare readers of the same file."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date, timedelta

import openpyxl
import python_calamine
import xlsxwriter

from bench.timing import compare
from sales_core.ingest.read import read_file
from sales_core.ingest.result import ReadContext

ROWS, RUNS = 50_000, 3
HEAD = ["日期", "单据号", "业务员", "客户名称", "产品名称", "数量", "单价", "含税金额"]
FIRST = date(2026, 1, 1)


def run() -> Iterator[str]:
    """Two ratios of a sales export of ROWS × 8 cells."""
    data = workbook()
    context = ReadContext(date(2026, 12, 31))
    found = read_file("sales.xlsx", data, context)
    assert found.error is None, found.error
    assert len(found.tables[0].frame) == ROWS
    name = f"importing {ROWS:,} x {len(HEAD)} cells"

    def ours() -> object:
        return read_file("sales.xlsx", data, context)

    yield str(compare(name, ours, "bare calamine", lambda: by_calamine(data), RUNS))
    yield str(compare(name, ours, "bare openpyxl", lambda: by_openpyxl(data), 1))


def workbook() -> bytes:
    """A clean sales export."""
    held = io.BytesIO()
    with xlsxwriter.Workbook(held, {"in_memory": True, "constant_memory": True}) as book:
        sheet = book.add_worksheet("销售明细")
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        sheet.write_row(0, 0, HEAD)
        for n in range(1, ROWS + 1):
            sheet.write_datetime(n, 0, FIRST + timedelta(n % 300), day)
            names = [f"SO{n:07d}", f"代表{n % 40}", f"客户{n % 900}", f"产品{n % 60}"]
            for col, text in enumerate(names, 1):
                sheet.write_string(n, col, text)
            sheet.write_row(n, 5, [n % 24 + 1, 12.5, (n % 24 + 1) * 12.5])
    return held.getvalue()


def by_calamine(data: bytes) -> int:
    """Rows of the sheet as the fast reader gives them."""
    return len(python_calamine.load_workbook(io.BytesIO(data)).get_sheet_by_index(0).to_python())


def by_openpyxl(data: bytes) -> int:
    """Rows of the sheet as the common reader gives them."""
    book = openpyxl.load_workbook(io.BytesIO(data), read_only=True)
    return sum(1 for _ in book.worksheets[0].iter_rows(values_only=True))
