"""Days and periods without a year, read on 23 November 2026."""

from __future__ import annotations

from datetime import date

import pytest

from tests.unit.ingest.understand.reading_made import asked, only, read, sheet


def _days(field: str, *rows: list[object], file: str) -> list[str]:
    frame = only(read(sheet(*rows), file=file)).frame
    return [f"{day:%Y-%m-%d}" for day in frame[field]]


def test_planned_days_lie_ahead() -> None:
    rows = (["日期", "业务员", "客户", "目的"], ["11月30日", "王强", "大华", "铺货"],
            ["1月4日", "李娜", "永旺", "收款"])  # fmt: skip
    assert _days("plan_date", *rows, file="拜访计划.xlsx") == ["2026-11-30", "2027-01-04"]


def test_planned_days_across_lie_ahead() -> None:
    days = ["11月30日", "12月1日", "12月2日", "12月3日"]
    rows = (["业务员", *days], ["王强", "大华", "永旺", "苏果", "大华"],
            ["李娜", "永旺", "大华", "大华", "苏果"])  # fmt: skip
    found = sorted(set(_days("plan_date", *rows, file="下周拜访计划.xlsx")))
    assert found == ["2026-11-30", "2026-12-01", "2026-12-02", "2026-12-03"]


def test_days_due_or_expected_are_the_nearest() -> None:
    rows = (["客户", "应收余额", "到期日"], ["大华", 100, "10月31日"], ["永旺", 200, "1月15日"])
    assert _days("due_date", *rows, file="应收.xlsx") == ["2026-10-31", "2027-01-15"]
    rows = (["商机名称", "客户", "金额", "预计成交日期", "阶段"],
            ["A", "大华", 100, "12月15日", "方案"],
            ["B", "永旺", 100, "2月15日", "谈判"])  # fmt: skip
    assert _days("close_date", *rows, file="2026年12月商机.xlsx") == ["2026-12-15", "2027-02-15"]


def test_a_log_that_runs_some_days_ahead_stays_together() -> None:
    rows = (["日期", "业务员", "客户", "结果"], ["11/20", "王强", "大华", "ok"],
            ["11/23", "李娜", "永旺", "ok"], ["11/25", "李娜", "大华", "ok"])  # fmt: skip
    found = _days("visit_date", *rows, file="拜访日志.xlsx")
    assert found == ["2026-11-20", "2026-11-23", "2026-11-25"]


def test_a_log_of_a_whole_year_ends_with_the_upload() -> None:
    rows = (["日期", "业务员", "客户", "结果"], ["11/25", "王强", "大华", "ok"],
            ["3/2", "李娜", "永旺", "ok"], ["7/25", "李娜", "大华", "ok"])  # fmt: skip
    found = _days("visit_date", *rows, file="拜访日志.xlsx")
    assert found == ["2025-11-25", "2026-03-02", "2026-07-25"]


@pytest.mark.parametrize(
    ("file", "first"),
    [("12月目标.xlsx", date(2026, 12, 1)), ("1月目标.xlsx", date(2027, 1, 1)),
     ("9月目标.xlsx", date(2026, 9, 1)), ("12月目标完成情况.xlsx", date(2025, 12, 1)),
     ("4月目标.xlsx", date(2026, 4, 1))],
)  # fmt: skip
def test_targets_are_sent_before_their_month(file: str, first: date) -> None:
    rows = (["业务员", "目标"], ["王强", 100], ["李娜", 90])
    period = only(read(sheet(*rows), file=file)).period
    assert period is not None
    assert period[0] == first


def test_a_month_of_plans_and_what_was_done_may_be_the_next_one() -> None:
    rows = sheet(["经销商", "计划打款", "实际打款"], ["鸿运", 100, None], ["瑞祥", 80, None])
    assert asked(read(rows, file="12月打款计划及执行.xlsx")) == ["S//period_of"]
    told = only(read(rows, file="12月打款计划及执行.xlsx", answers={"S//period_of": "下月"}))
    assert told.period == (date(2026, 12, 1), date(2026, 12, 31))
    for file in (
        "11月打款计划及执行.xlsx",
        "2025年12月打款计划及执行.xlsx",
        "8月打款计划及执行.xlsx",
    ):
        assert asked(read(rows, file=file)) == []
