"""Money received by the day it came; what may be sales as well is asked about."""

from __future__ import annotations

from typing import Any

import pytest

from tests.unit.ingest.understand.reading_made import only, read, sheet

NAMES = ["Larch Traders", "恒丰商贸", "Birch Ltd"]


def made(head: list[str], *cells: Any, file: str = "表.xlsx") -> Any:
    """Three rows: a name, a day in October and the cells; amounts of 900, 907 and 914."""
    rows = [
        [name, f"2026-10-{10 + n}", *(900 + 7 * n if cell is None else cell for cell in cells)]
        for n, name in enumerate(NAMES)
    ]
    return read(sheet(head, *rows), file=file)


@pytest.mark.parametrize(
    ("head", "cells"),
    [
        (["Dealer", "Payment date", "Method", "Amount"], ("Cheque", None)),
        (["客户", "付款日期", "付款方式", "金额"], ("电汇", None)),
        (["客户", "收款日期", "金额"], (None,)),
        (["Customer", "Receipt Date", "Amount"], (None,)),
        (["经销商", "到账日期", "金额", "业务员"], (None, "张伟")),
    ],
)
def test_an_amount_beside_the_day_it_was_paid_is_a_payment(head: list[str], cells: Any) -> None:
    table = only(made(head, *cells))
    assert (table.kind, table.questions) == ("dealer_payment", [])
    assert table.frame["actual_payment"].sum() == 2721_00


@pytest.mark.parametrize("file", ["Receipts Oct.xlsx", "10月承兑汇票.xlsx"])
def test_titles_of_receipts_and_bills_speak_of_money_received(file: str) -> None:
    assert only(made(["Dealer", "Date", "Amount"], None, file=file)).kind == "dealer_payment"


@pytest.mark.parametrize(
    ("head", "cells"),
    [
        (["Dealer", "Payment Date", "Amount"], (None,)),
        (["Customer", "Date", "Payment Method", "Amount"], ("Cash", None)),
        (["Customer", "Date", "Amount", "Cheque No", "Bank"], (None, "00441", "HSBC")),
        (["客户", "日期", "付款方式", "金额"], ("现金", None)),
    ],
)
def test_what_may_be_sold_or_paid_is_asked_about(head: list[str], cells: Any) -> None:
    (question,) = made(head, *cells).questions
    assert {"sales_detail", "dealer_payment"} <= set(question.choices)


@pytest.mark.parametrize(
    "head",
    [
        ["供应商", "付款日期", "付款方式", "金额"],
        ["Vendor", "Payment Date", "Method", "Amount"],
        ["Employee", "Payment Date", "Method", "Amount"],
    ],
)
def test_what_we_pay_is_not_what_dealers_paid(head: list[str]) -> None:
    assert only(made(head, "Wire", None)).kind is None


def test_an_order_with_goods_keeps_its_kind_however_it_was_paid() -> None:
    head = ["Customer", "Order Date", "Product", "Amount", "Payment Method"]
    assert only(made(head, "Ale", None, "Cash")).kind == "sales_detail"
    head = ["Customer", "Date", "Receipt No", "Product", "Amount"]
    assert only(made(head, "R1", "Ale", None, file="Receipts Oct.xlsx")).kind == "sales_detail"
