"""Currencies that only the number formats of one column show."""

from __future__ import annotations

from typing import Any

from sales_core.ingest.result import ReadTable
from tests.unit.ingest.understand.reading_made import only, read, sheet

DOLLARS, EUROS, YUAN = '"$"#,##0', "[$€-407] #,##0", "[$¥-804]#,##0"


def _sold(*codes: str, head: str = "销售额", column: int = 2) -> ReadTable:
    rows: list[list[Any]] = [["2026-10-05", f"客户{n}", 100 + n] for n, _ in enumerate(codes)]
    formats = {(n + 1, column): code for n, code in enumerate(codes) if code}
    made = sheet(["日期", "客户", head], *rows, formats=formats)
    return only(read(made, file="销售明细.xlsx"))


def _held(table: ReadTable) -> list[Any]:
    return list(table.frame["currency"]) if "currency" in table.frame else []


def _said(table: ReadTable) -> list[tuple[str, Any]]:
    return [(i.code, i.params) for i in table.issues]


def test_formats_that_differ_give_each_row_its_currency() -> None:
    found = _sold(DOLLARS, EUROS, YUAN, YUAN)
    assert _held(found) == ["$", "EUR", "CNY", "CNY"]
    assert _said(found) == [("foreign_currency", {"count": 2, "found": "$、EUR", "own": "CNY"})]


def test_one_format_for_all_decorates() -> None:
    assert _held(_sold(DOLLARS, DOLLARS, DOLLARS)) == []
    assert _held(_sold(DOLLARS, "", DOLLARS)) == []
    assert _held(_sold(DOLLARS, "[$$-409]#,##0")) == []


def test_formats_of_other_columns_say_nothing() -> None:
    assert _held(_sold(DOLLARS, EUROS, column=4)) == []


def test_a_row_without_a_sign_is_as_the_heading_says() -> None:
    assert _held(_sold(DOLLARS, EUROS, "", head="销售额(HKD)")) == ["$", "EUR", "HKD"]


def test_two_currencies_in_one_row_are_left_out_and_told() -> None:
    formats = {(1, 1): DOLLARS, (1, 2): EUROS, (2, 1): DOLLARS, (2, 2): DOLLARS}
    rows = (["王强", 10, 20], ["李娜", 30, 40])
    made = sheet(["业务员", "10月目标", "11月目标"], *rows, formats=formats)
    found = only(read(made, file="2026年销售目标.xlsx"))
    assert [(row.row, row.code) for row in found.left_out] == [(2, "two_currencies")]
    assert list(found.frame["target_amount"]) == [3_000, 4_000]
    assert ("two_currencies", {"count": 1, "found": "$、EUR"}) in _said(found)
