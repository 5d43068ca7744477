"""A column left blank within one table, and tables side by side."""

from __future__ import annotations

from datetime import date

import pytest

from sales_core.ingest.grid import Sheet
from sales_core.ingest.understand.tables import beside

DAYS = [date(2026, 10, day) for day in (3, 7, 9, 12)]


def sheet(*rows: list[object]) -> Sheet:
    return Sheet("周报", [list(row) for row in rows])  # type: ignore[arg-type]  # values of cells


@pytest.mark.parametrize(
    "rows",
    [
        [["业务员", "目标", None, "实际", "达成率"]]
        + [[name, 100, None, 90, 0.9] for name in ("王强", "李娜", "刘洋", "周敏")],
        [["日期", "单号", None, "业务员", "金额"]]
        + [[day, f"A{n}", None, "王强", 100 + n] for n, day in enumerate(DAYS)],
        [["日期", "单号", None, "业务员", "金额"]]
        + [["20261003", f"A{n}", None, "王强", 100 + n] for n in range(4)],
        [["序号", "区域", None, "业务员", "目标"]]
        + [[n, "华东", None, "王强", 100 + n] for n in range(1, 5)],
        [["客户编码", "客户", None, "本月销售", "上月销售"]]
        + [[1001 + n, "大华", None, "1,200.50", "900.00"] for n in range(4)],
        [["单号", "部门", None, "科目", "金额"]]
        + [["B1" if n % 3 == 0 else None, None, None, "差旅费", 100 + n] for n in range(7)],
    ],
)
def test_a_blank_column_does_not_part_a_table(rows: list[list[object]]) -> None:
    assert beside.spans(sheet(*rows), [0], len(rows) - 1) == [(0, 4)]


@pytest.mark.parametrize(
    "rows",
    [
        [["业务员", "目标", None, "产品", "销量"]]
        + [[name, 100, None, "酸奶", 7] for name in ("王强", "李娜", "刘洋", "周敏")],
        [["业务员", "目标", None, "月份", "销量"]]
        + [[name, 100, None, month, 7]
           for name, month in zip(("王强", "李娜", "刘洋", "周敏"), (9, 10, 12, 11), strict=True)],
        [["业务员", "目标", None, "代码", "含义"]]
        + [[name, 100, None, *legend] for name, legend in
           zip(("王强", "李娜", "刘洋", "周敏", "孙磊"),
               [("甲", "门店"), ("乙", "批发"), (None, None), (None, None), (None, None)],
               strict=True)],
    ],
)  # fmt: skip
def test_tables_of_their_own_stay_apart(rows: list[list[object]]) -> None:
    assert beside.spans(sheet(*rows), [0], len(rows) - 1) == [(0, 1), (3, 4)]


def test_captions_above_tables_of_the_same_headings_are_no_header() -> None:
    heads = ["日期", "内容", "金额"]
    rows = [["9月", None, None, None, "10月"], [*heads, None, *heads], ["9.1", "油费", 5]]
    assert beside.are_captions(sheet(*rows), 0)
    assert not beside.are_captions(sheet(*rows), 1)
    others = [*rows[:1], [*heads, None, "客户", "内容", "金额"]]
    assert not beside.are_captions(sheet(*others), 0)
    one = [["9月", None, None, "10月"], [*heads, *heads]]  # parents of one table
    assert not beside.are_captions(sheet(*one), 0)
