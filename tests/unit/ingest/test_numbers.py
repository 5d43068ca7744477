"""Numbers as people type them: exact, and never guessed."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales_core.ingest.numbers import decimal_sign, is_missing, parse

WRITTEN = {
    "1,234,500.00": "1234500.00",
    "(3,200)": "-3200",
    "（3,200）": "-3200",
    "3,200-": "-3200",
    "-3200": "-3200",
    "−3200": "-3200",
    "¥-1,200.50": "-1200.50",
    "-¥1,200.50": "-1200.50",
    "$ 1,200": "1200",
    "Rs. 1,200": "1200",
    "１２３": "123",
    "1,2345,6789": "123456789",
    "12,50,000.50": "1250000.50",
    "(-)1,25,000": "-125000",
    "AED 12,000.00": "12000",
    "1,200.50 Dr": "1200.50",
    "900 Cr.": "-900",
    "1.5e3": "1500",
    "12 345": "12345",
    "1200元": "1200",
    "AED 1,200.50": "1200.50",
    "1,200 SAR": "1200",
    "Rs 5,000/-": "5000",
    "5,000/=": "5000",
    "R 1 250.00": "1250.00",
    "R1,250.00": "1250.00",
    "RM 1,200.50": "1200.50",
    "Ksh. 3,500": "3500",
    "₦45,000": "45000",
}
OWN_UNIT = {
    "1.2亿": 120_000_000,
    "12.5万": 125_000,
    "3k": 3_000,
    "2.5W": 25_000,
    "1.2M": 1_200_000,
    "3 million": 3_000_000,
    "AED 2.5 lakh": 250_000,
    "45 L": 4_500_000,
}


@pytest.mark.parametrize(("text", "value"), WRITTEN.items())
def test_written_numbers(text: str, value: str) -> None:
    found = parse(text)
    assert found is not None
    assert found[0] == Decimal(value)


@pytest.mark.parametrize(("text", "value"), OWN_UNIT.items())
def test_a_cell_that_names_its_unit_is_absolute(text: str, value: int) -> None:
    assert parse(text) == (Decimal(value), True)


def test_shares() -> None:
    assert parse("72.5%") == (Decimal("0.725"), True)
    assert parse("3‰") == (Decimal("0.003"), True)


def test_count_words_only_where_things_are_counted() -> None:
    assert parse("5家") is None
    assert parse("5家", counts=True) == (Decimal(5), False)


@pytest.mark.parametrize(
    "text",
    [
        "约1200",
        "1200-1500",
        "1.2.3",
        "12a",
        "大华",
        "1,23,4",
        "--5",
        "R101",
        "(-5)",
        "10月",
        "NaN",
        "inf",
        "",
    ],
)
def test_what_is_no_number(text: str) -> None:
    assert parse(text) is None


@pytest.mark.parametrize(
    "text", ["", " ", "-", "--", "—", "/", "N/A", "NIL", "N.A.", "#DIV/0!", "#REF!"]
)
def test_what_stands_for_no_value(text: str) -> None:
    assert is_missing(text)


def test_nought_and_null_are_values() -> None:
    assert not is_missing("0")
    assert not is_missing("null")


@given(st.decimals(-(10**12), 10**12, places=2, allow_nan=False, allow_infinity=False))
def test_grouped_numbers_read_back_with_either_sign(value: Decimal) -> None:
    english = f"{value:,.2f}"
    german = english.translate(str.maketrans(",.", ".,"))
    assert parse(english) == (value, False)
    assert parse(german, "comma") == (value, False)


@pytest.mark.parametrize(
    ("texts", "sign"),
    [
        (["1,234.50", "12"], "point"),
        (["1.234,50", "12"], "comma"),
        (["12,5"], "comma"),
        (["12.5"], "point"),
        (["1,234"], "point"),
        (["1.234"], None),
        (["1.234", "12,5"], "comma"),
        (["1,234.5", "12,5"], None),
        (["12,5", "1,234"], None),
        (["0.125"], "point"),
    ],
)
def test_the_decimal_sign_is_told_by_the_column_or_asked(
    texts: list[str], sign: str | None
) -> None:
    assert decimal_sign(texts) == sign


@pytest.mark.parametrize("text", ["INRX 5", "5 m", "m", "nil", "111E30602708", "7E-4500000"])
def test_codes_and_words_are_no_numbers(text: str) -> None:
    assert parse(text) is None


def test_metres_behind_a_quantity_are_no_millions() -> None:
    assert parse("5m", counts=True) is None


@given(
    st.from_regex(
        r"-?(?:[0-9]{1,16}|[0-9]{1,4}(?:,[0-9]{3}){1,4})(?:\.[0-9]{0,10})?", fullmatch=True
    )
)
def test_a_number_is_the_same_with_blanks_around_it(text: str) -> None:
    assert parse(text) == parse(f" {text} ")
