"""A row at the end of what happened that is as much as all others is never counted unasked."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from sales_core.domain.report_kinds import REPORT_KINDS
from sales_core.ingest.understand.checks import end_rows
from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

HEAD = ["日期", "单号", "客户", "业务员", "数量", "销售额"]
DAY = date(2026, 10, 5)
ROWS = [
    [DAY, "S1", "甲店", "王强", 10, 1000],
    [DAY, "S2", "乙店", "李娜", 25, 2100],
    [DAY, "S3", "丙店", "王强", 30, 3300],
    [DAY, "S4", "丁店", "王强", 7, 710],
]
QUESTION = "S//rows_add_up"
WHOLE = [DAY, "S9", "所有门店", "全队", 72, 7110]


@pytest.mark.parametrize(
    "row",
    [WHOLE, [DAY, None, None, None, 72, 7110], [None, None, "Toal", None, 72, 7110]],
    ids=["with names", "a day alone", "a slip of the pen"],
)
def test_a_total_in_the_clothes_of_a_line_is_asked_about(row: list[Any]) -> None:
    assert asked(read(sheet(HEAD, *ROWS, row))) == [QUESTION]
    assert asked(read(sheet(HEAD, *ROWS, row), answers={QUESTION: "data"})) == []
    found = only(read(sheet(HEAD, *ROWS, row), answers={QUESTION: "total"}))
    assert int(found.frame["net_amount"].sum()) == 711_000


def test_it_may_stand_above_the_lines() -> None:
    assert asked(read(sheet(HEAD, WHOLE, *ROWS))) == [QUESTION]


@pytest.mark.parametrize("more", [1, -1])
def test_any_other_amount_is_a_line(more: int) -> None:
    table = only(read(sheet(HEAD, *ROWS, [*WHOLE[:5], 7110 + more])))
    assert (table.questions, len(table.frame)) == ([], 5)


def test_lines_beyond_doubt_hide_no_total() -> None:
    rows = [[DAY, f"S{n}", "甲店", "王强", n, 100 * n] for n in (1, 2, 3)]
    last = [DAY, None, None, None, 6, 600]
    assert asked(read(sheet(HEAD, *rows, last))) == [QUESTION]


def test_a_long_table_is_looked_at_by_its_ends() -> None:
    lines = [[DAY, f"S{n}", "甲店", "王强", 1, n] for n in range(1, 2101)]
    whole = [DAY, None, "所有", "全队", 2100, 2100 * 2101 // 2]
    assert asked(read(sheet(HEAD, *lines, whole))) == [QUESTION]
    other = [DAY, None, "所有", "全队", 9, 2100 * 2101 // 2]
    assert asked(read(sheet(HEAD, *lines, other))) == []


def test_few_lines_come_to_another_by_chance() -> None:
    kind = REPORT_KINDS["sales_detail"]
    rows: list[dict[str, object]] = [{"_row": n, "net_amount": n} for n in (1, 2, 3)]
    assert end_rows.of(kind, rows) == set()
    rows = [{"_row": n, "net_amount": a} for n, a in ((1, 1), (2, 2), (3, 3), (4, 6))]
    assert end_rows.of(kind, rows) == {3}
