"""Rows without a name that are the sums of all others."""

from __future__ import annotations

from tests.unit.ingest.understand.reading_made import only, read, sheet

HEAD = ["战区", "姓名", "月任务", "月累计"]
ROWS = [["东", "王强", 100, 90], ["西", "刘洋", 200, 210], ["东", "张敏", 300, 250]]


def test_a_row_without_a_name_that_adds_up_is_a_total() -> None:
    table = only(read(sheet(HEAD, ["全国", None, 600, 550], *ROWS), file="2026年10月进度.xlsx"))
    assert [(o.row, o.code) for o in table.left_out] == [(2, "sum_row")]
    assert [(t.printed, t.agrees) for t in table.totals] == [("600.00", True), ("550.00", True)]


def test_one_that_does_not_add_up_lacks_its_name() -> None:
    table = only(read(sheet(HEAD, ["全国", None, 600, 551], *ROWS), file="2026年10月进度.xlsx"))
    assert [(o.row, o.code) for o in table.left_out] == [(2, "missing_name")]
    assert table.totals == []


def test_sums_with_a_decimal_comma_add_up_as_well() -> None:
    amounts = ["1.100,50", "2.000,25", "300,00"]
    rows = [[*row[:3], amount] for row, amount in zip(ROWS, amounts, strict=True)]
    total = ["全国", None, 600, "3.400,75"]
    table = only(read(sheet(HEAD, total, *rows), file="2026年10月进度.xlsx"))
    assert [(o.row, o.code) for o in table.left_out] == [(2, "sum_row")]
