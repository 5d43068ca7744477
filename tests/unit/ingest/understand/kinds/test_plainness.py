"""Tables whose words would do for several reports: asked about, with the right one among them."""

from __future__ import annotations

from datetime import date

import pytest

from tests.unit.ingest.understand.reading_made import asked, only, read, sheet


def test_a_budget_without_lines_of_cost_may_be_a_target() -> None:
    rows = sheet(["Date", "Budget"], [date(2026, 10, 1), 100], [date(2026, 11, 1), 200])
    assert "sales_target" in read(rows, file="f.xlsx").questions[0].choices
    said = {
        "S//no_kind": "sales_target", "S//missing_column/target_amount": "B",
        "S//missing_column/rep_name": "one_rep", "S//rep_of": "North",
    }  # fmt: skip
    frame = only(read(rows, file="f.xlsx", answers=said)).frame
    assert list(frame["target_amount"]) == [10_000, 20_000]
    assert [f"{day:%Y-%m-%d}" for day in frame["period_end"]] == ["2026-10-31", "2026-11-30"]


def test_sales_of_days_with_a_target_beside_them_keep_their_days() -> None:
    rows = sheet(
        ["Date", "Employee Name", "Product", "Sales Target", "Actual Sales", "Achievement%"],
        ["2026-10-01", "Ann Low", "Pump", 100, 90, 0.9],
        ["2026-10-02", "Ann Low", "Pump", 100, 110, 1.1],
    )  # fmt: skip
    assert read(rows, file="f.xlsx").questions[0].choices[:2] == ("sales_detail", "sales_progress")


def test_a_region_comes_before_a_country() -> None:
    rows = sheet(
        ["Date", "Country", "Region", "Customer", "Sales"],
        ["2026-10-01", "Utopia", "North", "Larch Inc", 90],
    )  # fmt: skip
    assert list(only(read(rows, file="f.xlsx")).frame["territory"]) == ["North"]


def test_a_column_of_years_in_french_is_one() -> None:
    rows = sheet(
        ["IDEmployé", "Année", "M01", "M02", "Objectif"], ["E1", 2024, 10, 20, None],
        ["E1", 2025, 30, 40, None],
    )  # fmt: skip
    table = only(read(rows, file="targets.xlsx"))
    assert {day.year for day in table.frame["period_start"]} == {2024, 2025}


def test_a_list_of_prices_is_not_asked_about_as_sales() -> None:
    rows = sheet(
        ["Product ID", "Product Name", "Category", "Unit Cost", "Unit Price"],
        ["P-1", "Lamp", "Light", 9, 12],
        ["P-2", "Desk", "Wood", 52, 60],
    )
    assert read(rows, file="products.xlsx").questions == []


def test_stock_of_nobody_named_is_asked_about() -> None:
    rows = sheet(
        ["商品编码", "商品名称", "库存量", "销售单价"],
        ["S-1", "文件夹", 100, 15.2],
        ["S-2", "铅笔", 20, 3],
    )
    (question,) = read(rows, file="商品.xlsx").questions
    assert question.choices == ("dealer_psi", "none")


def test_a_total_without_columns_of_an_age_is_no_balance() -> None:
    rows = sheet(
        ["Tanggal", "Produk", "Total", "Pelanggan"], ["2026-10-05", "Ban", 838, "Budi"],
        ["2026-10-06", "Oli", 21, "Siti"],
    )  # fmt: skip
    offered = {choice for q in read(rows, file="sales.xlsx").questions for choice in q.choices}
    assert "ar_ageing" not in offered


def test_claims_of_single_days_with_their_budget_are_not_a_budget_unasked() -> None:
    rows = sheet(
        ["日期", "业务员", "费用项目", "预算金额", "实际金额"],
        ["2026-10-01", "王强", "差旅费", 10, 8], ["2026-10-02", "李明", "招待费", 5, 6],
    )  # fmt: skip
    (question,) = read(rows, file="2026年10月费用.xlsx").questions
    assert question.choices == ("expense_claim", "expense_budget", "none")


def test_a_budget_with_what_was_spent_keeps_both() -> None:
    rows = sheet(["费用项目", "预算", "实际"], ["差旅费", 10, 8], ["招待费", 5, 6])
    found = only(read(rows, file="2026年10月费用.xlsx"))
    assert found.kind == "expense_budget"
    assert list(found.frame["budget_amount"]) == [1000, 500]
    assert list(found.frame["actual_expense"]) == [800, 600]


def test_a_value_beside_its_name_is_no_report() -> None:
    rows = sheet(["KPI Name", "Value"], ["Win rate", 12], ["Orders lost", 3])
    assert read(rows, file="board.xlsx").questions == []


def test_customers_with_their_region_and_nothing_else_are_asked_about() -> None:
    rows = sheet(
        ["Customer Name", "Place", "State"], ["Larch", "Pune", "MH"], ["Birch", "Patna", "BR"]
    )
    (question,) = read(rows, file="list.xlsx").questions
    assert question.choices == ("customer_master", "none")


def test_whose_price_it_is_makes_no_sale() -> None:
    rows = sheet(
        ["商品编码", "商品名称", "商家", "销售价", "市场价", "成本价"],
        ["S-1", "西梅", "天选铺子", 1000, 1200, 900], ["S-2", "牛排", "天选铺子", 135, 150, 99],
    )  # fmt: skip
    assert read(rows, file="商品.xlsx").questions == []


def test_times_of_arrival_and_leaving_are_no_plan() -> None:
    head = ["到店时间", "离店时间", "客户", "沟通内容"]
    rows = [["08:10", "09:00", "百佳", "补货"], ["10:05", "11:20", "永辉", "催款"]]
    top = ["业务代表：王强    日期：2026年11月18日"]
    table = only(read(sheet(top, head, *rows), file="日报.xlsx"))
    assert (table.kind, table.questions) == ("visit_log", [])


def test_rows_of_single_days_are_no_progress_of_their_month() -> None:
    rows = sheet(
        ["DSP:", "Jun"], ["Day", "Target Calls", "Actual Calls", "Sales"],
        ["Nov 2", 35, 33, 24_500], ["Nov 3", 35, 30, 18_200], ["Nov 4", 36, 36, 30_150],
    )  # fmt: skip
    file = read(rows, file="Monitoring November 2026.xlsx")
    assert asked(file) == ["S//kind"]
    assert {"sales_detail", "sales_progress"} <= set(file.questions[0].choices)


@pytest.mark.parametrize("word", ["Cumulative Collected", "Total Paid", "已收"])
def test_payments_beside_customers_make_no_list_of_customers(word: str) -> None:
    rows = (["Ann", "ABC Ltd", 7.5], ["Bob", "DEF Ltd", 9.25], ["Cy", "GHI Ltd", 3.5])
    file = read(sheet(["Sales Rep", "Customer", word], *rows), file="Report.xlsx")
    (question,) = file.questions
    assert question.code == "kind"
    assert {"dealer_payment", "customer_master"} <= set(question.choices)
