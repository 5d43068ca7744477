"""A second header among the rows begins a table of its own."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from sales_core.ingest.result import ReadFile
from tests.unit.ingest.understand.reading_made import only, read, sheet

HEAD = ["日期", "客户", "业务员", "数量", "销售额"]
FIRST = [
    [date(2026, 10, 1), "甲店", "王强", 10, 1000],
    [date(2026, 10, 2), "乙店", "李娜", 20, 2000],
]


def detail(*rows: list[Any]) -> ReadFile:
    return read(sheet(HEAD, *FIRST, *rows))


def sums(file: ReadFile, field: str) -> list[int]:
    return [int(table.frame[field].sum()) for table in file.tables]


def test_columns_in_another_order_are_read_as_they_stand() -> None:
    third = [date(2026, 10, 3), "丙店", "王强", 3000, 30]
    file = detail(["日期", "客户", "业务员", "销售额", "数量"], third)
    assert sums(file, "net_amount") == [300_000, 300_000]
    assert sums(file, "qty") == [30_000, 30_000]
    assert not file.questions


def test_another_unit_below_counts_from_there() -> None:
    file = detail(
        ["日期", "客户", "业务员", "数量", "销售额（万元）"],
        [date(2026, 10, 3), "丙店", "王强", 5, 3],
    )
    assert sums(file, "net_amount") == [300_000, 3_000_000]


@pytest.mark.parametrize(
    "row",
    [HEAD, [date(2026, 10, 3), "客户", "业务员", 5, 700], [None, "客户", None, "缺", "缺"]],
    ids=["the header again", "names like headings", "one word"],
)
def test_other_rows_begin_nothing(row: list[Any]) -> None:
    file = detail(row, [date(2026, 10, 4), "丁店", "李娜", 1, 50])
    assert only(file).range.startswith("A1")
