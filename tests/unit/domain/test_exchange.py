"""Rates of a month, and which way they are quoted."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from sales_core.domain.currency import CURRENCIES
from sales_core.domain.exchange import WORTH, Quoted, base_of, monthly, way_of

OCTOBER = date(2026, 10, 1)


def quoted(value: int, kind: str = "", batch: int = 1, text: str = "USD") -> Quoted:
    return Quoted(text, date(2026, 10, 31), value, kind, batch)


@pytest.mark.parametrize(
    ("rates", "value"),
    [
        ([quoted(7)], 7),
        ([quoted(7), quoted(8, batch=2)], 8),
        ([quoted(7), quoted(8)], None),
        ([quoted(7), quoted(7, "月末")], 7),
        ([quoted(7, "月平均"), quoted(8, "月末")], 7),
        ([quoted(7, "实际"), quoted(8, "预算")], 7),
        ([quoted(8, "Budget rate")], None),
        ([quoted(7, text="美元/人民币")], 7),
        ([quoted(7, text="$")], None),
        ([quoted(0)], None),
    ],
)
def test_the_one_rate_of_a_month(rates: list[Quoted], value: int | None) -> None:
    assert monthly(rates) == ({} if value is None else {("USD", OCTOBER): value})


@pytest.mark.parametrize(
    ("pairs", "own", "way"),
    [
        ([("USD", "7.1")], "CNY", "own_per_unit"),
        ([("USD", "0.141")], "CNY", "unit_per_own"),
        ([("USD", "7.1"), ("JPY", "20")], "CNY", None),
        ([("USD", "7.1"), ("HKD", "0.92")], "CNY", "own_per_unit"),
        ([("EUR", "1.08"), ("GBP", "1.27")], "USD", None),
        ([("EUR", "1.08"), ("INR", "0.0119")], "USD", "own_per_unit"),
        ([("EUR", "0.92"), ("INR", "84")], "USD", "unit_per_own"),
        ([("USD", "84.4")], "CNY", None),
        ([("黄金", "560")], "CNY", None),
        ([], "CNY", None),
    ],
)
def test_which_way_rates_are_quoted(pairs: list[tuple[str, str]], own: str, way: str) -> None:
    assert way_of([(text, Fraction(value)) for text, value in pairs], own) == way


def test_every_currency_of_a_workspace_is_worth_something() -> None:
    assert set(WORTH) == set(CURRENCIES)


def test_the_base_of_a_pair_is_named_first() -> None:
    texts = ("USD", "usd/cny", "美元兑人民币", "EUR to CNY", "US$", "元宝")
    assert [base_of(text) for text in texts] == ["USD", "USD", "USD", "EUR", "USD", None]
