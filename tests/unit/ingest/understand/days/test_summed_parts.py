"""Weeks beside a target of their month and their sum."""

from __future__ import annotations

from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

HEAD = ["Rep", "Monthly Goal", "Week 1", "Week 2", "Week 3", "Week 4", "MTD Total", "% of Goal"]


def test_what_was_sold_of_the_goal_is_their_sum() -> None:
    rows = [["Ann Lee", 100, 20, 30, 10, 25, 85, 0.85], ["Ben Ho", 80, 20, 10, 15, 20, 65, 0.81]]
    table = only(read(sheet(["October 2026"], HEAD, *rows), file="tracker.xlsx"))
    assert table.questions == []
    assert table.frame["target_amount"].tolist() == [10_000, 8_000]
    assert table.frame["actual_mtd"].tolist() == [8_500, 6_500]


def test_a_column_that_is_not_their_sum_is_none() -> None:
    rows = [["Ann Lee", 100, 20, 30, 10, 25, 90, 0.85], ["Ben Ho", 80, 20, 10, 15, 20, 65, 0.81]]
    assert asked(read(sheet(["October 2026"], HEAD, *rows), file="tracker.xlsx")) == [
        "S//month_weeks"
    ]


def test_months_are_no_parts_of_the_target_of_a_month() -> None:
    head = ["业务员", "月目标", "8月", "9月", "10月", "合计"]
    rows = [["王强", 100, 90, 80, 85, 255], ["李娜", 80, 70, 60, 65, 195]]
    table = only(read(sheet(head, *rows), file="2026年销售完成情况.xlsx"))
    assert table.questions == []
    assert sorted(table.frame["actual_mtd"]) == [6_000, 6_500, 7_000, 8_000, 8_500, 9_000]
    assert "target_amount" not in table.frame
