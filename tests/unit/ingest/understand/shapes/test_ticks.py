"""Ticks below names."""

from __future__ import annotations

from tests.unit.ingest.understand.reading_made import asked, only, read, sheet


def test_questions_far_apart_are_no_shops() -> None:
    head = [
        "单据日期",
        "客户名称",
        "是否报关",
        "业务员",
        "产品名称",
        "数量",
        "是否开票",
        "不含税金额",
    ]
    rows = [["2026-10-05", "永辉", "是", "王强", "牛奶", 2, "否", 100],
            ["2026-10-06", "大润发", "否", "李娜", "酸奶", 3, "是", 200]]  # fmt: skip
    table = only(read(sheet(head, *rows, name="出货单"), file="x.xlsx"))
    assert table.kind == "sales_detail"


def test_ticks_side_by_side_are_checked() -> None:
    head = ["检查日期", "门店名称", "绿茶", "果汁", "矿泉水"]
    rows = [["2026-10-05", "大华店", "√", "×", "√"], ["2026-10-06", "永旺店", "×", "√", "√"]]
    file = read(sheet(["铺货检查表"], head, *rows), file="x.xlsx")
    kinds = {t.kind for t in file.tables} | {c for q in file.questions for c in q.choices}
    assert kinds & {"distribution_check", "product_name"}


def test_ticks_beside_the_one_that_says_whether_it_is_there_are_no_products() -> None:
    head = ["巡店日期", "门店", "产品", "是否有货", "价签", "堆头"]
    rows = [[f"2026-11-0{n}", "百顺超市", "乌龙茶", "有", "√", "×"] for n in (2, 3, 4)]
    found = read(sheet(head, *rows), file="巡店记录.xlsx")
    assert asked(found) == []
    assert list(only(found).frame["is_stocked"]) == [True, True, True]
