"""A slip of the pen in a heading is read as the word that was meant; other words stay."""

from __future__ import annotations

import pytest

from sales_core.ingest import aliases, misspelt


@pytest.mark.parametrize(
    ("kind", "header", "field"),
    [
        ("sales_detail", "PRODCT", "product_name"), ("sales_detail", "Custommer", "customer_name"),
        ("sales_detail", "Quanitty", "qty"), ("expense_claim", "Recipt?", "receipt_flag"),
        ("dealer_psi", "期未库存", "closing_stock"), ("slip_log", "送货地扯", "delivery_address"),
    ],
)  # fmt: skip
def test_a_slip_is_read_as_the_word_that_was_meant(kind: str, header: str, field: str) -> None:
    found = aliases.match(kind, header)
    assert (found.field, found.score) == (field, aliases.AUTO_ACCEPT)
    assert aliases.known(header)


@pytest.mark.parametrize(
    "header",
    ["Contact", "Contract", "County", "Stats", "Casing", "Promotion", "未收库存", "Targets"],
)
def test_another_word_is_no_slip(header: str) -> None:
    assert misspelt.forms(header) == ()
