"""Customers and dealers named on the first of their rows only."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from sales_core.ingest.result import ReadTable
from tests.unit.ingest.understand.reading_made import only, read, sheet

FILE = "销售明细.xlsx"


def _read(head: Sequence[str], *rows: Sequence[Any], file: str = FILE) -> ReadTable:
    return only(read(sheet(head, *rows), file=file))


def _carried(table: ReadTable) -> list[int]:
    return [i.params["count"] for i in table.issues if i.code == "label_carried"]


def test_invoices_below_their_customer() -> None:
    found = _read(
        ["客户", "发票号", "发票日期", "应收余额"],
        ["大华", "F1", "2026-10-01", 3], [None, "F2", "2026-10-02", 5],
        ["华联", "F3", "2026-10-02", 5], [None, "F4", "2026-10-03", 5],
        file="应收明细.xlsx",
    )  # fmt: skip
    assert list(found.frame["customer_name"]) == ["大华", "大华", "华联", "华联"]
    assert _carried(found) == [2]
    assert found.left_out == []


def test_payments_below_their_dealer_numbered_row_by_row() -> None:
    found = _read(
        ["序号", "经销商", "回款日期", "回款金额"],
        [1, "恒丰", "2026-10-01", 3], [2, None, "2026-10-02", 5], [3, "远大", "2026-10-02", 5],
        [4, None, "2026-10-03", 5],
        file="回款明细.xlsx",
    )  # fmt: skip
    assert list(found.frame["dealer_name"]) == ["恒丰", "恒丰", "远大", "远大"]


def test_sales_of_a_day_that_stays_the_same() -> None:
    rows = [["2026-10-01", "大华", "A", 3], ["2026-10-01", None, "B", 5],
            ["2026-10-02", "华联", "A", 5], ["2026-10-02", None, "C", 5]]  # fmt: skip
    found = _read(["日期", "客户", "产品", "销售额"], *rows)
    assert list(found.frame["customer_name"]) == ["大华", "大华", "华联", "华联"]


HEAD = ["日期", "客户", "产品", "销售额"]


@pytest.mark.parametrize(
    "rows",
    [
        # another day begins: nobody knows whose it is
        [["2026-10-01", "大华", "A", 3], ["2026-10-02", None, "B", 5],
         ["2026-10-03", "华联", "A", 5], ["2026-10-04", None, "C", 5]],
        # names come again: they are written on every row, and some are forgotten
        [["2026-10-01", "大华", "A", 3], ["2026-10-01", None, "B", 5],
         ["2026-10-01", "大华", "A", 5], ["2026-10-01", None, "C", 5]],
        # few are forgotten
        [["2026-10-01", "大华", "A", 3], ["2026-10-01", "华联", "B", 5],
         ["2026-10-01", "永辉", "A", 5], ["2026-10-01", None, "C", 5]],
    ],
)  # fmt: skip
def test_elsewhere_a_blank_stays_one_and_its_row_is_left_out(rows: list[list[Any]]) -> None:
    found = _read(HEAD, *rows)
    assert {out.code for out in found.left_out} == {"missing_name"}
    assert _carried(found) == []


def test_a_visit_without_a_customer_is_none() -> None:
    rows = [["2026-10-01", "王强", "大华", "拜访"], ["2026-10-01", "王强", None, "办公室"],
            ["2026-10-02", "李明", "华联", "拜访"],
            ["2026-10-02", "李明", None, "开会"]]  # fmt: skip
    found = _read(["日期", "业务员", "客户", "拜访目的"], *rows, file="拜访记录.xlsx")
    assert [out.row for out in found.left_out] == [3, 5]


def test_a_product_above_who_bought_it_holds_for_the_rows_below() -> None:
    head = ["产品", "客户", "日期", "销售额"]
    rows = (["A粉", "永辉", 1], [None, "华联", 2], ["B粉", "永辉", 3], [None, "中百", 4])
    made = sheet(head, *[[name, who, "2026-10-05", n] for name, who, n in rows])
    found = only(read(made, file="销售明细.xlsx"))
    assert list(found.frame["product_name"]) == ["A粉", "A粉", "B粉", "B粉"]
