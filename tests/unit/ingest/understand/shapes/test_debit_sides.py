"""Amounts whose side stands in a column of its own."""

from __future__ import annotations

from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

HEAD = ["Date", "Party", "Voucher", "Amount", "Dr/Cr"]
ROWS = [
    ["2026-10-13", "Om Stores", "V1", 500, "Cr"],
    ["2026-10-14", "Om Stores", "V2", 80, "Dr"],
    ["2026-10-15", "Balaji", "V3", 300, "Cr"],
]


def test_which_side_of_sales_is_below_zero_is_asked() -> None:
    rows = sheet(HEAD, *ROWS)
    assert asked(read(rows, file="sales.xlsx")) == ["S/E/debit_sides"]
    table = only(read(rows, file="sales.xlsx", answers={"S/E/debit_sides": "debit_below"}))
    assert table.frame["net_amount"].tolist() == [50_000, -8_000, 30_000]
    table = only(read(rows, file="sales.xlsx", answers={"S/E/debit_sides": "keep"}))
    assert table.frame["net_amount"].tolist() == [50_000, 8_000, 30_000]


def test_what_customers_owe_is_a_debit() -> None:
    head = ["Customer", "Invoice No", "Due Date", "Balance", "Dr/Cr"]
    rows = [["Om", "1", "2026-10-13", 500, "Dr"], ["Balaji", "2", "2026-10-14", 80, "Cr"]]
    table = only(read(sheet(head, *rows), file="receivables.xlsx"))
    assert table.questions == []
    assert table.frame["ar_balance"].tolist() == [50_000, -8_000]


def test_amounts_with_signs_or_of_one_side_are_as_printed() -> None:
    signed = [[*row[:3], -80 if row[4] == "Dr" else row[3], row[4]] for row in ROWS]
    assert asked(read(sheet(HEAD, *signed), file="sales.xlsx")) == []
    credits = [[*row[:4], "Cr"] for row in ROWS]
    assert asked(read(sheet(HEAD, *credits), file="sales.xlsx")) == []
