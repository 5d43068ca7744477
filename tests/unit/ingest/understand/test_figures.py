"""Amounts written as text are figures; years, codes and days are none."""

from __future__ import annotations

import pytest

from sales_core.ingest.understand import figures


@pytest.mark.parametrize(
    ("text", "figure"),
    [("59,855.95", 59855.95), ("(1,200.50)", -1200.5), ("12.345,67", 12345.67), ("85%", 0.85)],
)
def test_an_amount_in_text(text: str, figure: float) -> None:
    assert figures.of(text) == pytest.approx(figure)


@pytest.mark.parametrize("text", ["2026", "0090000001", "Tesco", "01-10-2026", "", "-"])
def test_no_amount(text: str) -> None:
    assert not figures.is_figure(text)
