"""Labels on the first line of a block a total closes, and of a dealer above its products."""

from __future__ import annotations

from typing import Any

import pytest

from tests.unit.ingest.understand.reading_made import only, read, sheet

DEALS = ["阶段", "商机名称", "客户", "预计金额", "预计成交日期"]
STOCK = ["经销商", "产品名称", "期初库存", "进货", "期末库存"]


def test_the_stage_of_a_block_counts_until_its_total() -> None:
    table = only(read(sheet(
        ["商机漏斗"], DEALS,
        ["报价", "一期", "大华", 100, "2026-12-01"], [None, "二期", "中百", 200, "2026-12-02"],
        ["小计", None, None, 300, None],
        ["谈判", "三期", "永旺", 50, "2026-12-03"], ["小计", None, None, 50, None],
    )))  # fmt: skip
    assert list(table.frame["stage"]) == ["报价", "报价", "谈判"]
    assert [i.code for i in table.issues] == ["label_carried"]


def test_a_label_in_the_middle_of_a_block_carries_nothing() -> None:
    table = only(read(sheet(
        ["商机漏斗"], DEALS,
        ["报价", "一期", "大华", 100, "2026-12-01"], [None, "二期", "中百", 200, "2026-12-02"],
        ["谈判", "三期", "永旺", 50, "2026-12-03"], ["小计", None, None, 350, None],
        ["谈判", "四期", "苏果", 10, "2026-12-04"], ["小计", None, None, 10, None],
    )))  # fmt: skip
    assert [v or None for v in table.frame["stage"]] == ["报价", None, "谈判", "谈判"]


@pytest.mark.parametrize(
    ("second", "rows"),
    [("牛奶", [3, 4, 5]), ("饼干", [3, 5])],  # the same product twice is no list of one dealer
)
def test_a_dealer_stands_for_the_products_below_it(second: str, rows: list[int]) -> None:
    held: list[list[Any]] = [["恒丰商贸", "饼干", 1, 2, 3], [None, second, 4, 0, 4],
                             ["瑞祥商贸", "果汁", 0, 5, 5]]  # fmt: skip
    table = only(read(sheet(["2026年10月经销商进销存"], STOCK, *held)))
    assert table.kind == "dealer_psi"
    assert list(table.frame["_row"]) == rows
    assert table.frame["dealer_name"].iloc[0] == "恒丰商贸"


def test_a_day_above_the_reps_of_its_block_is_that_of_all() -> None:
    head = ["日期", "车销员", "收现金额", "缴款金额", "现金实存"]
    rows = [["2026-11-18", "王强", 20, 10, 10], [None, "李娜", 30, 10, 20],
            ["当日小计", None, 50, 20, 30],
            ["2026-11-19", "王强", 25, 10, 15], [None, "李娜", 30, 10, 20],
            ["当日小计", None, 55, 20, 35]]  # fmt: skip
    table = only(read(sheet(["车销交账记录"], head, *rows), file="交账.xlsx"))
    assert [f"{day:%d}" for day in table.frame["count_date"]] == ["18", "18", "19", "19"]
    assert all(total.agrees for total in table.totals)


def test_a_month_on_the_first_of_its_rows_is_that_of_all_of_them() -> None:
    head = ["月份", "业务员", "目标", "实际"]
    rows = [["9月", "程思远", 10, 9], [None, "邓浩", 8, 7], ["10月", "程思远", 11, 9],
            [None, "邓浩", 9, 7]]  # fmt: skip
    table = only(read(sheet(head, *rows), file="业绩2026.xlsx"))
    assert [day.month for day in table.frame["period_start"]] == [9, 9, 10, 10]
    assert [i.code for i in table.issues] == ["label_carried"]


def test_a_row_without_a_month_among_others_is_left_out_where_it_may_be_of_any() -> None:
    head = ["月份", "业务员", "目标", "实际"]
    rows = [["9月", "程思远", 10, 9], [None, "程思远", 8, 7], ["10月", "程思远", 11, 9]]
    table = only(read(sheet(head, *rows), file="业绩2026.xlsx"))
    assert [day.month for day in table.frame["period_start"]] == [9, 10]
    assert [(left.row, left.code) for left in table.left_out] == [(3, "missing_period")]
