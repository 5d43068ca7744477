"""Columns that speak against a kind make it a question."""

from __future__ import annotations

from tests.unit.ingest.understand.reading_made import read, sheet


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
