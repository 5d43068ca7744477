"""Scaled integers as people read them."""

from __future__ import annotations

import pytest

from sales_core.domain.fields import FieldType, decimal_text


@pytest.mark.parametrize(
    ("value", "of", "text"),
    [
        (112137720_00, FieldType.MONEY, "112137720.00"), (-5, FieldType.MONEY, "-0.05"),
        (11_000, FieldType.QUANTITY, "11"), (-2_500, FieldType.QUANTITY, "-2.5"),
        (1_234, FieldType.INTEGER, "1234"), (0, FieldType.QUANTITY, "0"),
        (725_000, FieldType.RATIO, "0.725"),
    ],
)  # fmt: skip
def test_a_scaled_integer_as_text(value: int, of: FieldType, text: str) -> None:
    assert decimal_text(value, of) == text
