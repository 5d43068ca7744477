"""Months a report of one month compares itself with."""

from __future__ import annotations

from datetime import date

from tests.unit.ingest.understand.reading_made import only, read, sheet


def test_last_month_and_last_year_belong_to_the_month_with_the_target() -> None:
    table = only(read(sheet(
        ["10月纯销进度通报 2026年"],
        ["代表", "10月指标", "10月纯销", "9月纯销", "25年10月"],
        ["王强", 100, 90, 80, 70], ["李娜", 200, 190, 180, 170],
    )))  # fmt: skip
    assert table.kind == "sales_progress"
    assert list(table.frame["actual_mtd"]) == [9000, 19000]
    assert list(table.frame["prev_amount"]) == [8000, 18000]
    assert list(table.frame["last_year_amount"]) == [7000, 17000]
    assert {day.date() for day in table.frame["period_start"]} == {date(2026, 10, 1)}


def test_months_that_are_not_compared_with_are_rows_of_their_own() -> None:
    table = only(read(sheet(
        ["2026年销售进度"], ["代表", "10月目标", "10月实际", "7月实际"], ["王强", 100, 90, 80],
    )))  # fmt: skip
    assert sorted(table.frame["actual_mtd"]) == [8000, 9000]


def test_a_month_without_a_word_beside_targets_is_no_target() -> None:
    table = only(read(sheet(
        ["2026年任务下达"], ["代表", "11月任务", "12月任务", "25年11月"],
        ["王强", 100, 110, 70], ["李娜", 200, 210, 170],
    )))  # fmt: skip
    assert table.kind == "sales_target"
    assert int(table.frame["target_amount"].sum()) == 62_000


def test_months_beside_the_target_of_their_quarter_are_its_parts() -> None:
    rows = [["王强", 60, 10, 20, 30], ["李娜", 90, 20, 30, 40]]
    head = ["业务员", "四季度任务", "10月", "11月", "12月"]
    table = only(read(sheet(head, *rows), file="2026年任务.xlsx"))
    assert list(table.frame["target_amount"]) == [1_000, 2_000, 3_000, 2_000, 3_000, 4_000]
    assert [f"{day:%m}" for day in table.frame["period_start"]] == ["10", "11", "12"] * 2
    assert not table.questions


def test_months_that_do_not_add_up_to_their_quarter_are_asked_about() -> None:
    rows = [["王强", 60, 7, 9, 5], ["李娜", 90, 20, 31, 40]]
    head = ["业务员", "四季度任务", "10月", "11月", "12月"]
    found = read(sheet(head, *rows), file="2026年任务.xlsx").questions
    assert [question.code for question in found] == ["overlapping_periods"]


def test_months_other_than_that_of_the_title_are_compared_with() -> None:
    table = only(read(sheet(
        ["2026年11月销售进度"], ["代表", "目标", "11月实际", "10月实际", "25年11月实际"],
        ["王强", 100, 90, 80, 70], ["李娜", 200, 190, 180, 170],
    )))  # fmt: skip
    assert list(table.frame["target_amount"]) == [10_000, 20_000]
    assert list(table.frame["actual_mtd"]) == [9_000, 19_000]
    assert list(table.frame["prev_amount"]) == [8_000, 18_000]
    assert list(table.frame["last_year_amount"]) == [7_000, 17_000]


def test_a_quota_is_counted_once_whatever_months_stand_beside_it() -> None:
    table = only(read(sheet(
        ["Quota letter - field sales - November 2026"],
        ["Emp No", "Name", "Territory", "Quota ($)", "Nov-25 Actual ($)", "Oct-26 Attainment %"],
        ["007", "Ann Low", "TX", 100, 90, 1.1], ["008", "Ben Dee", "LA", 200, 190, 0.9],
    ), file="November quota.xlsx", answers={"S//kind": "sales_target"}))  # fmt: skip
    assert list(table.frame["target_amount"]) == [10_000, 20_000]
    assert {day.date() for day in table.frame["period_start"]} == {date(2026, 11, 1)}
    assert not table.questions


def test_bare_months_before_that_of_the_title_are_no_targets() -> None:
    file = read(sheet(
        ["2026年11月任务"], ["代表", "目标", "25年11月", "26年10月"],
        ["王强", 100, 90, 80], ["李娜", 200, 190, 180],
    ), answers={"S//kind": "sales_target"})  # fmt: skip
    assert list(only(file).frame["target_amount"]) == [10_000, 20_000]


def test_targets_of_the_next_months_are_targets() -> None:
    table = only(read(sheet(
        ["2026年10月制"], ["代表", "11月任务", "12月任务"], ["王强", 100, 90], ["李娜", 200, 190],
    ), file="销售任务.xlsx"))  # fmt: skip
    assert int(table.frame["target_amount"].sum()) == 58_000
