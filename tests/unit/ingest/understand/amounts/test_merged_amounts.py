"""One amount merged down over several rows belongs to all of them."""

from __future__ import annotations

from typing import Any

import pandas as pd

from sales_core.ingest.grid import Sheet
from sales_core.ingest.result import ReadTable
from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

HEAD = ["日期", "客户", "业务员", "产品", "数量", "销售额"]
DAY = "2026-10-05"
LINES: list[list[Any]] = [
    [DAY, "永辉", "王强", "A粉", 10, 3000],
    [DAY, "永辉", "王强", "B粉", 5, None],
    [DAY, "永辉", "王强", "C粉", 4, None],
    [DAY, "华联", "李娜", "A粉", 2, 100],
]
MERGED = (1, 5, 3, 5)


def _sold(*rows: list[Any], merged: tuple[int, int, int, int] = MERGED) -> Sheet:
    return sheet(HEAD, *rows, merged=[merged])


def _held(table: ReadTable, *fields: str) -> list[tuple[Any, ...]]:
    rows = zip(*(table.frame[name] for name in fields), strict=True)
    return [tuple(None if pd.isna(value) else value for value in row) for row in rows]


def _out(table: ReadTable) -> list[tuple[int, str]]:
    return [(left.row, left.code) for left in table.left_out]


def _told(table: ReadTable) -> list[tuple[str | None, Any]]:
    return [(i.cell, i.params) for i in table.issues if i.code == "merged_amounts"]


def test_the_product_of_an_amount_for_several_is_not_known() -> None:
    found = only(read(_sold(*LINES), file="销售明细.xlsx"))
    assert _held(found, "customer_name", "product_name", "qty", "net_amount") == [
        ("永辉", None, 19_000, 300_000), ("华联", "A粉", 2_000, 10_000),
    ]  # fmt: skip
    assert _out(found) == [(3, "merged_row"), (4, "merged_row")]
    assert _told(found) == [("F2", {"count": 1, "name": "销售额"})]


def test_copies_left_below_a_merge_are_not_counted_again() -> None:
    copied = [*([*row[:5], 3000] for row in LINES[:3]), LINES[3]]
    found = only(read(_sold(*copied), file="销售明细.xlsx"))
    assert _held(found, "net_amount") == [(300_000,), (10_000,)]


def test_rows_that_differ_in_nothing_are_no_matter() -> None:
    alike = [[DAY, "永辉", "王强", "A粉", 10, 3000], [DAY, "永辉", "王强", "A粉", None, None]]
    found = only(read(_sold(*alike, LINES[3], merged=(1, 5, 2, 5)), file="销售明细.xlsx"))
    assert _held(found, "product_name", "net_amount") == [("A粉", 300_000), ("A粉", 10_000)]
    assert (_told(found), found.questions) == ([], [])


TARGETS = [["业务员", "10月目标"], ["王强", 3000], ["李娜", None], ["刘洋", 100]]
QUESTION = "S/B/merged_amount"


def test_a_target_of_two_reps_is_asked_about() -> None:
    made = sheet(*TARGETS, merged=[(1, 1, 2, 1)])
    found = read(made, file="2026年销售目标.xlsx")
    assert asked(found) == [QUESTION]
    assert found.questions[0].params == {"name": "10月目标", "count": 1, "found": "B2"}
    first = only(read(made, file="2026年销售目标.xlsx", answers={QUESTION: "on_first"}))
    assert _held(first, "rep_name", "target_amount") == [("王强", 300_000), ("刘洋", 10_000)]
    assert _out(first) == [(3, "merged_row")]
    out = only(read(made, file="2026年销售目标.xlsx", answers={QUESTION: "leave_out"}))
    assert _held(out, "rep_name", "target_amount") == [("刘洋", 10_000)]
    assert _out(out) == [(2, "merged_row"), (3, "merged_row")]
    assert first.layout is not None
    assert list(first.layout.answers.values()) == ["on_first"]


def test_one_month_of_two_customers_is_asked_about_where_the_other_is_not_merged() -> None:
    rows = (["王强", "永辉", 30, 7], ["王强", "华联", None, 8], ["李娜", "中百", 4, 9])
    head = ["业务员", "客户", "10月目标", "11月目标"]
    found = read(sheet(head, *rows, merged=[(1, 2, 2, 2)]), file="2026年销售目标.xlsx")
    assert [q.code for q in found.questions] == ["merged_amount"]
    both = [row[:3] + [None if row[1] == "华联" else row[3]] for row in rows]
    merged = [(1, 2, 2, 2), (1, 3, 2, 3)]
    found = read(sheet(head, *both, merged=merged), file="2026年销售目标.xlsx")
    assert _held(only(found), "rep_name", "customer_name", "target_amount") == [
        ("王强", None, 3_000), ("王强", None, 700), ("李娜", "中百", 400), ("李娜", "中百", 900),
    ]  # fmt: skip


def test_a_cell_corrected_by_hand_is_an_amount_of_its_own() -> None:
    made = _sold(*LINES[:1], [*LINES[1][:5], 50], *LINES[2:], merged=(1, 5, 2, 5))
    made.corrected = {(2, 5)}
    found = only(read(made, file="销售明细.xlsx"))
    assert _held(found, "product_name", "net_amount")[:2] == [("A粉", 300_000), ("B粉", 5_000)]


def test_one_target_for_two_months_is_asked_about() -> None:
    rows = (["王强", 30, None], ["李娜", 4, 9])
    made = sheet(["业务员", "10月目标", "11月目标"], *rows, merged=[(1, 1, 1, 2)])
    assert asked(read(made, file="2026年销售目标.xlsx")) == [QUESTION]
    first = only(read(made, file="2026年销售目标.xlsx", answers={QUESTION: "on_first"}))
    assert list(first.frame["target_amount"]) == [3_000, 400, 900]
    out = only(read(made, file="2026年销售目标.xlsx", answers={QUESTION: "leave_out"}))
    assert _held(out, "rep_name", "target_amount") == [("李娜", 400), ("李娜", 900)]
    assert _out(out) == [(2, "merged_row")]


def test_a_copy_left_behind_a_target_of_two_months_is_not_seen() -> None:
    rows = (["王强", 30, 30], ["李娜", 4, 9])
    made = sheet(["业务员", "10月目标", "11月目标"], *rows, merged=[(1, 1, 1, 2)])
    answers = {QUESTION: "on_first"}
    first = only(read(made, file="2026年销售目标.xlsx", answers=answers))
    assert sum(first.frame["target_amount"]) == 43_00
