"""Doctors under a word for customers."""

from __future__ import annotations

from tests.unit.ingest.understand.reading_made import only, read, sheet


def test_whom_a_visit_to_a_ward_is_paid_to_is_a_doctor() -> None:
    head = ["拜访日期", "业务代表", "机构", "科室", "拜访对象", "拜访方式"]
    rows = [["2026-10-05", "王强", "苏州中医院", "心内科", "陈医生", "电话"]]
    frame = only(read(sheet(["拜访记录"], head, *rows))).frame
    assert list(frame["hcp_name"]) == ["陈医生"]
    assert list(frame["institution_name"]) == ["苏州中医院"]


def test_without_a_ward_it_is_a_customer() -> None:
    head = ["拜访日期", "业务代表", "拜访对象", "拜访方式"]
    frame = only(read(sheet(["拜访记录"], head, ["2026-10-05", "王强", "大华", "电话"]))).frame
    assert list(frame["customer_name"]) == ["大华"]
