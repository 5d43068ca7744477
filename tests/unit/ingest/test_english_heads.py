"""English headings put together of known words."""

from __future__ import annotations

import pytest

from sales_core.ingest import aliases, english_heads


@pytest.mark.parametrize(
    ("kind", "header", "field"),
    [
        ("sales_detail", "Key Account Executive", "rep_name"),
        ("visit_log", "Field Coordinator", "rep_name"),
        ("visit_plan", "Doctor's Name", "hcp_name"),
        ("visit_log", "Store Visit Date", "visit_date"),
        ("expense_claim", "Amount Sanctioned", "approved_amount"),
        ("expense_claim", "Total Amount Claimed (NGN)", "claim_amount"),
        ("expense_claim", "Nature of Expenditure", "expense_line"),
        ("visit_log", "PO Value", "order_amount"),
        ("sales_progress", "% to Budget", "attainment_rate"),
        ("sales_progress", "Growth % over PY", "yoy_rate"),
        ("sales_progress", "Secondary Target", "target_amount"),
        ("sales_target", "NSV Budget", "target_amount"),
        ("sales_progress", "Primary Ach", "actual_mtd"),
        ("sales_progress", "NIV MTD", "actual_mtd"),
        ("sales_progress", "PY NSV", "last_year_amount"),
        ("ar_ageing", "Invoice #", "invoice_no"),
        ("sales_detail", "Net Bill Value", "net_amount"),
        ("sales_detail", "Total before VAT", "net_amount"),
        ("sales_detail", "Invoice value incl GST", "gross_amount"),
    ],
)
def test_words_that_name_a_field_together(kind: str, header: str, field: str) -> None:
    assert aliases.match(kind, header).field == field


@pytest.mark.parametrize(
    ("kind", "header"),
    [
        ("sales_detail", "Store Manager"), ("sales_detail", "Brand Manager"),
        ("expense_claim", "Approval Date"), ("sales_progress", "% of Total Sales"),
        ("sales_detail", "Net Total Gross"), ("sales_detail", "Total of Sales"),
        ("sales_progress", "PY YTD NSV"), ("sales_target", "Actual NSV"),
        ("sales_progress", "Secondary Distributor"), ("sales_progress", "Growth %"),
        ("sales_detail", "Customer Name"), ("visit_log", "Visit"),
    ],
)  # fmt: skip
def test_a_word_of_something_else_makes_it_none(kind: str, header: str) -> None:
    assert english_heads.field(kind, header) is None
