"""Amounts of a week, a month and a year side by side: one stretch is read, and rows are of it."""

from __future__ import annotations

from datetime import date

import pytest

from sales_core.domain.period import Period
from sales_core.ingest.understand.periods import stretches
from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

OCTOBER = (date(2026, 10, 1), date(2026, 10, 31))


@pytest.mark.parametrize(
    ("heading", "stretch"),
    [
        ("本周销售额", "week"),
        ("周目标", "week"),
        ("Week Actual", "week"),
        ("本月累计", "month"),
        ("月度目标", "month"),
        ("MTD Sales", "month"),
        ("当日销售", "day"),
        ("年度预算", "year"),
        ("本年累计", "year"),
        ("YTD", "year"),
        ("季度目标", "quarter"),
        ("累计完成", "running"),
        ("1-10月累计/目标", "year"),
        ("1月至10月销售", "year"),
        ("4-10月累计", "running"),
        ("目标", None),
        ("实际", None),
        ("月份", None),
        ("周期", None),
        ("去年同期", None),
        ("Last year", None),
        ("工作日实际", None),
    ],
)
def test_the_stretch_a_heading_names(heading: str, stretch: str | None) -> None:
    assert stretches.of(heading) == stretch


def fields(found) -> dict[str, str]:
    return {c.header: c.field for c in found.columns if c.field}


def test_a_target_of_the_month_is_held_against_sales_of_the_month() -> None:
    head = ["业务员", "本月目标", "本周销售额", "本月累计", "达成率"]
    rows = [["王强", 100, 8, 30, "30%"], ["李娜", 100, 12, 33, "33%"]]
    found = only(read(sheet(["销售周报"], ["2026年10月19日-10月25日"], head, *rows)))
    assert found.kind == "sales_progress"
    assert found.period == OCTOBER
    assert fields(found) | {"达成率": ""} == {
        "业务员": "rep_name", "本月目标": "target_amount", "本月累计": "actual_mtd", "达成率": "",
    }  # fmt: skip
    assert int(found.frame["actual_mtd"].sum()) == 6300


def test_a_target_of_the_week_is_not_held_against_sales_of_the_month() -> None:
    head = ["业务员", "本周目标", "月累计", "达成率"]
    rows = [["王强", 10, 30, "30%"], ["李娜", 10, 33, "33%"]]
    page = sheet(["2026年10月19日-10月25日 进度"], head, *rows)
    (question,) = asked(read(page))
    found = only(read(page, answers={question: "sales_progress"}))
    assert "target_amount" not in found.frame
    assert found.period == OCTOBER


def test_week_and_month_side_by_side_are_read_for_the_month() -> None:
    head = ["业务员", "周目标", "周完成", "月目标", "月完成"]
    rows = [["王强", 10, 9, 80, 83], ["李娜", 10, 11, 90, 73]]
    found = only(read(sheet(["2026年10月销售进度"], head, *rows)))
    assert int(found.frame["target_amount"].sum()) == 17000
    assert int(found.frame["actual_mtd"].sum()) == 15600


def test_sales_of_a_week_in_a_report_of_a_month_need_their_week() -> None:
    head = ["业务员", "本周目标", "本周完成"]
    found = read(sheet(["2026年10月销售进度"], head, ["王强", 10, 9], ["李娜", 10, 11]))
    assert asked(found) == ["S//period_of"]


def test_a_budget_of_the_year_is_none_of_the_month() -> None:
    head = ["费用科目", "年度预算", "本月已用"]
    rows = [["差旅费", 120000, 9000], ["招待费", 60000, 4000]]
    found = only(read(sheet(["2026年10月费用预算"], head, *rows)))
    assert found.period == (date(2026, 1, 1), date(2026, 12, 31))
    assert "actual_expense" not in found.frame


def test_a_budget_of_the_month_is_not_held_against_the_whole_year() -> None:
    head = ["费用科目", "年度预算", "本月预算", "累计已使用", "本月实际"]
    rows = [["差旅费", 120000, 10000, 80000, 9000], ["招待费", 60000, 5000, 40000, 4000]]
    found = only(read(sheet(["2026年10月费用预算"], head, *rows)))
    assert int(found.frame["budget_amount"].sum()) == 1_500_000
    assert int(found.frame["actual_expense"].sum()) == 1_300_000
    assert found.period == OCTOBER


@pytest.mark.parametrize(
    ("stretch", "around", "label"),
    [
        ("month", "2026-W43", "2026-10"),
        ("month", "2026-W40", "2026-10"),
        ("month", "2026-10", "2026-10"),
        ("year", "2026-10", "2026"),
        ("week", "2026-W43", "2026-W43"),
        ("week", "2026-10", None),
        ("month", "2026-Q4", None),
        (None, "2026-10", "2026-10"),
    ],
)
def test_rows_are_of_the_stretch_of_their_columns(
    stretch: stretches.Stretch | None, around: str, label: str | None
) -> None:
    found = stretches.period(stretch, Period.parse(around))
    assert (found and found.label) == label


def test_a_month_of_another_cut_stays() -> None:
    titles = ["2026年9月26日-10月25日 销售进度"]
    found = only(
        read(sheet(titles, ["业务员", "本月目标", "本月实际"], ["王强", 5, 4], ["李娜", 5, 6]))
    )
    assert found.period == (date(2026, 9, 26), date(2026, 10, 25))


def test_a_sum_of_the_month_is_not_that_of_the_year() -> None:
    head = ["业务员", "月度任务", "本周完成", "月累计完成"]
    found = only(read(sheet(["2026年10月销售进度"], head, ["王强", 100, 20, 90])))
    assert found.kind == "sales_progress"
    assert list(found.frame["actual_mtd"]) == [9000]
    assert "actual_ytd" not in found.frame


def test_a_rate_of_the_year_is_not_that_of_the_month() -> None:
    head = ["业务员", "本月目标", "本月实际", "年累计达成率", "本月达成率"]
    found = only(read(sheet(["2026年10月销售进度"], head, ["王强", 100, 90, "70%", "90%"])))
    assert list(found.frame["attainment_rate"]) == [900_000]


def test_a_budget_of_months_so_far_does_not_rival_that_of_the_month() -> None:
    rows = (["2026年10月费用预算"], ["费用科目", "10月", None, "1-10月累计", None],
            [None, "预算数", "发生数", "预算数", "发生数"], ["餐费", 10, 9, 100, 90])  # fmt: skip
    merged = [(1, 0, 2, 0), (1, 1, 1, 2), (1, 3, 1, 4)]
    file = read(sheet(*rows, merged=merged))
    assert asked(file) == []
    assert list(only(file).frame["budget_amount"]) == [1000]
    assert list(only(file).frame["actual_expense"]) == [900]
