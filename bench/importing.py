"""From bytes to a preview in the guarded child, against the bare readers of the same file."""

from __future__ import annotations

import io
import random
import resource
from collections.abc import Iterator
from datetime import date, timedelta

import openpyxl
import python_calamine
import xlsxwriter

from bench.timing import compare
from sales_core.ingest.progress import Progress
from sales_core.ingest.read import read_file
from sales_core.ingest.result import ReadContext
from sales_core.ingest.standby import stand_by, stand_down

SIZES = ((50_000, 8, 3), (200_000, 12, 1))
"""Rows, columns, and how often the fast reader is compared."""
HEAD = ["日期", "单据号", "业务员", "客户名称", "产品名称", "数量", "单价", "含税金额"]
MORE = ["区域", "渠道", "备注", "客户编码"]
FIRST = date(2026, 1, 1)


def run() -> Iterator[str]:
    """For each size what the child held at most (sizes grow), and two ratios."""
    for rows, columns, runs in SIZES:
        yield from measured(rows, columns, runs)


def measured(rows: int, columns: int, runs: int) -> Iterator[str]:
    """The lines of one size."""
    data = workbook(rows, columns)
    told: list[Progress] = []

    def ours() -> object:
        found = read_file("sales.xlsx", data, ReadContext(date(2026, 12, 31)), progress=told.append)
        assert found.error is None, found.error
        assert len(found.tables[0].frame) == rows
        return found

    stand_down()  # a fresh interpreter is a child of ours, whose memory the system tells
    ours()
    mib = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    name = f"importing {rows:,} x {columns} cells ({len(data) / 2**20:.1f} MiB)"
    yield f"{name}: child at most {mib:.0f} MiB, {len(told)} words on how far it is"
    stand_by()  # as the app reads
    ours()
    yield str(compare(name, ours, "bare calamine", lambda: by_calamine(data), runs))
    yield str(compare(name, ours, "bare openpyxl", lambda: by_openpyxl(data), 1))


def workbook(rows: int, columns: int) -> bytes:
    """A clean sales export."""
    held, random_ = io.BytesIO(), random.Random(rows)
    with xlsxwriter.Workbook(held, {"in_memory": True, "constant_memory": True}) as book:
        sheet = book.add_worksheet("销售明细")
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        sheet.write_row(0, 0, [*HEAD, *MORE][:columns])
        for n in range(1, rows + 1):
            sheet.write_datetime(n, 0, FIRST + timedelta(n % 300), day)
            names = [f"SO{n:07d}", f"代表{n % 40}", f"客户{n % 900}", f"产品{n % 60}"]
            qty, price = n % 24 + 1, random_.randrange(100, 99_999) / 100
            sheet.write_row(n, 1, [*names, qty, price, round(qty * price, 2)])
            more = [f"大区{n % 5}", f"渠道{n % 3}", f"第{n}行", f"C{n % 900:05d}"]
            sheet.write_row(n, len(HEAD), more[: columns - len(HEAD)])
    return held.getvalue()


def by_calamine(data: bytes) -> int:
    """Rows of the sheet as the fast reader gives them."""
    return len(python_calamine.load_workbook(io.BytesIO(data)).get_sheet_by_index(0).to_python())


def by_openpyxl(data: bytes) -> int:
    """Rows of the sheet as the common reader gives them."""
    book = openpyxl.load_workbook(io.BytesIO(data), read_only=True)
    return sum(1 for _ in book.worksheets[0].iter_rows(values_only=True))
