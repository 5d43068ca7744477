"""A column of weekdays in a week named around the table."""

from __future__ import annotations

from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

HEAD = ["线路名称", "业代", "拜访日", "网点名称"]
ROWS = [["甲1", "王强", "周一", "永辉"], ["甲2", "王强", "周三", "华润"]]


def test_weekdays_are_days_of_the_week_in_the_title() -> None:
    rows = sheet(["2026年11月2日-11月7日 拜访计划"], HEAD, *ROWS)
    file = read(rows, answers={"S//kind": "visit_plan"})
    days = [f"{day:%Y-%m-%d}" for day in only(file).frame["plan_date"]]
    assert days == ["2026-11-02", "2026-11-04"]


def test_the_week_is_asked_where_nothing_names_it() -> None:
    file = read(sheet(["拜访计划"], HEAD, *ROWS), answers={"S//kind": "visit_plan"})
    assert asked(file)[:1] == ["S//week_of"]
    said = {"S//kind": "visit_plan", "S//week_of": "2026-11-04"}
    days = [f"{d:%m-%d}" for d in only(read(sheet(HEAD, *ROWS), answers=said, file="拜访计划.xlsx"))
            .frame["plan_date"]]  # fmt: skip
    assert days == ["11-02", "11-04"]


def test_the_day_and_the_rep_of_a_visit_stand_above_it() -> None:
    head = ["Salesman", "Day", "Outlet Name", "Seq"]
    rows = [
        ["Ann Lee", "Monday", "Spar", 1], [None, None, "Aldi", 2],
        ["Ann Lee", "Tuesday", "Coop", 1], ["Ann Lee", "Wednesday", "Dia", 1],
        ["Ann Lee", "Thursday", "Rewe", 1],
    ]  # fmt: skip
    title = ["Permanent Journey Plan (PJP) W/C 9 November 2026"]
    table = only(read(sheet(title, head, *rows), file="pjp.xlsx"))
    assert table.kind == "visit_plan"
    held = table.frame[table.frame["customer_name"] == "Aldi"].iloc[0]
    assert (held["rep_name"], f"{held['plan_date']:%Y-%m-%d}") == ("Ann Lee", "2026-11-09")
