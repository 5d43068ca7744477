"""What is done instead of a visit is no customer."""

from __future__ import annotations

import pytest

from sales_core.ingest.understand.shapes import no_customer
from tests.unit.ingest.understand.reading_made import only, read, sheet


@pytest.mark.parametrize(
    "text",
    ["休息", "年假", "请假半天", "病假", "公司开会", "公司例会", "办事处周会", "部门月度例会",
     "回公司", "当日无拜访", "未外出",
     "办公室内勤", "出差返程", "在途", "培训", "参加销售会议", "双休", "写周报", "Off",
     "Office work", "Public holiday", "Annual leave", "Bank holiday", "Admin",
     "Weekly sales meeting", "Working from home", "Urlaub", "Home office"],
)  # fmt: skip
def test_words_of_days_without_a_visit(text: str) -> None:
    assert no_customer.is_none(text)


@pytest.mark.parametrize(
    "text",
    [
        "百佳",
        "休闲食品店",
        "会议中心酒店",
        "大润发公司店",
        "培训中心超市",
        "Office Depot",
        "公休亭",
        "Holiday Inn",
        "Meeting Point Cafe",
    ],
)
def test_customers(text: str) -> None:
    assert not no_customer.is_none(text)


def test_they_are_left_out_of_a_list_and_said() -> None:
    rows = [["2026-11-23", "王强", "百佳"], ["2026-11-24", "王强", "公司例会"],
            ["2026-11-25", "王强", "请假"], ["2026-11-26", "王强", "永辉"]]  # fmt: skip
    table = only(
        read(sheet(["2026年11月拜访计划"], ["日期", "业务员", "客户"], *rows), file="拜访计划.xlsx")
    )
    assert table.frame["customer_name"].tolist() == ["百佳", "永辉"]
    assert [(out.row, out.code) for out in table.left_out] == [(4, "no_visit"), (5, "no_visit")]


def test_a_doctor_met_at_a_meeting_is_a_visit() -> None:
    head = ["拜访日期", "医药代表", "客户", "医生"]
    rows = [["2026-11-16", "王强", "会议", "李主任"], ["2026-11-17", "王强", "一院", "王主任"]]
    table = only(read(sheet(["2026年11月拜访记录"], head, *rows), file="拜访.xlsx"))
    assert len(table.frame) == 2
