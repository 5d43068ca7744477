"""Several visits of one customer in a row."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

import pytest

from tests.unit.ingest.understand.reading_made import asked, only, read, sheet


def _day(month: int, day: int) -> datetime:
    return datetime.combine(date(2026, month, day), time())


FIRST = [_day(10, 5), _day(10, 14), _day(10, 26)]
SECOND = [_day(10, 6), None, _day(10, 27)]
ROWS: list[list[Any]] = [["王强", "和平超市", *FIRST], ["李娜", "仁和药店", *SECOND]]


@pytest.mark.parametrize(
    "heads",
    [
        ["拜访1", "拜访2", "拜访3"],
        ["第一次拜访日期", "第二次拜访日期", "第三次拜访日期"],
        ["拜访日期1", "拜访日期2", "拜访日期3"],
        ["首访", "二访", "三访"],
        ["Visit 1", "Visit 2", "Visit 3"],
        ["1st Visit", "2nd Visit", "3rd Visit"],
        ["Visit Date 1", "Visit Date 2", "Visit Date 3"],
    ],
)
@pytest.mark.parametrize("file", ["10月拜访记录.xlsx", "Visit log Oct 2026.xlsx"])
def test_every_filled_day_is_a_visit(heads: list[str], file: str) -> None:
    found = read(sheet(["业务员", "客户名称", *heads], *ROWS), file=file)
    assert asked(found) == []
    frame = only(found).frame
    assert list(frame["visit_date"]) == [*FIRST, SECOND[0], SECOND[2]]
    assert list(frame["_cell"]) == ["C2", "D2", "E2", "C3", "E3"]
    assert list(frame["customer_name"]) == ["和平超市"] * 3 + ["仁和药店"] * 2


def test_visits_planned_are_those_of_a_plan() -> None:
    heads = ["业务员", "客户名称", "计划拜访1", "计划拜访2", "计划拜访3"]
    table = only(read(sheet(heads, *ROWS), file="11月拜访计划.xlsx"))
    assert (table.kind, len(table.frame)) == ("visit_plan", 5)


def test_words_above_the_numbers_count() -> None:
    head = (
        ["业务员", "客户名称", "拜访日期", "", ""],
        ["", "", "第一次", "第二次", "第三次"],
    )
    merged = [(0, 0, 1, 0), (0, 1, 1, 1), (0, 2, 0, 4)]
    table = only(read(sheet(*head, *ROWS, merged=merged), file="拜访登记.xlsx"))
    assert (table.kind, len(table.frame)) == ("visit_log", 5)


def test_what_speaks_of_one_of_the_visits_stays_unread_and_is_named() -> None:
    head = ["业务员", "客户名称", "拜访1", "拜访2", "拜访3", "订单金额"]
    rows = [[*row, 100] for row in ROWS]
    table = only(read(sheet(head, *rows), file="拜访记录.xlsx", answers={"S//kind": "visit_log"}))
    assert "order_amount" not in table.frame
    assert len(table.frame) == 5
    (note,) = [issue for issue in table.issues if issue.code == "visits_aside"]
    assert note.params["names"] == "订单金额"


@pytest.mark.parametrize("heads", [
    ["拜访日期", "下次拜访日期"],
    ["拜访日期", "上次拜访日期"],
])  # fmt: skip
def test_another_day_beside_that_of_the_visit_is_no_visit(heads: list[str]) -> None:
    rows = [row[:4] for row in ROWS[:1]]
    table = only(read(sheet(["业务员", "客户名称", *heads], *rows), file="拜访记录.xlsx"))
    assert list(table.frame["visit_date"]) == [FIRST[0]]


def test_numbers_below_the_visits_are_no_days() -> None:
    rows = [["王强", "和平超市", 1, 2], ["李娜", "仁和药店", 3, 1]]
    found = read(sheet(["业务员", "客户名称", "拜访1", "拜访2"], *rows), file="拜访记录.xlsx")
    assert "visit_date" not in only(found).frame


def test_a_report_without_a_word_for_plan_or_log_is_asked_about() -> None:
    found = read(sheet(["业务员", "客户名称", "拜访1", "拜访2", "拜访3"], *ROWS), file="11月.xlsx")
    assert asked(found) == ["S//kind"]
