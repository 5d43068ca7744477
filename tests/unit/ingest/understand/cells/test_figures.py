"""Figures, be they numbers or written; years, codes and days are no amounts."""

from __future__ import annotations

from decimal import Decimal

import pytest

from sales_core.ingest.grid import Value
from sales_core.ingest.understand.cells.figures import figure, is_amount, is_figure


@pytest.mark.parametrize(
    ("value", "number"),
    [(3, "3"), (2.5, "2.5"), ("59,855.95", "59855.95"), ("¥1,234.50", "1234.50"),
     ("(1,200.50)", "-1200.5"), ("12.345,67", "12345.67"), ("85%", "0.85"), ("0.5", "0.5")],
)  # fmt: skip
def test_amounts(value: Value, number: str) -> None:
    assert figure(value) == Decimal(number)
    assert is_figure(value)
    assert is_amount(value)


@pytest.mark.parametrize(("value", "number"), [("0", "0"), ("12万", "120000"), ("2026", "2026")])
def test_bare_numbers_are_figures_and_may_be_no_amounts(value: Value, number: str) -> None:
    assert figure(value) == Decimal(number)
    assert not is_amount(value)


@pytest.mark.parametrize(
    "value", [None, "", "-", "Tesco", "001001", "0090000001", "6222021234567890", "2026-10-01",
              "01-10-2026", True],
)  # fmt: skip
def test_none(value: Value) -> None:
    assert figure(value) is None
    assert not is_figure(value)
    assert not is_amount(value)
