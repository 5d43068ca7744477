"""OOS says no of what is there and yes of what is missing."""

from __future__ import annotations

import pytest

from tests.unit.ingest.understand.reading_made import only, read, sheet


@pytest.mark.parametrize(
    ("head", "field", "values"),
    [
        ("On Shelf", "is_stocked", [False, True, True]),
        ("OOS", "oos_flag", [True, False, False]),
        ("是否铺货", "is_stocked", [False, True, True]),
    ],
)
def test_words_of_a_shelf(head: str, field: str, values: list[bool]) -> None:
    stocked = [] if field == "is_stocked" else ["Listed"]
    rows = [
        ["2026-11-10", "Boots", "Zinc", *("Y" for _ in stocked), word]
        for word in ("Out of stock", "In stock", "Available")
    ]
    heads = ["Audit Date", "Store Name", "SKU Name", *stocked, head]
    table = only(read(sheet(heads, *rows), file="Store check.xlsx"))
    assert table.kind == "distribution_check"
    assert list(table.frame[field]) == values
