"""What is added up belongs to the stretch of its target."""

from __future__ import annotations

import pytest

from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

ROWS = [["王强", 120, 88.5], ["李娜", 90, 95]]


@pytest.mark.parametrize("target", ["月目标", "本月任务", "目标", "10月目标"])
def test_beside_a_target_of_the_month_it_is_of_the_month(target: str) -> None:
    head = ["业务员", target, "累计完成"]
    table = only(read(sheet(["2026年10月（万元）"], head, *ROWS), file="日报.xlsx"))
    assert table.kind == "sales_progress"
    assert table.frame["actual_mtd"].tolist() == [88_500_000, 95_000_000]


def test_beside_a_target_of_the_year_it_is_asked_about() -> None:
    head = ["业务员", "年度目标", "累计完成"]
    file = read(sheet(["2026年10月（万元）"], head, *ROWS), file="日报.xlsx")
    assert asked(file) == ["S//kind"]


def test_beside_what_was_sold_in_the_month_it_is_of_the_year() -> None:
    head = ["业务员", "月目标", "本月完成", "累计完成"]
    rows = [[*row, 500] for row in ROWS]
    table = only(read(sheet(["2026年10月（万元）"], head, *rows), file="日报.xlsx"))
    assert table.frame["actual_mtd"].tolist() == [88_500_000, 95_000_000]
    assert table.frame["actual_ytd"].tolist() == [500_000_000, 500_000_000]


def test_in_a_report_of_one_day_the_month_of_the_target_is_read() -> None:
    head = ["业务员", "月目标", "累计完成"]
    table = only(read(sheet(["销售日报 2026年11月6日"], head, *ROWS), file="日报.xlsx"))
    assert table.period is not None
    assert [str(day) for day in table.period] == ["2026-11-01", "2026-11-30"]


def test_a_sum_below_the_month_of_its_target_is_what_was_sold_in_it() -> None:
    head = ["姓名", "11月目标", "11月累计"]
    table = only(read(sheet(["单位：万元"], head, *ROWS), file="2026年周报.xlsx"))
    assert table.kind == "sales_progress"
    assert table.frame["actual_mtd"].tolist() == [88_500_000, 95_000_000]


def test_beside_the_amount_of_the_same_month_it_is_that_of_the_year() -> None:
    head = ["姓名", "11月目标", "11月完成", "11月累计完成"]
    rows = [[*row, 500] for row in ROWS]
    table = only(read(sheet(["单位：万元"], head, *rows), file="2026年周报.xlsx"))
    assert table.frame["actual_mtd"].tolist() == [88_500_000, 95_000_000]
    assert table.frame["actual_ytd"].tolist() == [500_000_000, 500_000_000]


def test_the_day_beside_the_sum_of_its_month_is_left_aside() -> None:
    head = ["业务员", "当日销售", "当月累计", "当月目标"]
    rows = [["王强", 3_000, 40_000, 90_000], ["李娜", 1_500, 25_000, 80_000]]
    table = only(read(sheet(["2026年11月5日销售日报（元）"], head, *rows), file="日报.xlsx"))
    assert table.kind == "sales_progress"
    assert table.frame["actual_mtd"].tolist() == [4_000_000, 2_500_000]
    assert table.frame["target_amount"].tolist() == [9_000_000, 8_000_000]


def test_sums_of_months_alone_are_asked_about() -> None:
    rows = (["王强", 10, 30, 60], ["李娜", 11, 33, 66])
    made = sheet(["业务员", "1月累计", "2月累计", "3月累计"], *rows)
    (question,) = read(made, file="2026年销售目标.xlsx").questions
    assert question.code == "kind"
    assert {"sales_target", "sales_progress"} <= set(question.choices)
