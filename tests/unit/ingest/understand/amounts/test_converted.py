"""Amounts that were converted are in the currency of their heading."""

from __future__ import annotations

from typing import Any

from tests.unit.ingest.understand.reading_made import only, read, sheet

HEAD = [
    "Invoice",
    "Invoice Date",
    "Customer",
    "Currency",
    "FC Value",
    "Ex. Rate",
    "Net Amount (USD)",
]


def _currencies(*rows: list[Any]) -> list[str]:
    filled = [[f"E{n}", "2026-10-05", "Larch", *row] for n, row in enumerate(rows)]
    table = only(read(sheet(HEAD, *filled), file="export invoices.xlsx"))
    assert table.kind == "sales_detail"
    assert table.frame["net_amount"].sum() == 100 * sum(row[3] for row in rows)
    return list(table.frame["currency"])


def test_converted_amounts_are_in_the_currency_of_their_heading() -> None:
    rows = ["USD", 100, 1, 100], ["EUR", 200, 1.1, 220], ["GBP", 100, 1.3, 130]
    assert _currencies(*rows) == ["USD"] * 3


def test_amounts_that_no_other_column_holds_are_in_that_of_their_row() -> None:
    rows = ["USD", 100, 1, 101], ["EUR", 200, 1.1, 220], ["GBP", 100, 1.3, 130]
    assert _currencies(*rows) == ["USD", "EUR", "GBP"]


def test_amounts_alike_in_every_row_were_not_converted() -> None:
    rows = ["USD", 100, 1, 100], ["EUR", 200, 1.1, 200], ["GBP", 100, 1.3, 100]
    assert _currencies(*rows) == ["USD", "EUR", "GBP"]
