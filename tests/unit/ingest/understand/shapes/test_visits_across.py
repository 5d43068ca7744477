"""Visits with a row per day and a column per rep."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

ZH = ["王强", "李娜"]
EN = ["John Smith", "Mary Jones"]
DAYS = [date(2026, 11, 2), date(2026, 11, 3)]
CELLS = [["和平超市、仁和药店", "东方商场"], ["城南批发部", None]]
VISITS = [
    ("2026-11-02", 0, "和平超市"),
    ("2026-11-02", 0, "仁和药店"),
    ("2026-11-02", 1, "东方商场"),
    ("2026-11-03", 0, "城南批发部"),
]


def _grid(word: str, reps: list[str], *before: list[Any]) -> Any:
    rows = [[day, *row] for day, row in zip(DAYS, CELLS, strict=True)]
    return sheet(*before, [word, *reps], *rows)


def _visits(table: Any, day: str, reps: list[str]) -> list[tuple[str, int, str]]:
    held = zip(table.frame[day], table.frame["rep_name"], table.frame["customer_name"], strict=True)
    return [(f"{when:%Y-%m-%d}", reps.index(rep), customer) for when, rep, customer in held]


@pytest.mark.parametrize(("file", "kind", "day"), [
    ("拜访计划.xlsx", "visit_plan", "plan_date"),
    ("拜访记录.xlsx", "visit_log", "visit_date"),
])  # fmt: skip
def test_every_customer_is_a_visit_of_the_rep_above(file: str, kind: str, day: str) -> None:
    found = read(_grid("日期", ZH), file=file)
    assert asked(found) == []
    table = only(found)
    assert table.kind == kind
    assert _visits(table, day, ZH) == VISITS
    assert list(table.frame["_cell"]) == ["B2", "B2", "C2", "B3"]


def test_a_week_in_the_title_dates_weekdays() -> None:
    rows = [["周一", *CELLS[0]], ["周二", *CELLS[1]]]
    head = [["11月2日-11月8日拜访计划"], ["星期", *ZH]]
    table = only(read(sheet(*head, *rows), file="计划.xlsx"))
    assert _visits(table, "plan_date", ZH) == VISITS


def test_a_day_holds_for_the_rows_below_it() -> None:
    rows = [[DAYS[0], *CELLS[0]], [None, "城南批发部", "康乐便利店"], [DAYS[1], *CELLS[0]]]
    table = only(read(sheet(["日期", *ZH], *rows), file="拜访计划.xlsx"))
    assert [str(day.date()) for day in table.frame["plan_date"]].count("2026-11-02") == 5
    assert [i.params for i in table.issues if i.code == "days_carried"] == [{"count": 1}]


def test_names_nobody_knows_are_asked_about() -> None:
    made = _grid("Date", EN)
    assert asked(read(made, file="Visit log.xlsx")) == ["S//columns_are"]
    table = only(read(made, file="Visit log.xlsx", answers={"S//columns_are": "rep_name"}))
    assert _visits(table, "visit_date", EN) == VISITS
    assert asked(read(made, file="Visit log.xlsx", layouts=[table.layout])) == []
    assert asked(read(made, file="Visit log.xlsx", reps=EN)) == []


def test_customers_may_stand_across_with_the_reps_below() -> None:
    made = sheet(
        ["日期", "和平超市", "仁和药店"], [DAYS[0], "王强", "李娜"], [DAYS[1], "李娜", "王强"]
    )
    assert asked(read(made, file="拜访计划.xlsx")) == ["S//columns_are"]
    answers = {"S//columns_are": "customer_name"}
    frame = only(read(made, file="拜访计划.xlsx", answers=answers)).frame
    assert list(frame["rep_name"]) == ["王强", "李娜", "李娜", "王强"]
    assert list(frame["customer_name"]) == ["和平超市", "仁和药店"] * 2


def test_without_a_word_for_visits_it_is_asked_what_they_are() -> None:
    assert asked(read(_grid("日期", ZH), file="新建.xlsx")) == ["S//kind"]


def test_mornings_and_afternoons_are_of_the_rep_named_above() -> None:
    made = _grid("日期", ["上午", "下午"], ["业务员：王强"])
    frame = only(read(made, file="拜访计划.xlsx")).frame
    assert set(frame["rep_name"]) == {"王强"}
    assert len(frame) == len(VISITS)
    assert asked(read(_grid("日期", ["上午", "下午"]), file="拜访计划.xlsx")) == ["S//rep_of"]


@pytest.mark.parametrize("file", ["值班表.xlsx", "拜访值班表.xlsx"])
def test_who_is_on_duty_visits_nobody(file: str) -> None:
    made = sheet(["日期", "早班", "晚班"], [DAYS[0], "王强", "李娜"], [DAYS[1], "李娜", "王强"])
    assert read(made, file=file).tables[0].kind is None


def test_figures_below_the_names_are_no_customers() -> None:
    made = sheet(["日期", *ZH], [DAYS[0], 5, 6], [DAYS[1], 7, 8])
    assert "customer_name" not in read(made, file="拜访计划.xlsx").tables[0].frame


def test_days_nobody_can_read_leave_their_row_out() -> None:
    rows = [[f"11月{n}日" if n != 4 else "待定", *CELLS[0]] for n in range(2, 9)]
    found = read(sheet(["2026年11月"], ["日期", *ZH], *rows), file="拜访计划.xlsx")
    table = only(found)
    assert [(out.row, out.code) for out in table.left_out] == [(5, "bad_date")]
    assert len(table.frame) == 6 * 3


def test_numbers_below_reps_are_visits_where_a_title_says_so() -> None:
    made = sheet(["日期", *ZH], [DAYS[0], 5, 6], [DAYS[1], 7, 8])
    assert asked(read(made, file="拜访家数.xlsx")) == ["S//no_kind"]
    assert read(made, file="拜访家数.xlsx").questions[0].choices == ("visit_log", "none")
    answers = {"S//no_kind": "visit_log", "S//columns_are": "rep_name"}
    frame = only(read(made, file="拜访家数.xlsx", answers=answers)).frame
    assert list(frame["actual_calls"]) == [5, 6, 7, 8]
    assert list(frame["rep_name"]) == ZH * 2
    assert "visit_log" not in read(made, file="表.xlsx").questions[0].choices


def test_what_does_not_look_like_shops_is_asked_about() -> None:
    made = sheet(["日期", *ZH], [DAYS[0], "上海", "杭州"], [DAYS[1], "南京", "苏州"])
    assert asked(read(made, file="拜访计划.xlsx")) == ["S//columns_are"]
    assert asked(read(made, file="拜访计划.xlsx", customers=["上海", "杭州", "南京", "苏州"])) == []


def test_a_total_beside_the_reps_is_none_of_them() -> None:
    rows = [[DAYS[0], *CELLS[0], 3], [DAYS[1], *CELLS[1], 1]]
    table = only(read(sheet(["日期", *ZH, "合计"], *rows), file="拜访计划.xlsx"))
    assert _visits(table, "plan_date", ZH) == VISITS


@pytest.mark.parametrize("corner", ["日期", None])
def test_other_reps_among_the_rows_are_not_passed_over(corner: str | None) -> None:
    rows = [[DAYS[0], "和平超市", "仁和药店"], [DAYS[1], "百姓超市", "康乐药店"]]
    made = sheet(["日期", *ZH], *rows, [corner, "刘洋", "周敏"], *rows)
    frame = read(made, file="拜访计划.xlsx").tables[0].frame
    assert "rep_name" not in frame
