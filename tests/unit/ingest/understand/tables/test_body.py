"""Merged cells: a label counts for every row it covers, an amount counts once."""

from __future__ import annotations

from tests.unit.ingest.understand.reading_made import only, read, sheet

HEAD = ["销售日期", "单号", "客户名称", "产品名称", "数量", "单价", "金额", "业务员"]
ORDER = sheet(
    HEAD,
    ["2026-10-01", "A1", "永辉", "甲", 3, 30, 300, "王强"],
    [None, None, None, "乙", 2, None, None, None],
    [None, None, None, "丙", 5, None, None, None],
    ["2026-10-02", "A2", "华润", "甲", 1, 50, 50, "王强"],
    merged=[(1, col, 3, col) for col in (0, 1, 2, 5, 6, 7)],
)


def test_an_amount_merged_over_lines_is_counted_once() -> None:
    table = only(read(ORDER))
    assert int(table.frame["net_amount"].sum()) == 35000
    assert len(table.frame) + len(table.left_out) == 4
    assert {out.row for out in table.left_out} == {3, 4}


def test_labels_merged_downwards_belong_to_every_row() -> None:
    plan = sheet(
        ["业务员", "产品大类", "10月目标", "11月目标"],
        ["王强", "饮料", 10, 20],
        [None, "零食", 30, 41],
        merged=[(1, 0, 2, 0)],
    )
    table = only(read(plan, file="2026年目标.xlsx"))
    assert list(table.frame["rep_name"]) == ["王强"] * 4
    assert int(table.frame["target_amount"].sum()) == 10100


def test_a_month_merged_over_two_products_is_one_target() -> None:
    plan = sheet(
        ["业务员", "产品大类", "10月目标", "11月目标"],
        ["王强", "饮料", 10, 20],
        ["王强", "零食", None, 41],
        merged=[(1, 2, 2, 2)],
    )
    table = only(read(plan, file="2026年目标.xlsx"))
    assert int(table.frame["target_amount"].sum()) == 7100
