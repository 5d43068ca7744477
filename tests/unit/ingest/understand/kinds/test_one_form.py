"""A form for one occasion is no table of people."""

from __future__ import annotations

from tests.unit.ingest.understand.reading_made import read, sheet

FORM = [["随访辅导表"], ["主管", "罗建平", "代表", "覃丽芳"],
        ["日期", "2026-11-18", "时长", "180分钟"],
        ["评分", 82, "问题", "产品知识不足"], ["改进措施", "每日背诵", None, None]]  # fmt: skip


def test_a_form_is_no_roster_and_the_file_is_refused_with_the_reason() -> None:
    found = read(sheet(*FORM, name="辅导"), file="随访辅导表.xlsx")
    assert found.error is not None
    assert found.error.code == "no_known_table"
    assert [issue.code for issue in found.issues] == ["one_form"]


def test_a_table_of_people_in_the_same_words_stays_one() -> None:
    rows = [["主管", "代表", "电话", "入职日期"], ["罗建平", "覃丽芳", "13800138000", "2024-03-01"],
            ["罗建平", "闫小东", "13800138001", "2025-03-01"]]  # fmt: skip
    assert [t.kind for t in read(sheet(*rows), file="花名册.xlsx").tables] == ["rep_roster"]


def test_measures_that_stand_below_each_other_are_no_labels_of_a_form() -> None:
    rows = [["指标", "1月", "2月", "3月"], ["目标", 10, 20, 30], ["实际", 9, 18, 31],
            ["费用", 1, 2, 3]]  # fmt: skip
    found = read(sheet(["王强 2026年销售"], *rows), file="王强.xlsx")
    assert "one_form" not in [issue.code for issue in found.issues]
