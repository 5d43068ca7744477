"""How far a label on the first row of its group holds: to the total that closes it."""

from __future__ import annotations

from typing import Any

from sales_core.ingest.result import ReadTable
from tests.unit.ingest.understand.reading_made import only, read, sheet

HEAD = ["业务员", "客户", "日期", "销售额"]
DAY = "2026-10-05"


def _sold(*rows: list[Any], head: list[str] | None = None) -> ReadTable:
    return only(read(sheet(head or HEAD, *rows), file="销售明细.xlsx"))


def _reps(table: ReadTable, field: str = "rep_name") -> list[str | None]:
    return [str(name) if isinstance(name, str) else None for name in table.frame[field]]


def _ended(table: ReadTable) -> list[tuple[str | None, Any]]:
    return [(i.cell, i.params) for i in table.issues if i.code == "label_ended"]


def test_rows_below_a_grand_total_are_not_those_of_the_last_rep() -> None:
    found = _sold(
        ["王强", "永辉", DAY, 10], [None, "华联", DAY, 25], ["李娜", "沃尔玛", DAY, 40],
        ["总计", None, None, 75], [None, "中百", DAY, 3], [None, "家家悦", DAY, 4],
    )  # fmt: skip
    assert _reps(found) == ["王强", "王强", "李娜", None, None]
    assert _ended(found) == [("A6", {"count": 2, "name": "业务员"})]


def test_a_subtotal_in_the_column_of_the_label_closes_it() -> None:
    found = _sold(
        ["王强", "永辉", DAY, 10], [None, "华联", DAY, 25], ["小计", None, None, 35],
        [None, "沃尔玛", DAY, 40], [None, "家乐福", DAY, 9],
    )  # fmt: skip
    assert _reps(found) == ["王强", "王强", None, None]
    assert _ended(found) == [("A5", {"count": 2, "name": "业务员"})]


def test_a_subtotal_of_a_narrower_group_does_not() -> None:
    head = ["业务员", "渠道", "客户", "日期", "销售额"]
    rows = (
        ["王强", "商超", "永辉", DAY, 10], [None, None, "华联", DAY, 25],
        [None, "小计", None, None, 35],
        [None, "餐饮", "老王面馆", DAY, 40], [None, None, "川味楼", DAY, 9],
        [None, "小计", None, None, 49], ["李娜", "商超", "中百", DAY, 2],
    )  # fmt: skip
    found = _sold(*rows, head=head)
    assert _reps(found) == ["王强"] * 4 + ["李娜"]
    assert _reps(found, "channel") == ["商超", "商超", "餐饮", "餐饮", "商超"]
    assert _ended(found) == []
    moved = [["小计", *row[:1], *row[2:]] if "小计" in row else row for row in rows]
    assert _reps(_sold(*moved, head=head)) == ["王强"] * 4 + ["李娜"]


def test_a_sum_of_a_page_closes_nothing() -> None:
    found = _sold(
        ["王强", "永辉", DAY, 10], [None, "华联", DAY, 25], ["本页小计", None, None, 35],
        [None, "沃尔玛", DAY, 40], [None, "家乐福", DAY, 9], ["本页小计", None, None, 49],
    )  # fmt: skip
    assert (_reps(found), _ended(found)) == (["王强"] * 4, [])


def test_a_label_of_its_own_goes_before_any_total() -> None:
    found = _sold(
        ["王强", "永辉", DAY, 10], [None, "华联", DAY, 25], ["小计", None, None, 35],
        ["李娜", "沃尔玛", DAY, 40], [None, "家乐福", DAY, 9], ["小计", None, None, 49],
    )  # fmt: skip
    assert (_reps(found), _ended(found)) == (["王强", "王强", "李娜", "李娜"], [])


def test_a_cost_centre_on_the_first_of_its_lines_is_that_of_all() -> None:
    head = ["Cost Centre", "Expense Head", "Budget", "Actual"]
    rows = [["GCC", "Travel", 10, 3], [None, "Sampling", 20, 5], ["Sub total", None, 30, 8],
            ["Levant", "Travel", 40, 9], [None, "Sampling", 50, 1]]  # fmt: skip
    found = only(read(sheet(head, *rows), file="budget October 2026.xlsx"))
    assert _reps(found, "cost_center") == ["GCC", "GCC", "Levant", "Levant"]
