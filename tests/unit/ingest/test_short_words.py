"""English short hand in headings names the same field as the words in full."""

from __future__ import annotations

import pytest

from sales_core.ingest import aliases, unit_words


@pytest.mark.parametrize(
    ("kind", "header", "field"),
    [
        ("dealer_psi", "Cl. Stk", "closing_stock"), ("dealer_psi", "Op. Stk", "opening_stock"),
        ("cash_bag", "Chq Amt", "cheque_amount"), ("rep_roster", "Date of Leaving", "leave_date"),
        ("sales_detail", "Inv Dt", "doc_date"), ("sales_progress", "GOLM %", "mom_rate"),
        ("ar_ageing", "Cr. Limit", "credit_limit"), ("ar_ageing", "Cust. Code", "customer_id"),
        ("sales_detail", "Order Lines/Quantity", "qty"), ("pipeline", "Stage  ↑", "stage"),
        ("sales_detail", "Client / Customer", "customer_name"),
        ("sales_progress", "Actual/Val (K)", "actual_mtd"),
        ("dealer_psi", "Near Expiry (<60d)", "near_expiry"),
        ("visit_log", "Next Actn", "next_step"), ("sales_progress", "LM Act", "prev_amount"),
        ("dealer_psi", "Expiry <3M", "near_expiry"), ("sales_progress", "Gr %", "yoy_rate"),
        ("customer_master", "Visit Freq/mth", "required_freq"),
        ("sales_detail", "Net Amount 未税金额 (RMB '000)", "net_amount"),
    ],
)  # fmt: skip
def test_short_hand_names_its_field(kind: str, header: str, field: str) -> None:
    assert aliases.match(kind, header).field == field


@pytest.mark.parametrize(
    ("kind", "header"),
    [
        ("pipeline", "(Do Not Modify) Opportunity"), ("sales_progress", "Target / Actual"),
        ("sales_detail", "Customer / Supplier"),
    ],
)  # fmt: skip
def test_nothing_is_named_by_keys_of_a_system_or_by_two_different_words(
    kind: str, header: str
) -> None:
    assert aliases.match(kind, header).field is None


def test_hours_without_brackets_are_hours() -> None:
    assert [unit_words.minutes_factor(h) for h in ("Hrs", "Hours Spent", "Minutes")] == [60, 60, 1]
