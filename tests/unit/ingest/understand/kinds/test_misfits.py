"""Columns that speak against a kind make it a question."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.unit.ingest.understand.reading_made import only, read, sheet


def test_receipts_of_products_may_be_stock() -> None:
    rows = [["A Trading", "1001", "Milk", 40], ["A Trading", "1002", "Tea", 50]]
    file = read(sheet(["Distributor", "SKU Code", "Product", "Receipts"], *rows), file="x.xlsx")
    assert [q.code for q in file.questions] == ["kind"]
    assert {"dealer_psi", "dealer_payment"} <= set(file.questions[0].choices)


def test_a_share_of_the_target_without_what_was_sold_may_be_progress() -> None:
    rows = [["Ann Lee", 1000, 900, 0.9], ["Ben Lee", 2000, 1500, 0.75]]
    head = ["Sales Rep", "Target", "Zzz", "Ach %"]
    file = read(sheet(["October 2026"], head, *rows), file="x.xlsx")
    assert [q.code for q in file.questions] == ["kind"]
    assert {"sales_progress", "sales_target"} <= set(file.questions[0].choices)


def test_amounts_below_months_are_not_left_aside_by_a_list_of_customers() -> None:
    head = ["门店", "联系电话", "顾问", "7月", "8月", "9月"]
    rows = [
        ["大华店", 13800007919, "黄杰", 48, 39, 85],
        ["永旺店", 13800015838, "赵艳", 22, 24, 71],
    ]
    (question,) = read(sheet(head, *rows), file="2026年顾问指标.xlsx").questions
    assert question.code == "kind"
    assert {"sales_target", "customer_master"} <= set(question.choices)


def test_amounts_beside_lines_of_cost_may_be_claims() -> None:
    head = ["日期", "姓名", "费用项目", "不含税金额", "税额"]
    rows = [["2026-10-03", "王强", "住宿费", 300, 18], ["2026-10-05", "李娜", "餐费", 200, 12]]
    file = read(sheet(head, *rows), file="明细.xlsx")
    assert [q.code for q in file.questions] in (["kind"], ["no_kind"])
    assert {"expense_claim", "sales_detail"} <= set(file.questions[0].choices)


def test_sales_beside_targets_of_the_same_months_are_not_left_aside() -> None:
    rows = [
        ["Region", "Sep", None, "Oct", None],
        [None, "Target", "Actual", "Target", "Actual"],
        ["North", 100, 90, 120, 130],
        ["South", 80, 85, 90, 70],
    ]
    file = read(sheet(*rows), file="2026.xlsx")
    assert [q.code for q in file.questions] == ["kind"]
    assert {"sales_progress", "sales_target"} <= set(file.questions[0].choices)


def test_a_budget_of_accounts_beside_sales_may_be_theirs() -> None:
    head = ["Account", "TY", "LY", "% chg", "Budget"]
    rows = [["Tesco", 120, 100, 0.2, 110], ["Asda", 90, 95, -0.05, 100]]
    file = read(sheet(["Flash October 2026"], head, *rows), file="x.xlsx")
    assert [q.code for q in file.questions] == ["kind"]
    assert {"sales_progress", "expense_budget"} <= set(file.questions[0].choices)


def test_an_unknown_word_beside_the_target_of_a_month_may_be_what_was_sold() -> None:
    head = ["Rep", "Oct'26 Tgt", "Oct'26 Zzz"]
    file = read(sheet(head, ["Ann Lee", 100, 90], ["Ben Ho", 80, 85]), file="x.xlsx")
    assert [q.code for q in file.questions] == ["kind"]
    head = ["Rep", "Oct'26 Tgt", "Oct'26 Zzz %"]
    file = read(sheet(head, ["Ann Lee", 100, 0.9], ["Ben Ho", 80, 0.85]), file="x.xlsx")
    assert [q.code for q in file.questions] == []


def test_a_rate_per_mile_is_no_exchange_rate() -> None:
    head = ["Date", "From", "To", "Purpose", "Miles", "Rate", "Amount"]
    rows = [
        ["2026-10-13", "Leeds", "York", "Visit", 10, 0.45, 4.5],
        ["2026-10-14", "York", "Hull", "Visit", 40, 0.45, 18],
    ]
    file = read(sheet(["MILEAGE CLAIM FORM"], head, *rows), file="x.xlsx")
    assert "expense_claim" in file.questions[0].choices
    assert [table.kind for table in file.tables] == [None]
    rates = sheet(["From", "Month", "Rate"], ["USD", "2026-10", 7.1], ["EUR", "2026-10", 8.3])
    assert only(read(rates, file="fx rates.xlsx")).kind == "fx_rate"


def test_deals_won_without_a_target_may_be_counted() -> None:
    head = ["Rep", "Leads", "Calls", "Won"]
    file = read(
        sheet(["October 2026"], head, ["Ann", 20, 40, 3], ["Ben", 15, 30, 5]), file="x.xlsx"
    )
    assert [q.code for q in file.questions] == ["kind"]
    head = ["Rep", "Quota", "Closed"]
    rows = [["Ann Lee", 2000, 1500], ["Ben Ho", 1000, 900]]
    table = only(read(sheet(["October 2026"], head, *rows), file="x.xlsx"))
    assert table.frame["actual_mtd"].tolist() == [150_000, 90_000]


def test_quantity_and_price_of_each_row_are_no_sums_of_a_month() -> None:
    head = ["客户名称", "业务员", "产品名称", "数量", "含税单价", "含税销售额"]
    rows = [["永辉", "王强", "牛奶", 2, 113, 226], ["大润发", "李娜", "酸奶", 3, 100, 300]]
    file = read(sheet(["收入成本明细表"], head, *rows), file="明细表_202605.xlsx")
    assert [q.code for q in file.questions] == ["kind"]
    assert {"sales_detail", "sales_progress"} <= set(file.questions[0].choices)


@pytest.mark.parametrize(
    ("head", "cells"),
    [("日期", ("十月一日", "十月二日")), ("日", (1, 2)), ("日期", ("周一", "周二"))],
)
def test_days_nobody_can_read_are_not_left_aside(head: str, cells: tuple[Any, Any]) -> None:
    rows = [[cell, "甲店", "王强", 100] for cell in cells]
    file = read(sheet([head, "客户", "业务员", "销售额"], *rows), file="2026年10月销售.xlsx")
    (question,) = file.questions
    assert (question.code, question.choices[:2]) == ("kind", ("sales_detail", "sales_progress"))


def test_orders_of_a_call_report_may_be_those_of_visits() -> None:
    head = ["Date", "Account", "Time In", "Order Taken (Y/N)", "Order Value", "Comments"]
    rows = [
        [date(2026, 11, 16), "Harbor Market", "9:10", "Y", 640, "Endcap agreed"],
        [date(2026, 11, 17), "Corner Deli", "10:30", "N", 0, "Owner away"],
    ]
    file = read(sheet(["Daily Call Report - Ann Lee"], head, *rows), file="x.xlsx")
    (question,) = file.questions
    assert (question.code, question.choices[:2]) == ("kind", ("visit_log", "sales_detail"))
    sold = read(sheet(["Sales register"], head, *rows), file="x.xlsx")
    assert "visit_log" not in [c for q in sold.questions for c in q.choices]


@pytest.mark.parametrize(("what", "codes"), [("Product", []), ("Who", ["no_kind"])])
def test_days_goods_are_made_on_are_no_days_of_staff(what: str, codes: list[str]) -> None:
    head = ["Num.", what, "Machine", "Start Date", "End Date"]
    rows = [[n, f"Lid {n}mm", "K1", f"2026-10-0{n}", f"2026-10-1{n}"] for n in range(1, 6)]
    file = read(sheet(head, *rows), file="Plan.xlsx")
    assert [q.code for q in file.questions] == codes


def test_what_is_paid_for_a_scheme_is_paid_to_the_dealer() -> None:
    head = ["Distributor", "Scheme", "Slab", "Paid", "CN No"]
    rows = [["Acme", "Q3 growth", 2, 400, "CN1"], ["Bolt", "Display", 3, 250, "CN2"]]
    file = read(sheet(["Q3 2026"], head, *rows), file="x.xlsx")
    (question,) = file.questions
    assert (question.code, question.choices[:2]) == ("kind", ("policy_ledger", "dealer_payment"))
    said = read(sheet(["Collections Q3 2026"], head, *rows), file="x.xlsx")
    assert [table.kind for table in said.tables] == ["dealer_payment"]


def test_an_expense_report_with_its_net_amounts_sold_nothing() -> None:
    head = ["Date", "Employee", "Category", "Merchant", "Net", "VAT", "Total"]
    rows = [
        ["2026-11-03", "Ann", "Parking", "NCP", 10, 2, 12],
        ["2026-11-04", "Bo", "Rail", "LNER", 50, 0, 50],
    ]
    file = read(sheet(["Expense report"], head, *rows), file="x.xlsx")
    assert file.questions == []
    assert [int(t.frame["claim_amount"].sum()) for t in file.tables] == [6200]


@pytest.mark.parametrize(("first", "second"), [("Primary", "Secondary"), ("Sell-in", "Sell-out")])
def test_sales_to_dealers_and_by_them_are_no_payments(first: str, second: str) -> None:
    head = [["Distributor", first, None, second, None], [None, *["Target", "Actual"] * 2]]
    rows = [["A Trading", 10, 9, 8, 7], ["B Trading", 12, 9, 11, 5]]
    made = sheet(["October 2026"], *head, *rows, merged=[(1, 1, 1, 2), (1, 3, 1, 4)])
    assert [q.code for q in read(made, file="x.xlsx").questions] == ["kind"]


def test_orders_beside_the_result_of_a_call_may_be_visits() -> None:
    head = ["Date", "Customer", "Contact", "Purpose", "Result", "Order Value"]
    rows = (["2026-10-05", "Larch", "Ann", "Order", "sold", 45],
            ["2026-10-06", "Birch", "Ben", "Listing", "open", 20])  # fmt: skip
    (question,) = read(sheet(head, *rows), file="week.xlsx").questions
    assert (question.code, question.choices[:2]) == ("kind", ("visit_log", "sales_detail"))
    own = read(sheet(["Name:", "Ann Low"], ["A. CUSTOMER VISITS"], head, *rows), file="week.xlsx")
    assert [t.kind for t in own.tables] == ["visit_log"]
    assert set(own.tables[0].frame["rep_name"]) == {"Ann Low"}


def test_what_a_shop_sold_beside_what_it_has_left_may_be_sales() -> None:
    head = ["Week Ending", "Store", "Article", "Units Sold", "Sales Value (ZAR)", "Stock on Hand"]
    rows = (["2026-11-15", "Larch", "Cola 2L", 26, 632.82, 82],
            ["2026-11-15", "Birch", "Cola 2L", 69, 1679.4, 56])  # fmt: skip
    name = "portal_WE15Nov.xlsx"
    (question,) = read(sheet(head, *rows), file=name).questions
    assert (question.code, question.choices[:2]) == ("kind", ("sales_detail", "dealer_psi"))
    sold = only(read(sheet(head, *rows), file=name, answers={question.id: "sales_detail"}))
    assert list(sold.frame["net_amount"]) == [63_282, 167_940]


def test_a_budget_of_nobodys_sales_is_asked_about() -> None:
    head = ["Code", "Thing", "Oct Budget", "Oct Actual"]
    rows = (["04100", "Fuel", 20500, 21099], ["04200", "Rent", 15000, 12513])
    file = read(sheet(["Budget control"], head, *rows), file="x.xlsx")
    assert all(t.kind != "sales_progress" for t in file.tables)
    assert file.questions != []
