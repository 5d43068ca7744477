"""What a document was converted at is no price."""

from __future__ import annotations

from tests.unit.ingest.understand.reading_made import only, read, sheet

HEAD = ["Doc Date", "Doc No", "Client", "Curr", "Doc Amount", "Rate"]
ROWS = [
    ["2026-11-03", "D1", "Siam Steel", "THB", 350_000, 35],
    ["2026-11-04", "D2", "Viet Mach", "USD", 10_000, 1],
]


def test_a_rate_beside_a_currency_is_no_price() -> None:
    table = only(read(sheet(HEAD, *ROWS), file="Invoices.xlsx"))
    fields = {column.header: column.field for column in table.columns}
    assert (fields["Doc Amount"], fields["Rate"]) == ("net_amount", None)


def test_beside_a_quantity_it_is_the_price_of_one() -> None:
    head, rows = [*HEAD, "Qty"], [[*row, n] for n, row in enumerate(ROWS, 2)]
    table = only(read(sheet(head, *rows), file="Invoices.xlsx"))
    assert {c.header: c.field for c in table.columns}["Rate"] == "unit_price"
