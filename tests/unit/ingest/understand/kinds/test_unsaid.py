"""计划 and 实际 of dealers: payments where a title says so, asked about elsewhere."""

from __future__ import annotations

import pytest

from tests.unit.ingest.understand.reading_made import only, read, sheet

ROWS = (
    ["经销商", "客户经理", "计划", "实际"],
    ["恒丰商贸", "王强", 10, 9],
    ["瑞祥商贸", "李娜", 8, 7],
)


def test_a_title_of_payments_says_what_was_planned() -> None:
    table = only(read(sheet(["2026年10月经销商回款计划及达成"], *ROWS)))
    assert table.kind == "dealer_payment"
    assert int(table.frame["plan_payment"].sum()) == 1800
    assert int(table.frame["actual_payment"].sum()) == 1600


@pytest.mark.parametrize(
    "title", ["2026年10月经销商计划", "2026年10月发货与回款", "2026年10月经销商销售计划"]
)
def test_no_other_title_makes_it_payments(title: str) -> None:
    file = read(sheet([title], *ROWS), file="经销商.xlsx")
    assert all(table.kind != "dealer_payment" for table in file.tables)


def test_a_kind_no_title_names_is_asked_about_when_it_leaves_most_columns_unread() -> None:
    head = ["走访日期", "业代", "门店名称", "端架", "冰柜", "堆头", "收银台"]
    file = read(sheet(["终端铺市检查"], head, ["2026-10-05", "王强", "大华", 1.5, 2.5, 3.5, 4.5]))
    assert {q.code for q in file.questions} & {"kind", "no_kind"}


def test_money_received_is_not_taken_for_sales() -> None:
    head = ["Date", "Receipt No", "Customer", "Amount", "Cheque No"]
    rows = [[f"2026-10-0{n}", f"R{n}", name, n * 100, n] for n, name in enumerate("ABD", 1)]
    (question,) = only(read(sheet(head, *rows), file="Oct.xlsx")).questions
    assert (question.code, question.choices) == ("kind", ("dealer_payment", "sales_detail", "none"))


def test_goods_on_a_receipt_are_sold() -> None:
    head = ["Date", "Receipt No", "Customer", "Product", "Qty", "Amount", "Payment Method"]
    rows = [[f"2026-10-0{n}", f"R{n}", "A", "P", n, n * 100, "Cash"] for n in (1, 2, 4)]
    assert only(read(sheet(head, *rows), file="Oct.xlsx")).kind == "sales_detail"


def test_expenses_with_their_tax_are_not_taken_for_sales() -> None:
    head = ["Date", "Category", "Net", "VAT", "Gross"]
    rows = [["2026-10-03", "Fuel", 100, 5, 105], ["2026-10-07", "Hotel", 200, 10, 210]]
    found = read(sheet(["Rep: Ann Lee"], head, *rows), file="Expense claim Oct.xlsx")
    (question,) = only(found).questions
    assert (question.code, question.choices) == ("kind", ("expense_claim", "sales_detail", "none"))


def test_days_customers_and_amounts_alone_may_be_sales_or_money_received() -> None:
    rows = [[f"2026-10-0{n}", f"{n}号店", "李娜", 100 * n] for n in range(1, 6)]
    (question,) = read(sheet(["日期", "客户", "业务员", "金额"], *rows)).questions
    assert question.code == "kind"
    assert set(question.choices) == {"sales_detail", "dealer_payment", "none"}
    for head in (["日期", "客户", "业务员", "销售额"], ["销售日期", "客户", "业务员", "金额"]):
        assert only(read(sheet(head, *rows))).kind == "sales_detail"


def test_target_and_actual_of_distributors_are_payments_where_a_title_says_so() -> None:
    rows = [["Distributor", "Target", "Actual"], ["Larch", 50, 45], ["Birch", 20, 22]]
    paid = only(read(sheet(["Collections October 2026"], *rows)))
    assert (paid.kind, int(paid.frame["plan_payment"].sum())) == ("dealer_payment", 7_000)
    other = read(sheet(["Distributor performance October 2026"], *rows))
    assert all(table.kind != "dealer_payment" for table in other.tables)


def test_what_was_spent_is_not_taken_for_sales() -> None:
    rows = [[f"2026-10-0{n}", "打印费", "王强", "现金", 100 * n] for n in range(1, 5)]
    named = sheet(["日期", "项目", "经手人", "支出方式", "金额"], *rows, name="支出表")
    assert only(read(named, file="收支.xlsx")).kind == "expense_claim"
    made = sheet(["日期", "内容", "业务员", "备注", "金额"], *rows, name="支出表")
    (question,) = only(read(made, file="收支.xlsx")).questions
    assert (question.code, question.choices[0]) in {
        ("kind", "expense_claim"),
        ("no_kind", "expense_claim"),
    }


def test_a_balance_of_funds_for_promotion_is_no_receivable() -> None:
    head = ["Partner", "Program", "MDF Accrued", "MDF Claimed", "MDF Paid", "Balance"]
    rows = [["Larch", "Q4", 100, 50, 40, 60], ["Birch", "Q4", 200, 90, 70, 130]]
    (question,) = read(sheet(head, *rows), file="MDF Q4.xlsx").questions
    assert (question.code, question.choices[0]) == ("kind", "policy_ledger")


@pytest.mark.parametrize("head", [["经销商", "计划", "实际"], ["Distributor", "Plan", "Actual"]])
def test_what_dealers_planned_and_did_may_be_what_they_paid(head: list[str]) -> None:
    rows = [["Larch", 50, 45], ["Birch", 20, 22]]
    (question,) = read(sheet(head, *rows), file="Oct 2026.xlsx").questions
    assert {"sales_progress", "dealer_payment"} < set(question.choices)


def test_months_below_a_title_of_targets_and_sales_may_be_either() -> None:
    head = ["业务员", "1月", "2月", "3月", "全年目标"]
    rows = [["王强", 8, 9, 10, 80], ["李娜", 7, 8, 9, 70]]
    file = read(sheet(["2026年销售目标与完成（万元）"], head, *rows), file="2026销售.xlsx")
    assert [q.choices[:2] for q in file.questions] == [("sales_progress", "sales_target")]


def test_last_year_beside_months_of_targets_makes_them_no_sales() -> None:
    head = ["Region", "Rep", "Apr", "May", "Jun", "FY Total", "LY Actual", "Growth"]
    rows = [
        ["North", "Ann Lee", 10, 20, 30, 60, 50, 0.2],
        ["South", "Bob Ray", 5, 5, 5, 15, 10, 0.5],
    ]
    made = sheet(head, *rows)
    table = only(read(made, file="Sales targets 2026.xlsx"))
    assert (table.kind, int(table.frame["target_amount"].sum())) == ("sales_target", 7_500)
    for other in ("Reps 2026.xlsx", "Sales targets vs actuals, progress 2026.xlsx"):
        assert only(read(made, file=other)).kind != "sales_target"
