"""Goods that were sold beside targets of goods are named; money is asked about or read."""

from __future__ import annotations

import pytest

from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

ROWS = [["Ann Lee", 1000, 900, 0.9], ["Bob Tan", 1010, 907, 0.898]]


@pytest.mark.parametrize(
    ("head", "file"),
    [
        (["Sales Rep", "Target (MT)", "Actual (MT)", "Ach %"], "Tonnage Oct 2026.xlsx"),
        (["Rep", "Plan (cases)", "Actual (cases)", "Ach %"], "Sales progress Oct 2026.xlsx"),
        (["业务员", "目标(吨)", "实际(吨)", "达成率"], "2026年10月.xlsx"),
        (["业务员", "计划（箱）", "实际（箱）", "达成率"], "10月销售进度.xlsx"),
        (["业务员", "目标销量", "实际销量", "达成率"], "2026年10月.xlsx"),
    ],
)
def test_targets_are_read_and_what_was_sold_is_named(head: list[str], file: str) -> None:
    found = read(sheet(head, *ROWS), file=file)
    table = only(found)
    assert (asked(found), table.kind) == ([], "sales_target")
    assert list(table.frame["target_qty"]) == [1_000_000, 1_010_000]
    told = [issue.params["names"] for issue in table.issues if issue.code == "goods_sold_aside"]
    assert told == [head[2]]


def test_money_beside_goods_is_progress_and_nothing_is_left_aside() -> None:
    head = ["Rep", "Plan (cases)", "Actual (cases)", "Target value", "Actual value"]
    rows = [["Ann Lee", 10, 9, 1000, 900], ["Bob Tan", 11, 8, 1100, 800]]
    table = only(read(sheet(head, *rows), file="Sales Oct 2026.xlsx"))
    assert (table.kind, table.frame["actual_mtd"].sum()) == ("sales_progress", 1700_00)
    assert "goods_sold_aside" not in [issue.code for issue in table.issues]


def test_a_volume_may_be_money_or_goods() -> None:
    made = sheet(["业务员", "任务量", "完成量"], ["张伟", 1000, 900], ["李娜", 1010, 907])
    assert asked(read(made, file="10月.xlsx")) == ["S//numbers_are"]
    goods = only(read(made, file="10月.xlsx", answers={"S//numbers_are": "pieces"}))
    assert list(goods.frame["target_qty"]) == [1_000_000, 1_010_000]
    money = only(read(made, file="10月.xlsx", answers={"S//numbers_are": "money"}))
    assert list(money.frame["target_amount"]) == [1000_00, 1010_00]
    assert [i.params["names"] for i in money.issues if i.code == "goods_sold_aside"] == ["完成量"]
    said = sheet(["单位：万元"], ["业务员", "任务量"], ["张伟", 10], ["李娜", 11])
    assert only(read(said, file="10月.xlsx")).frame["target_amount"].sum() == 210_000_00
