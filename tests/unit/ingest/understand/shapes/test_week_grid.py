"""Visits drawn as a calendar, and numbers below days."""

from __future__ import annotations

from datetime import date

from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

WEEK = ["周一", "周二", "周三", "周四", "周五"]
PLAN = "2026年第43周拜访计划.xlsx"


def _visits(file: str, *rows: list[object], **more: object) -> list[tuple[str, str, str]]:
    frame = only(read(sheet(*rows), file=file, **more)).frame  # type: ignore[arg-type]
    day = "plan_date" if "plan_date" in frame else "visit_date"
    return [
        (str(d)[5:10], rep, name)
        for d, rep, name in zip(frame[day], frame.rep_name, frame.customer_name, strict=True)
    ]


def test_customers_in_the_cells_of_a_week() -> None:
    found = _visits(
        PLAN, ["业务员", *WEEK], ["王强", "大华、中百", "休息", "中百/世纪", "例会", "大华"]
    )
    assert found == [
        ("10-19", "王强", "大华"), ("10-19", "王强", "中百"), ("10-21", "王强", "中百"),
        ("10-21", "王强", "世纪"), ("10-23", "王强", "大华"),
    ]  # fmt: skip


def test_days_across_instead_of_weekdays() -> None:
    head = ["业务员", "10/19", "10/20", "10/21", "10/22"]
    found = _visits("2026年拜访计划.xlsx", head, ["王强", "大华", "中百", None, "大华"])
    assert found == [
        ("10-19", "王强", "大华"),
        ("10-20", "王强", "中百"),
        ("10-22", "王强", "大华"),
    ]


def test_ticks_beside_a_column_of_customers() -> None:
    rows = (["业务员", "客户", *WEEK], ["王强", "大华", "√", None, "√", None, None],
            ["刘洋", "世纪", None, "√", None, "×", "√"])  # fmt: skip
    assert _visits(PLAN, *rows) == [
        ("10-19", "王强", "大华"), ("10-21", "王强", "大华"), ("10-20", "刘洋", "世纪"),
        ("10-23", "刘洋", "世纪"),
    ]  # fmt: skip


def test_a_log_drawn_as_a_week_is_a_log() -> None:
    file = read(sheet(["业务员", *WEEK], ["王强", *["大华"] * 5]), file="2026年第43周拜访记录.xlsx")
    assert only(file).kind == "visit_log"


def test_a_week_of_names_under_no_title_may_be_a_duty_roster() -> None:
    rows = (["姓名", *WEEK], ["王强", "早班", "早班", "晚班", "晚班", "早班"])
    assert asked(read(sheet(*rows), file="2026年第43周.xlsx")) == ["S//kind"]
    answers = {"S//kind": "none"}
    assert only(read(sheet(*rows), file="2026年第43周.xlsx", answers=answers)).kind is None


def test_a_week_of_customers_on_file_is_a_plan() -> None:
    rows = sheet(["姓名", *WEEK], ["王强", "大华", "中百", "大华", "中百", "新店"])
    file = read(rows, file="2026年第43周.xlsx", customers=["大华", "中百"])
    assert only(file).kind == "visit_plan"


def test_a_week_without_a_rep_is_asked_whose_it_is() -> None:
    rows = sheet(["路线", *WEEK], ["东线", "大华", "中百", "大华", "中百", "大华"])
    assert asked(read(rows, file=PLAN)) == ["S//rep_of"]
    found = only(read(rows, file=PLAN, answers={"S//rep_of": "王强"}))
    assert set(found.frame["rep_name"]) == {"王强"}


def test_numbers_below_weekdays_are_no_customers() -> None:
    rows = sheet(["业务员", *WEEK, "合计"], ["王强", 1, 2, 3, 4, 5, 15], ["刘洋", 1, 1, 1, 1, 1, 5])
    found = only(read(rows, file="2026年第43周销售日报.xlsx"))
    assert found.kind == "sales_detail"
    assert list(found.frame["net_amount"]) == [100, 200, 300, 400, 500, *[100] * 5]
    assert str(found.frame["doc_date"].max())[:10] == "2026-10-23"


def test_numbers_below_days_are_asked_about_when_no_title_says_what_they_are() -> None:
    days = [date(2026, 10, day) for day in range(1, 6)]
    file = read(sheet(["业务员", *days], ["王强", 1, 2, 3, 4, 5]), file="每天.xlsx")
    assert asked(file) == ["S//kind"]
    file = read(
        sheet(["业务员", *days], ["王强", 8, 7, 8, 7, 8]), file="每天.xlsx",
        answers={"S//kind": "visit_log"},
    )  # fmt: skip
    assert list(only(file).frame["actual_calls"]) == [8, 7, 8, 7, 8]


def test_the_days_of_a_month_named_in_the_title() -> None:
    rows = sheet(
        ["业务员", *range(1, 32), "合计"], ["王强", *[1] * 31, 31], ["刘洋", *[2] * 31, 62]
    )
    found = only(read(rows, file="2026年10月每日销售额.xlsx"))
    assert found.kind == "sales_detail"
    assert len(found.frame) == 62
    assert int(found.frame["net_amount"].sum()) == 93_00
    assert found.period is not None
    assert [str(day) for day in found.period] == ["2026-10-01", "2026-10-31"]


WEEK = ["Mon", "Tue", "Wed", "Thu", "Fri"]
SHOPS = ["Naivas Karen", "Quickmart Ruaka", "Jirani Shop", "Foodplus", "Greenmart", "Tuskys Thika",
         "Mama Njeri Kiosk", "Lake Basin Mall", "Khetia Stores", "Yatin Kisumu"]  # fmt: skip
TITLE = ["Route plan week commencing Monday 9th November 2026"]


def test_the_last_visit_of_a_day_alone_in_its_row_is_one() -> None:
    rows = sheet(
        TITLE, ["Sales Rep: Ann"], WEEK, SHOPS[:5], SHOPS[5:7], [None, SHOPS[7]],
    )  # fmt: skip
    found = only(read(rows))
    assert sorted(found.frame["customer_name"]) == sorted(SHOPS[:8])
    assert found.left_out == []


def test_on_a_first_day_that_goes_on_alone_as_well() -> None:
    rows = sheet(TITLE, ["Sales Rep: Ann"], WEEK, SHOPS[:5], [SHOPS[5]], [SHOPS[6]])
    assert sorted(only(read(rows)).frame["customer_name"]) == sorted(SHOPS[:7])


def test_the_week_above_the_first_block_is_that_of_all() -> None:
    rows = sheet(
        TITLE, ["Sales Rep: Ann"], WEEK, SHOPS[:5], [],
        ["Sales Rep: Bob"], WEEK, SHOPS[5:],
    )  # fmt: skip
    file = read(rows)
    assert asked(file) == []
    assert [list(t.frame["rep_name"].unique()) for t in file.tables] == [["Ann"], ["Bob"]]
    assert {f"{t.frame['plan_date'].min():%F}" for t in file.tables} == {"2026-11-09"}


def test_a_plan_of_visits_may_have_three_days() -> None:
    days, visits = ["业务员", "周一", "周三", "周五"], ["王强", "永辉", "华联、大润发", None]
    found = only(read(sheet(["第46周拜访计划"], days, visits), file="x.xlsx"))
    assert found.kind == "visit_plan"
    assert [f"{day:%d}" for day in found.frame["plan_date"]] == ["09", "11", "11"]
    # without such a title three columns of names may be anything
    assert [
        table.kind for table in read(sheet(["值班表"], days, visits), file="x.xlsx").tables
    ] != ["visit_plan"]


def test_how_many_visits_were_planned_is_no_customer() -> None:
    rows = (
        ["王强", "大华、中百", "世纪", "中百/世纪", "大华", "大华"], ["家数", 2, 1, 2, 1, 1],
        ["李娜", "永旺", "永旺/华联", "百佳", None, "华联"], ["家数", 1, 2, 1, 0, 1],
    )  # fmt: skip
    table = only(read(sheet(["业务员", *WEEK], *rows), file=PLAN))
    assert len(table.frame) == 12
    assert [(left.row, left.code) for left in table.left_out] == [
        (3, "total_row"),
        (5, "total_row"),
    ]
