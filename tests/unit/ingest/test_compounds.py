"""Headings of two words: who, where and when something happened."""

from __future__ import annotations

import pytest

from sales_core.ingest import aliases


@pytest.mark.parametrize(
    ("kind", "heading", "field"),
    [
        ("visit_log", "拜访人员", "rep_name"),
        ("visit_log", "拜访门店", "customer_name"),
        ("visit_log", "巡店日期", "visit_date"),
        ("expense_claim", "报销人员", "rep_name"),
        ("expense_claim", "支出经手人", "rep_name"),
        ("expense_claim", "用款日期", "occurred_date"),
        ("sales_detail", "PO Date", "doc_date"),
        ("sales_detail", "Buyer", "customer_name"),
        ("sales_detail", "Party Name", "customer_name"),
        ("sales_detail", "送货门店", "customer_name"),
        ("customer_master", "网点编号", "customer_id"),
        ("joint_visit", "带教日期", "joint_date"),
        ("visit_log", "merchandiser_id", "rep_id"),
        ("expense_claim", "员工工号", "rep_id"),
        ("dealer_psi", "当前库存数量", "closing_stock"),
        ("dealer_psi", "Units In Stock", "closing_stock"),
        ("dealer_psi", "on_hand_units", "closing_stock"),
        ("customer_master", "Name of Customer", "customer_name"),
        ("expense_claim", "Type of Expenses", "expense_line"),
        ("rep_roster", "Date of Joining", "hire_date"),
        ("pipeline", "开发代表", "rep_name"),
        ("sales_detail", "责任代表", "rep_name"),
        ("distribution_check", "稽核日", "check_date"),
        ("distribution_check", "售点编码", "customer_id"),
    ],
)
def test_two_words_name_a_field(kind: str, heading: str, field: str) -> None:
    assert aliases.match(kind, heading).field == field
    assert aliases.known(heading)


@pytest.mark.parametrize(
    ("kind", "heading"),
    [
        ("expense_claim", "审批人"),
        ("expense_claim", "审批日期"),
        ("visit_log", "陪同人员"),
        ("sales_detail", "送货人"),
        ("sales_detail", "拜访日期"),
        ("visit_log", "下单日期"),
        ("sales_detail", "客户等级说明"),
        ("sales_detail", "Approved Date"),
    ],
)
def test_words_of_other_people_and_days_do_not(kind: str, heading: str) -> None:
    found = aliases.match(kind, heading).field
    assert found not in ("rep_name", "customer_name", "customer_id", "visit_date")
    assert (kind, found) != ("sales_detail", "doc_date")
    assert (kind, found) != ("expense_claim", "occurred_date")
