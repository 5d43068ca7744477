"""Wages, suppliers, ledgers and staff are nobody's sales, customers or reps unasked."""

from __future__ import annotations

from typing import Any

import pytest

from tests.unit.ingest.understand.reading_made import asked, only, read, sheet


def test_what_employees_are_paid_is_not_sold() -> None:
    rows = [["2026-10-05", "E1", "Ann Low", 2000], ["2026-10-05", "E2", "Ben Low", 2500]]
    head = ["date", "employee_id", "employee_name", "gross_amount"]
    assert asked(read(sheet(head, *rows, name="salaries"), file="office.xlsx")) == [
        "salaries//kind"
    ]


def test_wages_in_the_title_do_not_doubt_what_was_sold_to_customers() -> None:
    rows = [["2026-10-05", "Tesco", 2000], ["2026-10-06", "Asda", 2500]]
    head = ["Invoice Date", "Customer", "Net Amount"]
    table = only(read(sheet(head, *rows), file="sales for wages.xlsx"))
    assert table.kind == "sales_detail"


def test_suppliers_are_no_customers() -> None:
    head = ["{}", "Company_Name", "Phone_no"]
    rows = [["400-A001", "Axtrada", "088-494959"], ["400-A002", "GT Polymer", "088-473528"]]
    suppliers = sheet(["Supp_id", *head[1:]], *rows)
    assert asked(read(suppliers, file="listing.xlsx")) == ["S//kind"]
    customers = sheet(["Cust_id", *head[1:]], *rows)
    assert only(read(customers, file="creditor and debtor listing.xlsx")).kind == "customer_master"


def test_accounts_of_a_ledger_are_no_customers() -> None:
    head = ["Account Code", "Account Name", "Account Type", "Normal Balance", "Status"]
    rows: list[list[Any]] = [
        [1000, "Cash", "Asset", "Debit", "Active"],
        [2000, "Payables", "Liability", "Credit", "Active"],
    ]
    file = read(sheet(head, *rows, name="Chart of Accounts"), file="x.xlsx")
    assert file.tables[0].kind is None
    assert not file.questions


def test_a_journal_holds_no_sales_unasked() -> None:
    head = [
        "日期",
        "凭证字号",
        "科目代码",
        "科目名称",
        "往来单位",
        "原币金额",
        "借方金额",
        "贷方金额",
    ]
    rows = [["2026-10-05", "记-1", "1001", "库存现金", "永辉", 410, 410, 0],
            ["2026-10-06", "记-2", "1002", "银行存款", "大润发", 520, 0, 520]]  # fmt: skip
    file = read(sheet(head, *rows, name="会计分录序时簿"), file="账.xlsx")
    assert file.tables[0].kind is None


def test_everybody_on_the_staff_may_be_no_reps() -> None:
    rows = [["张三", 25, "2020-04-30"], ["李四", 31, "2021-05-02"]]
    head = ["姓名", "年龄", "入职日期"]
    assert asked(read(sheet(head, *rows), file="统计表.xlsx")) == ["S//kind"]
    assert only(read(sheet(["业务员花名册"], head, *rows), file="x.xlsx")).kind == "rep_roster"


def test_boxes_nobody_aims_at_may_have_been_sold() -> None:
    head = ["发运月份", "客户名称", "销售员", "箱数"]
    rows = [["2026-09", "永辉", "王强", 5], ["2026-10", "大润发", "李娜", 30]]
    (question,) = read(sheet(head, *rows), file="发运.xlsx").questions
    assert question.code == "kind"
    assert {"sales_detail", "sales_target"} <= set(question.choices)
    named = only(read(sheet(["2026年任务分解"], head, *rows), file="x.xlsx"))
    assert named.kind == "sales_target"


def test_amounts_of_accounts_by_their_type_are_no_sales() -> None:
    head = ["Amount", "Date", "Account", "AccountType", "Department"]
    rows = [[22080, "2026-09-29", "Salaries", "Expenditures", "Corporate"],
            [90000, "2026-09-30", "Net Sales", "Revenue", "Corporate"]]  # fmt: skip
    file = read(sheet(head, *rows, name="finance"), file="finance.xlsx")
    assert file.tables[0].kind is None
    sold = only(read(sheet(head[:3], *[row[:3] for row in rows]), file="invoices.xlsx"))
    assert sold.kind == "sales_detail"


SHOPS = [["星茶万达店", "中山路1号", "0571-88880001"], ["月茶城西店", "文三路3号", "0571-88880003"]]


@pytest.mark.parametrize(
    ("head", "file"),
    [
        (["店铺名称", "地址", "电话"], "竞品店铺汇总.xlsx"),
        (["Competitor Store Name", "Address", "Phone"], "shops.xlsx"),
        (["Store Name", "Address", "Phone"], "Competitors.xlsx"),
    ],
)
def test_the_shops_of_others_need_not_be_our_customers(head: list[str], file: str) -> None:
    (question,) = read(sheet(head, *SHOPS), file=file).questions
    assert question.choices == ("customer_master", "none")
    told = read(sheet(head, *SHOPS), file=file, answers={question.id: "customer_master"})
    assert len(only(told).frame) == 2


def test_what_else_a_customer_sells_makes_him_no_rival() -> None:
    rows = [[*shop, brand] for shop, brand in zip(SHOPS, ("星茶", "月茶"), strict=True)]
    head = ["客户名称", "地址", "电话", "竞品品牌"]
    table = only(read(sheet(head, *rows), file="客户档案.xlsx"))
    assert table.kind == "customer_master"


@pytest.mark.parametrize(
    ("head", "rows", "names"),
    [
        (
            ["Name of employee", "Starting date", "End date", "Type of absence"],
            [["Ann Low", "2026-01-02", "2026-01-05", "Sick"],
             ["Ben Low", "2026-02-02", "2026-02-05", "Vacation"]],
            ("Sales team", "Attendance.xlsx"),
        ),
        (
            ["ID", "Name", "Mark", "Grade"],
            [[1, "Ann Low", 88, "A"], [2, "Ben Low", 70, "B"]],
            ("Student", "Employee.xlsx"),
        ),
    ],
)  # fmt: skip
def test_who_was_away_and_pupils_are_no_reps_unasked(
    head: list[str], rows: list[list[Any]], names: tuple[str, str]
) -> None:
    tab, file = names
    (question,) = read(sheet(head, *rows, name=tab), file=file).questions
    assert question.code == "kind"
    assert "rep_roster" in question.choices


def test_customers_whose_last_purchase_is_scored_are_no_sales() -> None:
    head = ["Customer ID", "Order Date", "Customer Name", "Sales", "Recency", "Frequency"]
    rows = [["C1", "2026-09-03", "Ann", 20.5, 11, 3], ["C2", "2026-09-04", "Ben", 30.5, 1, 5]]
    (question,) = read(sheet(head, *rows), file="rfm.xlsx").questions
    assert question.choices == ("sales_detail", "customer_master", "none")
    plain = only(read(sheet(head[:4], *[row[:4] for row in rows]), file="sales.xlsx"))
    assert plain.kind == "sales_detail"


def test_the_fields_of_a_program_are_nobody() -> None:
    head = ["Sr No", "Field Name", "Remarks", "CustomerID"]
    rows = [[n, name, "", name] for n, name in enumerate(("Gender", "Title", "Email", "Fax"), 1)]
    file = read(sheet(head, *rows), file="Customer Master.xlsx")
    assert only(file).kind is None
    assert only(file).questions
