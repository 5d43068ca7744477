"""A table that lacks what its kind needs: asked for, and nothing is made up meanwhile."""

from __future__ import annotations

import pandas as pd
import pytest

from tests.unit.ingest.understand.reading_made import MONDAY, asked, only, read, sheet

MONTHS = sheet(
    ["区域", "月份", "品类", "销售额"],
    ["华东", "2026-09", "饮料", 100],
    ["华南", "2026-10", "零食", 250.5],
    ["华北", "2026-11", "零食", 9],
)
KIND = {"S//no_kind": "sales_detail"}


def test_a_known_amount_without_the_rest_is_asked_about() -> None:
    file = read(MONTHS)
    assert asked(file) == ["S//no_kind"]
    assert file.questions[0].choices[0] == "sales_detail"
    assert file.questions[0].choices[-1] == "none"
    assert only(file).frame.empty


def test_everything_missing_is_asked_at_once() -> None:
    file = read(MONTHS, answers=KIND)
    assert asked(file) == ["S//month_only", "S//missing_column/customer_name"]
    assert "A 区域" in file.questions[1].params["headers"]
    assert only(file).frame.empty


def test_months_become_their_last_day_and_the_running_one_today() -> None:
    said = {"S//month_only": "month_end", "S//missing_column/customer_name": "A"}
    table = only(read(MONTHS, answers=KIND | said))
    assert table.kind == "sales_detail"
    days = [day.date().isoformat() for day in table.frame["doc_date"]]
    assert days == ["2026-09-30", "2026-10-31", MONDAY.isoformat()]
    assert list(table.frame["customer_name"]) == ["华东", "华南", "华北"]
    assert int(table.frame["net_amount"].sum()) == 35950


def test_no_leaves_the_table_out() -> None:
    for said in (
        {"S//no_kind": "none"},
        KIND | {"S//month_only": "none", "S//missing_column/customer_name": "A"},
        KIND | {"S//month_only": "month_end", "S//missing_column/customer_name": "none"},
    ):
        file = read(MONTHS, answers=said)
        assert file.error is not None
        assert file.error.code == "no_known_table"


def test_a_column_without_a_heading_goes_by_what_stands_in_it() -> None:
    budget = sheet(["", "1月", "2月"], ["差旅费", 100, 200], ["招待费", 300, 400])
    said = {"S//no_kind": "expense_budget"}
    file = read(budget, answers=said, file="2026预算.xlsx")
    assert asked(file) == ["S//missing_column/expense_line"]
    assert file.questions[0].params["headers"] == "A 差旅费、招待费…"
    said["S//missing_column/expense_line"] = "A"
    table = only(read(budget, answers=said, file="2026预算.xlsx"))
    assert int(table.frame["budget_amount"].sum()) == 100000
    assert table.columns[0].because == "answer"


@pytest.mark.parametrize("day", ["2026-10-31", "2026/10/31", "2026年10月31日"])
def test_rows_without_a_date_get_the_one_day_that_is_said(day: str) -> None:
    rows = sheet(["客户", "销售额"], ["永辉", 100], ["大润发", 200])
    table = only(read(rows, answers=KIND | {"S//day_of": day}))
    assert set(table.frame["doc_date"]) == {pd.Timestamp("2026-10-31")}


@pytest.mark.parametrize("day", ["十月", "31", "none", "2026-13-01"])
def test_an_answer_that_is_no_day_is_asked_for_again(day: str) -> None:
    rows = sheet(["客户", "销售额"], ["永辉", 100])
    assert asked(read(rows, answers=KIND | {"S//day_of": day})) == ["S//day_of"]


@pytest.mark.parametrize(
    ("said", "start", "end"),
    [
        ("2026-10", "2026-10-01", "2026-10-31"),
        ("2026-Q4", "2026-10-01", "2026-12-31"),
        ("2026-W43", "2026-10-19", "2026-10-25"),
        ("2026", "2026-01-01", "2026-12-31"),
    ],
)
def test_a_target_without_a_period_gets_the_one_that_is_said(
    said: str, start: str, end: str
) -> None:
    rows = sheet(["业务员", "目标额"], ["王强", 100])
    assert asked(read(rows)) == ["S//period_of"]
    table = only(read(rows, answers={"S//period_of": said}))
    (row,) = table.frame.to_dict("records")
    assert [str(row[n].date()) for n in ("period_start", "period_end")] == [start, end]


def test_the_columns_are_remembered_but_never_the_day() -> None:
    rows = sheet(["客户", "销售额"], ["永辉", 100], ["大润发", 200])
    first = only(read(rows, answers=KIND | {"S//day_of": "2026-10-31"}))
    assert first.layout is not None
    assert asked(read(rows, layouts=[first.layout])) == ["S//day_of"]
    months = {"S//month_only": "month_end", "S//missing_column/customer_name": "A"}
    learned = only(read(MONTHS, answers=KIND | months)).layout
    assert learned is not None
    again = read(MONTHS, layouts=[learned])
    assert asked(again) == []
    assert len(only(again).frame) == 3


def test_beside_a_report_nothing_is_asked_of_other_tables() -> None:
    report = sheet(
        ["销售日期", "客户名称", "金额", "业务员"], ["2026-10-01", "永辉", 5, "王强"], name="明细"
    )
    file = read(report, MONTHS)
    assert file.questions == []
    assert [table.kind for table in file.tables] == ["sales_detail", None]


def test_two_tables_of_a_sheet_have_questions_of_their_own() -> None:
    two = sheet(
        ["客户", "销售额", None, None, "业务员", "目标额"],
        ["永辉", 100, None, None, "王强", 300],
        ["华润", 200, None, None, "刘洋", 400],
    )
    file = read(two)
    ids = asked(file)
    assert len(ids) == len(set(ids)) == 2
    done = read(two, answers={ids[0]: "sales_detail", ids[1]: "none"})
    assert asked(done) == [ids[0].replace("no_kind", "day_of")]


def test_a_stock_list_of_one_dealer_is_asked_whose_it_is() -> None:
    rows = sheet(
        ["Oct 2026"], ["SKU", "Product", "Opening", "Purchase", "Sales", "Closing"],
        ["A1", "Milk", 10, 5, 7, 8], ["A2", "Tea", 4, 5, 2, 7],
    )  # fmt: skip
    (kind,) = read(rows).questions
    assert kind.choices[0] == "dealer_psi"
    answers = {kind.id: "dealer_psi"}
    (party,) = read(rows, answers=answers).questions  # neither SKU nor product is a dealer
    assert party.code == "party_of"
    answers[party.id] = "Acme Trading"
    table = only(read(rows, answers=answers))
    assert list(table.frame["dealer_name"]) == ["Acme Trading"] * 2
    assert list(table.frame["closing_stock"]) == [8_000, 7_000]


def test_a_column_of_the_month_in_words_nobody_knows_may_be_the_missing_one() -> None:
    head = ["业务员", "11月任务", "11月兑现成果", "本周成果"]
    rows = [["王强", 20, 8.5, 3], ["李娜", 19, 9.5, 5], ["刘洋", 15, 6.25, 4]]
    top = ["2026年11月销售进展（万元）"]
    said = {"S//kind": "sales_progress", "S//no_kind": "sales_progress"}
    file = read(sheet(top, head, *rows), file="进展.xlsx", answers=said)
    (question,) = file.questions
    assert (question.code, question.choices) == ("missing_column", ("C", "D", "none"))


def test_days_without_a_year_are_offered_as_the_missing_day() -> None:
    rows = sheet(
        ["DSP:", "Jun"], ["When", "Target Calls", "Actual Calls"], ["Nov 2", 35, 33],
        ["Nov 3", 35, 30],
    )  # fmt: skip
    file = read(rows, file="Call report November 2026.xlsx", answers={"S//kind": "visit_log"})
    (question,) = file.questions
    assert (question.code, question.choices) == ("missing_column", ("A", "none"))


def test_a_total_of_each_row_may_be_the_missing_amount() -> None:
    rows = sheet(
        ["Collections by salesman"], ["Date", "Salesman", "Customer", "Cash", "Cheque", "Total"],
        ["2026-10-26", "Ann", "Larch", 15, 0, 15], ["2026-10-27", "Ben", "Birch", 0, 42, 42],
    )  # fmt: skip
    said = {"S//kind": "dealer_payment", "S//no_kind": "dealer_payment"}
    (question,) = read(rows, answers=said, file="x.xlsx").questions
    assert question.params["field"] == "actual_payment"
    assert "F" in question.choices


def test_the_day_of_what_was_sold_of_each_product_is_asked() -> None:
    rows = sheet(
        ["2026年10月各门店单品销售额（元）"], ["门店", "A粉", "B粉", "Stores listed"],
        ["永辉一店", 10, 7, 2], ["华联三店", 3, 4, 2],
    )  # fmt: skip
    answers = {"S//columns_are": "product_name", "S//no_kind": "sales_detail"}
    file = read(rows, file="销售.xlsx", answers=answers)
    assert asked(file) == ["S//day_of"]
    found = only(read(rows, file="销售.xlsx", answers=answers | {"S//day_of": "2026-10-31"}))
    assert list(found.frame["net_amount"]) == [1_000, 700, 300, 400]
    assert [str(day) for day in found.period or ()] == ["2026-10-31", "2026-10-31"]


@pytest.mark.parametrize(
    ("title", "day"),
    [
        ("Weekly Call Report Week 45 (02-06 Nov 2026)", "2026-11-06"),
        ("Call Report, week 45 2026", "2026-11-08"),
        ("Call Report as of 12 Nov 2026", None),
        ("Call Report November 2026", None),
    ],
)
def test_visits_counted_by_week_are_of_its_last_day(title: str, day: str | None) -> None:
    rows = sheet(
        [title], ["Rep", "Scheduled Calls", "Completed Calls"], ["Ann", 60, 55], ["Ben", 58, 57]
    )
    file = read(rows, file="Calls.xlsx")
    assert asked(file) == ([] if day else ["S//day_of"])
    if day:
        table = only(file)
        assert {f"{d:%Y-%m-%d}" for d in table.frame["visit_date"]} == {day}
        assert [i.params for i in table.issues if i.code == "dated_by_title"] == [{"found": day}]


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (["Rep", "Product", "Target"], "sales_target"),
        (["业务员", "费用项目", "预算"], "expense_budget"),
        (["Rep", "Cost Center", "Expense Line", "Budget"], "expense_budget"),
    ],
)
def test_what_lacks_nothing_but_a_period_is_asked_for_that_alone(
    head: list[str], kind: str
) -> None:
    rows = sheet(head, *([f"{word}{n}" for word in head[:-1]] + [100 + n] for n in range(3)))
    assert asked(read(rows)) == ["S//period_of"]
    table = only(read(rows, answers={"S//period_of": "2026-10"}))
    assert (table.kind, len(table.frame)) == (kind, 3)


def test_a_table_beside_others_is_not_asked_for_its_period() -> None:
    sold = sheet(
        ["单据日期", "客户", "商品", "销售额"],
        *([f"2026-10-0{n}", "甲", "茶", n] for n in range(1, 6)),
    )
    aims = sheet(["业务员", "目标额"], ["王强", 100], name="看板")
    assert asked(read(sold, aims)) == []


def test_counted_visits_below_labels_of_weeks_are_of_these_weeks() -> None:
    rows = sheet(
        ["Call activity report"], ["Rep", "Actual Calls"], ["Week 43 (19 Oct - 24 Oct 2026)"],
        ["Ann", 35], ["Ben", 30], ["Week 44 (26 Oct - 31 Oct 2026)"], ["Ann", 31], ["Ben", 29],
    )  # fmt: skip
    table = only(read(rows))
    assert not table.questions
    assert [str(day)[:10] for day in table.frame["visit_date"]] == [
        "2026-10-24", "2026-10-24", "2026-10-31", "2026-10-31",
    ]  # fmt: skip
    assert "dated_by_title" in [issue.code for issue in table.issues]
