"""A long reading says how many rows are behind it, and stops in the middle when nobody waits."""

from __future__ import annotations

import io
from datetime import date

import openpyxl

from sales_core.ingest.progress import STEP, Progress, Tally
from sales_core.ingest.read import read_file, read_here
from sales_core.ingest.result import ReadContext

ROWS = 3 * STEP
CONTEXT = ReadContext(date(2026, 12, 31))


def long_report() -> bytes:
    """A sheet of ROWS sales below a header."""
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("销售")
    sheet.append(["日期", "业务员", "客户名称", "含税金额"])
    for n in range(ROWS):
        sheet.append([f"2026-10-{n % 28 + 1:02d}", f"代表{n % 7}", f"客户{n % 50}", n + 1])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_every_step_counts_its_rows_up() -> None:
    told: list[tuple[str, int, int]] = []
    read_here("a.xlsx", long_report(), CONTEXT, tell=lambda *word: told.append(word))
    rows = {stage: [n for at, n, _ in told if at == stage] for stage, _, _ in told}
    assert list(rows) == ["check", "read", "understand"]
    assert all(counts == sorted(counts) for counts in rows.values())
    assert all(counts[0] == 0 for counts in rows.values())
    assert {of for stage, _, of in told if stage != "check"} == {ROWS + 1}
    assert rows["understand"][-1] == ROWS + 1
    assert len(rows["understand"]) > ROWS // STEP


def test_it_stops_in_the_middle() -> None:
    heard: list[Progress] = []
    found = read_file(
        "a.xlsx",
        long_report(),
        CONTEXT,
        progress=heard.append,
        cancelled=lambda: any(p.stage == "understand" and p.rows for p in heard),
    )
    assert found.error is not None
    assert found.error.code == "cancelled"
    assert found.tables == []


def test_parts_of_rows_add_up() -> None:
    told: list[int] = []
    tally = Tally(lambda stage, rows, of: told.append(rows))
    tally.begin("understand", 2 * STEP)
    assert list(tally.each(range(STEP), 0.5)) == list(range(STEP))
    assert tally.rows == STEP / 2
    assert list(tally.each("abc", 0.5 * STEP)) == ["a", "b", "c"]
    assert tally.rows == 2 * STEP
    assert told == [0, STEP, 2 * STEP]
