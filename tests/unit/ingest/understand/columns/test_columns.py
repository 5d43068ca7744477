"""Which of several columns a field is taken from."""

from __future__ import annotations

import pytest

from tests.unit.ingest.understand.reading_made import only, read, sheet


@pytest.mark.parametrize("order", [1, -1])
def test_a_channel_beside_the_type_of_customer_is_the_channel(order: int) -> None:
    head = ["Invoice Date", "Customer", *["Customer Type", "Channel"][::order], "Net Amount"]
    rows = [
        ["2026-10-05", "Tesco", *["Retail", "Online"][::order], 5],
        ["2026-10-06", "Asda", *["Trade", "Store"][::order], 6],
    ]
    table = only(read(sheet(head, *rows), file="invoices.xlsx"))
    assert set(table.frame["channel"]) == {"Online", "Store"}
