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
