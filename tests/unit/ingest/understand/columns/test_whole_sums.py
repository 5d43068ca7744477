"""Amounts of the whole are not repeated for each of its periods."""

from __future__ import annotations

from tests.unit.ingest.understand.reading_made import only, read, sheet


def test_what_was_used_in_all_months_is_of_none_of_them() -> None:
    head = ["费用项目", "1月", "2月", "3月", "合计", "已用", "余额"]
    rows = [["差旅", 8, 9, 10, 27, 20, 7], ["会议", 7, 8, 9, 24, 20, 4]]
    table = only(read(sheet(["2026年费用预算（元）"], head, *rows), file="2026费用预算.xlsx"))
    assert (table.kind, len(table.frame)) == ("expense_budget", 6)
    assert int(table.frame["budget_amount"].sum()) == 5_100
    assert "actual_expense" not in table.frame
    assert "available_amount" not in table.frame


def test_the_sum_of_a_week_is_of_none_of_its_days() -> None:
    head = ["客户", "11月16日", "11月17日", "11月18日", "本周合计", "本月累计"]
    rows = [["永辉", 20, 30, 10, 60, 300], ["家乐", 10, 20, 30, 60, 400]]
    page = sheet(["2026年11月日销售"], head, *rows)
    first = read(page, file="日销售.xlsx")
    answers = {q.id: "sales_detail" for q in first.questions if q.code in ("kind", "no_kind")}
    table = only(read(page, file="日销售.xlsx", answers=answers))
    assert int(table.frame["net_amount"].sum()) == 12_000
    assert "gross_amount" not in table.frame
