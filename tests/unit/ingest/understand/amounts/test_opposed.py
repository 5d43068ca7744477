"""Quantities below zero beside amounts above it are told, neither is turned around."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.unit.ingest.understand.reading_made import only, read, sheet

HEAD = ["单据日期", "客户", "商品", "数量", "销售额"]


def table(*pairs: tuple[int, int]) -> Any:
    lines = [
        [date(2026, 10, day), "甲店", "台灯", quantity, amount]
        for day, (quantity, amount) in enumerate(pairs, start=1)
    ]
    return only(read(sheet(HEAD, *lines), file="销售明细.xlsx"))


def told(*pairs: tuple[int, int]) -> list[tuple[int, str | None]]:
    found = table(*pairs).issues
    return [(i.params["count"], i.where) for i in found if i.code == "opposed_signs"]


def test_what_leaves_the_stock_for_money_is_told() -> None:
    assert told((-3, 164), (-4, 771), (5, 900)) == [(2, "S!E2")]


def test_neither_is_turned_around() -> None:
    frame = table((-3, 164), (-4, 771)).frame
    assert [int(v) for v in frame["net_amount"]] == [16400, 77100]
    assert all(v < 0 for v in frame["qty"])


def test_returns_and_sales_are_not() -> None:
    assert told((3, 164), (-4, -771), (5, 900)) == []
    assert told((3, 164), (2, -30), (0, 5)) == []
