"""Reps and regions that stand around a table: above it, in names, in rows of their own."""

from __future__ import annotations

import pytest

from sales_core.ingest.understand.shapes import owner
from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

LOG = (["日期", "客户", "结果"], ["2026-10-05", "大华", "成功"], ["2026-10-06", "中百", "完成"])
SALES = (["日期", "客户", "金额"], ["2026-10-05", "大华", 100], ["2026-10-06", "中百", 50])


@pytest.mark.parametrize(
    ("titles", "rep"),
    [
        (["业务员：王强"], "王强"),
        (["部门：销售部  业务员: 王强   日期：2026-10-05"], "王强"),
        (["报销人：", "王强"], "王强"),
        (["Sales Rep: Ann Lee", "Week 43"], "Ann Lee"),
        (["JOURNEY PLAN - Rep: Ann Lee - Week 46 (9-14 Nov 2026)"], "Ann Lee"),
        (["业务员：全部"], None),
        (["业务员：王强、刘洋"], None),
        (["Rep: Ann and Bob"], None),
        (["业务员：王强", "业务员：刘洋"], None),
        (["法定代表：王强"], None),
        (["制表人：王强"], None),
        (["销售周报"], None),
    ],
)
def test_the_rep_a_title_names(titles: list[str], rep: str | None) -> None:
    assert owner.rep(titles, [], ()) == rep


@pytest.mark.parametrize(
    ("name", "rep"),
    [
        ("王强周报.xlsx", "王强"),
        ("拜访日报_王强_1020.xlsx", "王强"),
        ("10月王强拜访.xlsx", "王强"),
        ("王强生拜访.xlsx", None),
        ("张江门店拜访.xlsx", None),
        ("王强和刘洋.xlsx", None),
        ("周报.xlsx", None),
    ],
)
def test_the_rep_a_file_name_names_is_one_on_file(name: str, rep: str | None) -> None:
    assert owner.rep([], ["Sheet1", name], {"王强", "刘洋", "张江"}) == rep


def test_rows_below_a_title_are_the_reps() -> None:
    found = only(read(sheet(["销售周报"], ["业务员：王强"], *SALES)))
    assert found.kind == "sales_detail"
    assert list(found.frame["rep_name"]) == ["王强", "王强"]


def test_a_column_of_reps_goes_before_a_title() -> None:
    rows = [[*row, rep] for row, rep in zip(SALES, ["业务员", "刘洋", "赵敏"], strict=True)]
    found = only(read(sheet(["销售周报"], ["业务员：王强"], *rows)))
    assert list(found.frame["rep_name"]) == ["刘洋", "赵敏"]


def test_a_visit_log_without_a_rep_is_asked_whose_it_is() -> None:
    file = read(sheet(*LOG), file="拜访日报.xlsx")
    assert asked(file) == ["S//missing_column/rep_name"]
    file = read(sheet(*LOG), file="拜访日报.xlsx", answers={asked(file)[0]: "one_rep"})
    assert asked(file) == ["S//rep_of"]
    answers = {"S//missing_column/rep_name": "one_rep", "S//rep_of": " 王强 "}
    found = only(read(sheet(*LOG), file="拜访日报.xlsx", answers=answers))
    assert found.kind == "visit_log"
    assert list(found.frame["rep_name"]) == ["王强", "王强"]


def test_labels_between_rows_are_reps_on_file() -> None:
    head, *rows = SALES
    found = only(
        read(sheet(["销售周报"], head, ["王强"], *rows, ["刘洋"], *rows), reps=["王强", "刘洋"])
    )
    assert list(found.frame["rep_name"]) == ["王强", "王强", "刘洋", "刘洋"]


def test_labels_between_rows_may_be_regions() -> None:
    head, *rows = SALES
    found = only(read(sheet(["销售周报"], head, ["华东区"], *rows, ["华南区"], *rows)))
    assert list(found.frame["territory"]) == ["华东区", "华东区", "华南区", "华南区"]


def test_other_labels_between_rows_are_asked_about_once() -> None:
    head, *rows = SALES
    one = sheet(["销售周报"], head, ["王强"], *rows, ["刘洋"], *rows)
    assert asked(read(one)) == ["S//groups_are"]
    found = read(one, answers={"S//groups_are": "rep_name"})
    assert list(only(found).frame["rep_name"]) == ["王强", "王强", "刘洋", "刘洋"]
    layout = only(found).layout
    assert layout is not None
    other = sheet(["销售周报"], head, ["赵敏"], *rows, ["李四"], rows[0])
    again = read(other, layouts=[layout])
    assert asked(again) == []
    assert list(only(again).frame["rep_name"]) == ["赵敏", "赵敏", "李四"]


def test_a_label_after_a_subtotal_begins_a_new_group() -> None:
    head, *rows = SALES
    total = ["小计", None, 150]
    file = read(
        sheet(["销售周报"], head, ["王强"], *rows, total, rows[0], ["刘洋"], *rows),
        reps=["王强", "刘洋"],
    )
    assert list(only(file).frame["rep_name"].fillna("?")) == ["王强", "王强", "?", "刘洋", "刘洋"]


def test_a_label_in_a_column_of_its_own_is_a_value_of_that_column() -> None:
    found = only(
        read(
            sheet(
                ["月份", "业务员", "目标"],
                ["2026-09"],
                [None, "王强", 100],
                [None, "刘洋", 50],
                ["2026-10"],
                [None, "王强", 110],
            )
        )
    )
    assert [str(d)[:7] for d in found.frame["period_start"]] == ["2026-09", "2026-09", "2026-10"]


def test_names_on_file_tell_a_column_in_unknown_words() -> None:
    rows = (["日期", "跟单", "客户", "销售额"],
            ["2026-10-05", "王强", "大华", 100], ["2026-10-06", "刘洋", "中百", 50])  # fmt: skip
    found = only(read(sheet(*rows), reps=["王强", "刘洋"]))
    assert list(found.frame["rep_name"]) == ["王强", "刘洋"]
    assert {c.field: c.because for c in found.columns}["rep_name"] == "values"
    assert "rep_name" not in only(read(sheet(*rows))).frame


@pytest.mark.parametrize("heading", ["审批人", "大区经理", "制单人", "Approved by"])
def test_other_people_of_a_row_are_not_its_rep(heading: str) -> None:
    rows = (["日期", heading, "客户", "销售额"],
            ["2026-10-05", "王强", "大华", 100], ["2026-10-06", "刘洋", "中百", 50])  # fmt: skip
    assert "rep_name" not in only(read(sheet(*rows), reps=["王强", "刘洋"])).frame


def test_two_columns_of_known_reps_are_nobodys() -> None:
    rows = (["日期", "跟单", "配送", "客户", "销售额"],
            ["2026-10-05", "王强", "刘洋", "大华", 100],
            ["2026-10-06", "刘洋", "王强", "中百", 50])  # fmt: skip
    assert "rep_name" not in only(read(sheet(*rows), reps=["王强", "刘洋"])).frame


def test_first_and_last_name_are_one_rep() -> None:
    found = only(
        read(
            sheet(
                ["Date", "First Name", "Last Name", "Customer", "Sales Amount"],
                ["2026-10-05", "Ann", "Lee", "Acme", 100],
                ["2026-10-06", "Bob", "Ray", "Borealis", 50],
            )
        )
    )
    assert list(found.frame["rep_name"]) == ["Ann Lee", "Bob Ray"]


def test_first_and_last_name_without_a_customer_may_be_the_buyer() -> None:
    file = read(
        sheet(
            ["Order Date", "First Name", "Last Name", "Order Amount"],
            ["2026-10-05", "Ann", "Lee", 100],
            ["2026-10-06", "Bob", "Ray", 50],
        )
    )
    assert all("rep_name" not in table.frame for table in file.tables)


def test_a_column_of_spans_of_days_tells_the_period_whatever_its_heading() -> None:
    rows = sheet(
        ["周期", "业务员", "目标"], ["10.1-10.7", "王强", 100], ["10.8-10.14", "王强", 150],
    )  # fmt: skip
    found = only(read(rows, file="2026年销售目标.xlsx"))
    assert [str(day)[5:10] for day in found.frame["period_start"]] == ["10-01", "10-08"]
    assert [str(day)[5:10] for day in found.frame["period_end"]] == ["10-07", "10-14"]


STOCK = (["经销商", "产品", "期末库存"], ["大华", "牛奶", 10], ["中百", "牛奶", 5])


@pytest.mark.parametrize(
    ("title", "day", "said"),
    [
        ("2026年10月31日库存表", "2026-10-31", False),
        ("2026年9月经销商进销存", "2026-09-30", True),
        ("经销商进销存 2026年10月上旬", "2026-10-10", True),
    ],
)
def test_stock_stands_at_the_end_of_what_the_title_names(title: str, day: str, said: bool) -> None:
    found = only(read(sheet([title], *STOCK)))
    assert {str(d.date()) for d in found.frame["snapshot_date"]} == {day}
    assert ("dated_by_title" in {i.code for i in found.issues}) is said


def test_payments_of_a_third_of_a_month_are_of_that_third() -> None:
    rows = (["经销商", "计划回款", "实际回款"], ["大华", 100, 90], ["中百", 50, 60])
    found = only(read(sheet(["2026年10月上旬回款"], *rows)))
    assert list(found.frame["xun"]) == [1, 1]
    assert found.period is not None
    assert [str(day) for day in found.period] == ["2026-10-01", "2026-10-10"]


def test_the_title_above_numbered_tables_tells_the_period_of_each() -> None:
    made = sheet(
        ["2026年10月经营月报"], ["一、销售完成情况"],
        ["业务员", "目标", "实际"], ["王强", 10, 9], [],
        ["二、费用使用情况"], ["费用科目", "月预算", "本月使用"], ["餐费", 5, 4],
    )  # fmt: skip
    sales, costs = read(made).tables
    assert (sales.kind, costs.kind) == ("sales_progress", "expense_budget")
    assert sales.period == costs.period


def test_without_numbers_the_period_of_another_table_is_not_taken() -> None:
    made = sheet(
        ["2026年10月销售完成情况"], ["业务员", "目标", "实际"], ["王强", 10, 9], [],
        ["费用使用情况"], ["费用科目", "月预算", "本月使用"], ["餐费", 5, 4],
    )  # fmt: skip
    assert [t.kind for t in read(made).tables] == ["sales_progress", None]


def test_a_bare_name_above_a_report_of_visits_is_whose_it_is() -> None:
    head, row = ["Date", "Doctor Name"], ["2026-10-05", "Dr. Jain"]
    made = sheet(
        ["DAILY CALL REPORT"], ["Name: Rakesh Kumar"], head, row, ["2026-10-06", "Dr. Soni"]
    )
    assert set(only(read(made, file="x.xlsx")).frame["rep_name"]) == {"Rakesh Kumar"}
    head, row = ["Date", "Invoice No", "Amount"], ["2026-10-05", "I1", 100]
    made = sheet(["Invoices"], ["Name: Rakesh Stores"], head, row, ["2026-10-06", "I2", 50])
    assert all("rep_name" not in table.frame for table in read(made, file="x.xlsx").tables)


def test_stock_below_months_is_that_of_their_ends_and_asks_no_day() -> None:
    head = [
        "Distributor",
        "SKU",
        "Sep-26/Sell-out",
        "Sep-26/Stock",
        "Oct-26/Sell-out",
        "Oct-26/Stock",
    ]
    file = read(sheet(head, ["Acme", "a1", 1, 2, 3, 4], ["Acme", "b1", 5, 6, 7, 8]), file="x.xlsx")
    assert file.questions == []
    frame = only(file).frame
    days = [f"{day:%m-%d}" for day in frame["snapshot_date"]]
    assert sorted(zip(days, frame["closing_stock"], strict=True)) == [
        ("09-30", 2000), ("09-30", 6000), ("10-31", 4000), ("10-31", 8000)
    ]  # fmt: skip


TOP = [
    ["姓名：王强"],
    ["一、本周拜访情况"],
    ["日期", "客户", "拜访结果"],
    ["2026-11-16", "大华", "成功"],
]
TOP += [["2026-11-17", "中百", "成功"], [], ["二、下周拜访计划"]]
PLAN = [["计划日期", "客户", "拜访目的", "线路"], ["2026-11-23", "大华", "对账", "东线"]]


def test_the_name_above_a_report_holds_for_its_plan_below() -> None:
    file = read(sheet(*TOP, *PLAN, PLAN[1]), file="周报.xlsx")
    visits, plan = file.tables
    assert (visits.kind, plan.kind) == ("visit_log", "visit_plan")
    assert set(visits.frame["rep_name"]) == set(plan.frame["rep_name"]) == {"王强"}


def test_a_second_table_of_the_same_columns_may_be_somebody_elses() -> None:
    file = read(sheet(*TOP[:6], ["二、本周拜访情况"], *TOP[2:5]), file="周报.xlsx")
    assert [q.code for q in file.tables[1].questions] in (["missing_column"], ["rep_of"])


def test_another_name_above_the_lower_table_goes_first() -> None:
    file = read(sheet(*TOP, ["姓名：李娜"], *PLAN, PLAN[1]), file="周报.xlsx")
    assert set(file.tables[1].frame["rep_name"]) == {"李娜"}
