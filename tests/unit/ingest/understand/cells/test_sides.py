"""Dr and Cr behind an amount."""

from __future__ import annotations

from tests.unit.ingest.understand.reading_made import only, read, sheet


def test_what_is_owed_and_what_was_paid_ahead() -> None:
    rows = [["A Trading", "12,500.00 Dr"], ["B Trading", "900.00 Cr"]]
    table = only(read(sheet(["Distributor", "Outstanding"], *rows), file="debtors ageing.xlsx"))
    assert table.frame["ar_balance"].tolist() == [1_250_000, -90_000]


def test_a_credit_among_sales_is_not_read() -> None:
    rows = [["2026-10-13", "Spar", "12,500.00 Dr"], ["2026-10-14", "Spar", "900.00 Cr"]]
    table = only(read(sheet(["Date", "Customer", "Net Amount"], *rows), file="sales report.xlsx"))
    assert table.frame["net_amount"].tolist() == [1_250_000]
    assert [(o.row, o.code) for o in table.left_out] == [(3, "bad_number")]


def test_beside_lakhs_cr_is_a_crore() -> None:
    rows = [["Ann Lee", "45 L", "38.5 L"], ["Ben Ho", "1.2 Cr", "95 L"]]
    table = only(read(sheet(["Sales Rep", "Target", "Achieved"], *rows), file="Oct 2026.xlsx"))
    assert table.frame["target_amount"].tolist() == [450_000_000, 1_200_000_000]
    assert table.frame["actual_mtd"].tolist() == [385_000_000, 950_000_000]
