"""Columns headed by names alone, beside one that says what it holds."""

from __future__ import annotations

import pytest

from tests.unit.ingest.understand.reading_made import only, read, sheet


@pytest.mark.parametrize(
    "head", [["业务员", "目标", "新品", "老品"], ["Rep", "Target", "Ale", "Tea"]]
)
def test_the_column_that_says_so_may_be_the_only_one(head: list[str]) -> None:
    made = sheet(head, ["王强", 100, 50, 30], ["李娜", 110, 60, 20])
    (question,) = read(made, file="目标 targets.xlsx").questions
    assert question.code == "columns_are"
    assert {"product_group", "only_column"} < set(question.choices)
    said = {"S//columns_are": "only_column", "S//period_of": "2026-10"}
    alone = only(read(made, file="目标 targets.xlsx", answers=said))
    assert (alone.kind, alone.frame["target_amount"].sum()) == ("sales_target", 210_00)
    assert alone.layout is not None
    again = read(made, file="目标 targets.xlsx", layouts=[alone.layout])
    assert [q.code for q in again.questions] == ["period_of"]
    said["S//columns_are"] = "product_group"
    parts = only(read(made, file="目标 targets.xlsx", answers=said))
    assert parts.frame["target_amount"].sum() == 160_00


def test_a_column_that_is_the_sum_of_them_is_no_choice() -> None:
    made = sheet(["业务员", "目标", "新品", "老品"], ["王强", 80, 50, 30], ["李娜", 80, 60, 20])
    (question,) = read(made, file="目标.xlsx").questions
    assert "only_column" not in question.choices


def test_counts_of_prescriptions_are_no_parts_of_an_amount() -> None:
    head = ["Rep", "HCP", "Institution", "TRx", "NRx"]
    rows = [
        ["Ann Lee", "Dr Wu", "City Clinic", 100, 40],
        ["Jo Fox", "Dr Li", "Lake Clinic", 90, 30],
    ]
    found = read(sheet(head, *rows), file="Rx report Oct 2026.xlsx")
    assert found.error is not None
    assert found.error.code == "no_known_table"


def test_the_form_people_claim_their_travel_with() -> None:
    head = [
        "日期",
        "出差地点",
        "事由",
        "火车票",
        "市内交通",
        "住宿费",
        "餐补",
        "合计",
        "附单据张数",
    ]
    rows = [
        ["2026-11-02", "无锡", "走访", 87, 35.6, 260, 80, 462.6, 1],
        ["2026-11-03", "常州", "走访", None, 23, None, 80, 103, 3],
        ["合计", None, None, 87, 58.6, 260, 160, 565.6, None],
        ["金额大写：", None, None, None, "¥565.60"],
    ]
    file = read(sheet(["差旅费报销单"], ["报销人：王强"], head, *rows), file="报销.xlsx")
    (table,) = file.tables
    assert (table.kind, file.questions) == ("expense_claim", [])
    assert len(table.frame) == 6
    assert int(table.frame["claim_amount"].sum()) == 56_560
    assert set(table.frame["expense_line"]) == {"火车票", "市内交通", "住宿费", "餐补"}
    assert [left.code for left in table.left_out] == ["total_row", "total_row"]


def test_calls_are_a_cost_among_costs_and_signatures_no_row() -> None:
    head = ["Date", "Purpose", "City", "Fuel", "Parking", "Hotel", "Telephone", "Total"]
    rows = [
        ["2026-10-05", "Visit", "Doha", 50, 10, 300, 20, 380],
        ["2026-10-06", "Visit", "Doha", 45, None, None, 15, 60],
        ["TOTAL", None, None, 95, 10, 300, 35, 440],
        ["Employee signature", None, None, "Manager approval"],
    ]
    top = [["EXPENSE REPORT"], ["Employee: Ann Low"], ["Currency: USD"]]
    file = read(sheet(*top, head, *rows), file="T&E Oct.xlsx")
    (table,) = file.tables
    assert (table.kind, file.questions) == ("expense_claim", [])
    assert int(table.frame["claim_amount"].sum()) == 44_000
