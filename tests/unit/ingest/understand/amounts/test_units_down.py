"""A column of units tells what the amounts of its rows are multiplied by, and which are money."""

from __future__ import annotations

import pytest

from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

FILE = "2026年11月销售目标.xlsx"
KPI = (
    ["业务员", "指标", "单位", "目标值"],
    ["王强", "销售额", "万元", 70],
    ["王强", "拜访次数", "次", 80],
    ["李娜", "销售额", "万元", 60],
    ["李娜", "拜访次数", "次", 75],
)


def test_each_row_is_in_its_own_unit() -> None:
    rows = (["王强", "万元", 125], ["李娜", "元", 900_000], ["刘洋", "千元", "30万"])
    found = only(read(sheet(["业务员", "单位", "目标"], *rows), file=FILE))
    assert list(found.frame["target_amount"]) == [125_000_000, 90_000_000, 30_000_000]
    assert not found.questions


def test_one_unit_for_all_rows_is_that_of_the_column() -> None:
    rows = (["王强", "万元", 70], ["李娜", "万元", 50], ["合计", "", 120])
    found = only(read(sheet(["业务员", "单位", "11月目标"], *rows), file=FILE))
    assert list(found.frame["target_amount"]) == [70_000_000, 50_000_000]
    assert [c.unit for c in found.columns if c.field == "target_amount"] == ["万元"]
    assert [t.agrees for t in found.totals] == [True]


def test_a_heading_that_says_otherwise_is_asked_about() -> None:
    rows = (["王强", "万元", 70], ["李娜", "万元", 50])
    file = read(sheet(["业务员", "单位", "目标(元)"], *rows), file=FILE)
    assert asked(file) == ["S/C/unit_conflict"]


def test_a_row_without_a_unit_among_several_is_left_out_and_said() -> None:
    rows = (["王强", "万元", 70], ["李娜", "", 50], ["刘洋", "元", 900_000], ["周敏", "万元", 9])
    found = only(read(sheet(["业务员", "单位", "目标"], *rows), file=FILE))
    assert list(found.frame["target_amount"]) == [70_000_000, 90_000_000, 9_000_000]
    assert [(o.row, o.code) for o in found.left_out] == [(3, "missing_value")]


def test_boxes_in_every_row_are_a_target_in_pieces() -> None:
    rows = (["王强", "箱", 70], ["李娜", "箱", 50])
    found = only(read(sheet(["业务员", "单位", "目标"], *rows), file=FILE))
    assert list(found.frame["target_qty"]) == [70_000, 50_000]
    assert "target_amount" not in found.frame


def test_rows_of_money_and_rows_of_visits_are_never_one_sum() -> None:
    assert asked(read(sheet(*KPI), file=FILE)) == ["S/B/measure_rows"]
    found = only(read(sheet(*KPI), file=FILE, answers={"S/B/measure_rows": "销售额"}))
    assert list(found.frame["target_amount"]) == [70_000_000, 60_000_000]
    assert [(o.row, o.code) for o in found.left_out] == [(3, "other_measure"), (5, "other_measure")]


@pytest.mark.parametrize("goods", ["箱", "瓶"])
def test_the_unit_of_goods_changes_no_amount(goods: str) -> None:
    head = ["业务员", "产品", "单位", "目标数量", "目标金额"]
    rows = (["王强", "可乐", goods, 10, 100], ["李娜", "服务", "元", 30, 300])
    found = only(read(sheet(head, *rows), file=FILE))
    assert list(found.frame["target_amount"]) == [10_000, 30_000]
    assert not found.questions


def test_units_behind_what_is_measured_are_those_of_the_rows() -> None:
    head = ["姓名", "指标", "10月", "11月"]
    rows = (
        ["王强", "销售额(万元)", 10, 20],
        ["王强", "回款(万元)", 7, 9],
        ["李娜", "销售额(万元)", 5, 6],
        ["李娜", "回款(万元)", 1, 2],
    )
    made = sheet(["2026年Q4任务书"], head, *rows)
    assert asked(read(made, file="任务书.xlsx")) == ["S/B/measure_rows"]
    answers = {"S/B/measure_rows": "销售额(万元)"}
    found = only(read(made, file="任务书.xlsx", answers=answers))
    assert found.kind == "sales_target"
    assert list(found.frame["target_amount"]) == [10_000_000, 20_000_000, 5_000_000, 6_000_000]
    assert [o.code for o in found.left_out] == ["other_measure", "other_measure"]


def test_different_units_behind_them_are_each_of_their_row() -> None:
    head = ["姓名", "考核项目", "11月目标"]
    rows = (["王强", "销售额(万元)", 10], ["王强", "拜访(次)", 80], ["李娜", "销售额(万元)", 5])
    answers = {"S/B/measure_rows": "销售额(万元)"}
    found = only(read(sheet(head, *rows), file=FILE, answers=answers))
    assert list(found.frame["target_amount"]) == [10_000_000, 5_000_000]
