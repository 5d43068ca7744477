"""Currencies as people write them beside numbers."""

from __future__ import annotations

import pytest

from sales_core.ingest import currency_words


@pytest.mark.parametrize(
    ("header", "found"),
    [
        ("Amount (AED)", ("AED",)),
        ("金额(USD)", ("USD",)),
        ("Net Sales US$ '000", ("USD",)),
        ("销售额（万美元）", ("USD",)),
        ("金额（人民币万元）", ("CNY",)),
        ("Sales (Rs Lakh)", ("Rs",)),
        ("Amount (RM)", ("MYR",)),
        ("USD/RMB 金额", ("CNY", "USD")),
        ("RM Sales", ()),
        ("金额(元)", ()),
        ("Amount", ()),
    ],
)
def test_a_heading_names_its_currency(header: str, found: tuple[str, ...]) -> None:
    assert currency_words.of_heading(header) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("单位：万美元", ("USD",)),
        ("All figures in US$ '000", ("USD",)),
        ("Amounts are stated in thousands of US dollars", ("USD",)),
        ("Currency: AED", ("AED",)),
        ("2026年10月销售明细 单位:美元", ("USD",)),
        ("Sales_USD.xlsx", ("USD",)),
        ("Sales Report for the USD accounts", ()),
        ("金额单位：元", ()),
        ("日元大卖场月报", ()),
        ("CAD drawings", ()),
    ],
)
def test_a_title_declares_one_or_speaks_of_something_else(
    text: str, found: tuple[str, ...]
) -> None:
    assert currency_words.of_titles([text]) == found


def test_one_among_other_words_is_only_mentioned() -> None:
    assert currency_words.mentioned(["Sales Report for the USD accounts"]) == ("USD",)
    assert currency_words.mentioned(["汇率：1 USD = 7.1 RMB"]) == ()


@pytest.mark.parametrize(
    ("cell", "found"),
    [("US$ 1,200.00", "USD"), ("¥300", "¥"), ("1,200 USD", "USD"), ("100", None), ("USD", None)],
)
def test_a_cell_may_hold_its_own(cell: str, found: str | None) -> None:
    assert currency_words.of_cell(cell) == found


def test_a_sign_gives_way_to_the_currency_it_stands_for() -> None:
    assert currency_words.narrowed(["$", "USD"]) == ("USD",)
    assert currency_words.narrowed(["$", "EUR"]) == ("$", "EUR")


def test_codes_that_are_words_count_where_nothing_else_is_spoken_of() -> None:
    assert currency_words.of_titles(["PEN thousands"]) == ("PEN",)
    assert currency_words.of_heading("Sales (PEN)") == ("PEN",)
    assert currency_words.of_titles(["Insulin pen sales"]) == ()
    assert currency_words.of_heading("Insulin Pen") == ()
