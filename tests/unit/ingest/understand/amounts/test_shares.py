"""Rates in a column called discount are no amounts of money."""

from __future__ import annotations

import pytest

from tests.unit.ingest.understand.reading_made import only, read, sheet


@pytest.mark.parametrize(("discounts", "amounts"), [((0.2, 0), None), ((20, 5.5), [2_000, 550])])
def test_shares_of_a_price_are_no_amounts(
    discounts: tuple[float, float], amounts: list[int] | None
) -> None:
    rows = sheet(
        ["Order Date", "Customer", "Sales", "Discount"],
        ["2026-10-05", "Larch Inc", 100, discounts[0]],
        ["2026-10-06", "Birch Ltd", 50, discounts[1]],
    )
    frame = only(read(rows, file="f.xlsx")).frame
    held = list(frame["discount_amount"]) if "discount_amount" in frame else None
    assert held == amounts


def test_shares_in_a_file_of_text_are_no_amounts() -> None:
    rows = sheet(
        ["Order Date", "Customer", "Sales", "Discount"],
        ["2026-10-05", "Larch Inc", "1,100.5", "0.2"],
        ["2026-10-06", "Birch Ltd", "50", "0"],
    )
    assert "discount_amount" not in only(read(rows, file="f.csv")).frame
