"""Returns beside sales and cancelled orders are asked about; both change the sum."""

from __future__ import annotations

from typing import Any

import pytest

from sales_core.ingest.result import ReadFile
from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

RETURNS = "S/D/returns_column"
CANCELLED = "S/D/cancelled_rows"


def _sales(heading: str, *cells: Any, amount: str = "销售额", **answers: str) -> ReadFile:
    rows = [[f"2026-10-0{n}", f"客户{n}", 100 * n, cell] for n, cell in enumerate(cells, 1)]
    made = sheet(["日期", "客户", amount, heading], *rows)
    return read(made, file="销售明细.xlsx", answers=answers)


def _amounts(file: ReadFile) -> list[int]:
    return [int(v) for v in only(file).frame["net_amount"]]


@pytest.mark.parametrize("heading", ["退货金额", "退款", "Returns", "Return amount", "Refunds"])
def test_a_column_of_returns_is_asked_about(heading: str) -> None:
    assert asked(_sales(heading, 20, 0, None)) == [RETURNS]


def test_returns_are_subtracted_or_left_as_answered() -> None:
    told: dict[str, Any] = {RETURNS: "subtract"}
    assert _amounts(_sales("退货金额", 20, 0, None, **told)) == [8_000, 20_000, 30_000]
    assert _amounts(_sales("退货金额", -20, 0, None, **told)) == [8_000, 20_000, 30_000]
    assert _amounts(_sales("退货金额", 20, **{RETURNS: "keep"})) == [10_000]


def test_returns_are_in_the_unit_of_the_sales_unless_they_name_one() -> None:
    told = {RETURNS: "subtract"}
    same = _sales("退货金额", 20, amount="销售额(万元)", **told)
    own = _sales("退货金额(元)", 20, amount="销售额(万元)", **told)
    assert _amounts(same) == [80 * 10_000 * 100]
    assert _amounts(own) == [(100 * 10_000 - 20) * 100]


@pytest.mark.parametrize("heading", ["退货数量", "退货率", "Return date", "备注"])
def test_other_columns_are_not(heading: str) -> None:
    assert asked(_sales(heading, 2, 3)) == []


def test_no_return_no_question() -> None:
    assert asked(_sales("退货金额", 0, None, "-")) == []


@pytest.mark.parametrize("word", ["已取消", "作废", "退款成功", "Cancelled", "VOID"])
def test_cancelled_orders_are_asked_about(word: str) -> None:
    file = _sales("订单状态", "已完成", word)
    assert asked(file) == [CANCELLED]
    assert file.questions[0].params["count"] == 1


def test_cancelled_orders_are_left_out_and_kept_with_their_reason() -> None:
    table = only(_sales("订单状态", "已完成", "已取消", **{CANCELLED: "leave_out"}))
    assert [int(v) for v in table.frame["net_amount"]] == [10_000]
    assert [(o.row, o.code) for o in table.left_out] == [(3, "cancelled_row")]


def test_or_counted() -> None:
    kept = _sales("订单状态", "已完成", "已取消", **{CANCELLED: "keep"})
    assert _amounts(kept) == [10_000, 20_000]


@pytest.mark.parametrize(
    ("head", "row"),
    [
        (["拜访日期", "业务员", "客户", "状态"], ["2026-10-05", "王强", "大华", "已取消"]),
        (["费用日期", "业务员", "费用科目", "报销金额", "状态"],
         ["2026-10-05", "王强", "差旅费", 100, "已驳回"]),
    ],
)  # fmt: skip
def test_cancelled_visits_and_rejected_claims_are_asked_about(
    head: list[str], row: list[object]
) -> None:
    fine = [*row[:-1], "已完成"]
    names = {"拜访日期": "拜访记录.xlsx", "费用日期": "费用报销明细.xlsx"}
    file = read(sheet(head, row, fine), file=names[head[0]])
    (question,) = file.questions
    assert question.code == "cancelled_rows"
    answers = {question.id: "leave_out"}
    found = only(read(sheet(head, row, fine), file=names[head[0]], answers=answers))
    assert [(o.row, o.code) for o in found.left_out] == [(2, "cancelled_row")]


def test_returns_with_amounts_above_zero_are_asked_about() -> None:
    rows = sheet(
        ["日期", "客户", "业务员", "单据类型", "销售额"],
        ["2026-10-05", "大华", "王强", "销售", 100],
        ["2026-10-06", "中百", "刘洋", "退货", 50],
        ["2026-10-07", "中百", "刘洋", "退货", -30],
    )
    (question,) = read(rows).questions
    assert (question.code, question.params["count"]) == ("return_rows", 1)
    found = only(read(rows, answers={question.id: "subtract"}))
    assert list(found.frame["net_amount"]) == [100_00, -50_00, -30_00]
    found = only(read(rows, answers={question.id: "keep"}))
    assert list(found.frame["net_amount"]) == [100_00, 50_00, -30_00]


@pytest.mark.parametrize(
    ("heading", "sale", "back"),
    [
        ("类型", "销售", "退货"),
        ("业务", "出库", "销售退货"),
        ("备注", "", "退货"),
        ("Kind", "Sale", "Return"),
        ("Returned", "No", "Yes"),
        ("是否退货", "否", "是"),
    ],
)
def test_a_row_that_says_it_is_a_return_is_asked_about_below_any_heading(
    heading: str, sale: str, back: str
) -> None:
    rows = sheet(
        ["日期", "客户", "业务员", heading, "销售额"],
        ["2026-10-05", "大华", "王强", sale, 100],
        ["2026-10-06", "中百", "刘洋", back, 50],
    )
    (question,) = read(rows).questions
    assert (question.code, question.params["count"]) == ("return_rows", 1)
    found = only(read(rows, answers={question.id: "subtract"}))
    assert list(found.frame["net_amount"]) == [100_00, -50_00]


def test_words_about_returns_are_no_return() -> None:
    rows = sheet(
        ["日期", "客户", "业务员", "备注", "退货率", "销售额"],
        ["2026-10-05", "大华", "王强", "客户要求退货政策说明", "3%", 100],
        ["2026-10-06", "中百", "刘洋", "无退货", "0%", 50],
    )
    assert read(rows).questions == []


def test_orders_nobody_confirmed_are_asked_about_with_the_words_found() -> None:
    file = _sales("单据状态", "已审核", "未审核", "草稿")
    assert asked(file) == [CANCELLED]
    assert file.questions[0].params["found"] == "未审核、草稿"
    assert _amounts(_sales("单据状态", "已审核", "未审核", **{CANCELLED: "leave_out"})) == [10_000]


def test_slips_of_returns_are_asked_about_unless_their_type_tells() -> None:
    rows = (["T1", "2026-10-01", "甲店", "出货", 100], ["T2", "2026-10-02", "甲店", "退货", 20])
    question = "S/D/return_rows"
    slips = sheet(["传票号", "日期", "客户", "类型", "金额"], *rows)
    assert asked(read(slips, file="传票.xlsx")) == [question]
    found = only(read(slips, file="传票.xlsx", answers={question: "subtract"}))
    assert [int(v) for v in found.frame["slip_amount"]] == [10_000, -2_000]


@pytest.mark.parametrize(
    ("heading", "word"),
    [
        ("拜访结果", "未拜访"),
        ("是否完成", "否"),
        ("完成情况", "未完成"),
        ("Visited", "No"),
        ("Call made?", "No"),
        ("Visita realizada?", "Não"),
    ],
)
def test_visits_that_did_not_take_place_are_asked_about(heading: str, word: str) -> None:
    head = ["拜访日期", "业务员", "客户", heading]
    rows = (["2026-10-01", "王强", "甲店", "是"], ["2026-10-02", "李娜", "乙店", word])
    question = "S/D/cancelled_rows"
    assert asked(read(sheet(head, *rows), file="拜访记录.xlsx")) == [question]
    found = only(read(sheet(head, *rows), file="拜访记录.xlsx", answers={question: "leave_out"}))
    assert list(found.frame["customer_name"]) == ["甲店"]


@pytest.mark.parametrize("words", [("Meeting", "Email"), ("现场", "邮件"), ("Visit", "Task")])
def test_what_a_log_of_everything_holds_beside_visits_is_asked_about(
    words: tuple[str, str],
) -> None:
    head = ["Activity Date", "Owner", "Account", "Activity Type"]
    rows = (["2026-10-01", "Ann", "Om", words[0]], ["2026-10-02", "Ann", "Sai", words[1]])
    question = "S/D/cancelled_rows"
    assert asked(read(sheet(head, *rows), file="visits.xlsx")) == [question]
    found = only(read(sheet(head, *rows), file="visits.xlsx", answers={question: "leave_out"}))
    assert list(found.frame["customer_name"]) == ["Om"]


def test_cheques_the_bank_gave_back_are_asked_about() -> None:
    made = sheet(
        ["Recd Date", "Cheque No", "Customer", "Amount received", "Status"],
        ["2026-10-18", "000451", "Larch", 100, "Cleared"],
        ["2026-10-19", "771203", "Birch", 50, "Bounced"],
    )
    file = read(made, file="PDC register.xlsx")
    assert [q.code for q in file.questions] == ["cancelled_rows"]
    left = only(read(made, file="PDC register.xlsx", answers={file.questions[0].id: "leave_out"}))
    assert list(left.frame["actual_payment"]) == [10_000]


def test_returns_beside_the_sales_of_a_month_are_told() -> None:
    head = ["业务员", "10月销售", "10月退货", "11月销售", "11月退货"]
    table = only(
        read(sheet(head, ["王强", 100, 10, 200, 20], ["李娜", 50, 0, 60, 6]), file="2026年.xlsx")
    )
    assert int(table.frame["actual_mtd"].sum()) == 41_000
    told = [i.params["names"] for i in table.issues if i.code == "returns_aside"]
    assert told == ["10月退货、11月退货"]
    none = only(
        read(sheet(head, ["王强", 100, 0, 200, None], ["李娜", 50, 0, 60, 0]), file="2026年.xlsx")
    )
    assert "returns_aside" not in {i.code for i in none.issues}


def test_sales_less_the_returns_beside_them_need_no_word() -> None:
    head = ["Rep", "Gross Sales", "Returns", "Net Sales MTD", "Target", "Ach %"]
    rows = [["Ann", 100, 10, 90, 100, "90%"], ["Ben", 80, 20, 60, 80, "75%"]]
    table = only(read(sheet(head, *rows), file="Sales Oct 2026.xlsx"))
    assert table.frame["actual_mtd"].tolist() == [9_000, 6_000]
    assert table.issues == []
