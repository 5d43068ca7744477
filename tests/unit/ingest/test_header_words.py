"""What a header says through stars, two languages and words for tax."""

from __future__ import annotations

import pytest

from sales_core.ingest import aliases


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("客户名称*", "customer_name"), ("*客户名称", "customer_name"),
        ("客户名称(必填)", "customer_name"), ("客户名称 Customer", "customer_name"),
        ("Customer/客户名称", "customer_name"), ("客户名称(Customer Name)", "customer_name"),
        ("Net Amount 销售额", "net_amount"), ("价税合计", "gross_amount"),
        ("Amount excl. Tax", "net_amount"), ("Amount incl. Tax", "gross_amount"),
    ],
)  # fmt: skip
def test_a_header_names_its_field(header: str, field: str) -> None:
    assert aliases.match("sales_detail", header).field == field


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("Data da Venda", "doc_date"), ("Preço Unitário", "unit_price"), ("Quantité", "qty"),
        ("Montant HT", "net_amount"), ("Nama Pelanggan", "customer_name"),
        ("Cliente", "customer_name"), ("Razón Social", "customer_name"), ("Kunde", "customer_name"),
        ("Menge", "qty"), ("Umsatz", "net_amount"), ("Total Venta", "gross_amount"),
        ("Rechnungsdatum", "doc_date"),
    ],
)  # fmt: skip
def test_headers_in_neighbouring_languages_name_their_field(header: str, field: str) -> None:
    assert aliases.match("sales_detail", header).field == field


@pytest.mark.parametrize("header", ["客户名称 Product", "客户 XYZ", "SKU 金额 Sales Rep"])
def test_two_languages_that_say_different_things_name_nothing(header: str) -> None:
    assert aliases.match("sales_detail", header).field is None


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("订单编号", "doc_no"), ("顾客编号", "customer_id"), ("顾客姓名", "customer_name"),
        ("单据日期.日期", "doc_date"), ("商品.品名", "product_name"), ("订单 Id", "doc_no"),
        ("商品.颜色", None), ("总营业额", "net_amount"), ("收入(折后)", "net_amount"),
        ("消费日期", "doc_date"), ("不含税\n销售金额", "net_amount"),
        ("含税销售金额", "gross_amount"),
    ],
)  # fmt: skip
def test_words_of_shops_and_of_systems(header: str, field: str | None) -> None:
    assert aliases.match("sales_detail", header).field == field


def test_a_second_choice_gives_way_to_a_better_word() -> None:
    receiver, customer = (aliases.match("sales_detail", w) for w in ("收货人", "客户名称"))
    assert receiver.field == customer.field == "customer_name"
    assert aliases.AUTO_ACCEPT <= receiver.score < customer.score


@pytest.mark.parametrize(
    ("kind", "header", "field"),
    [
        ("customer_master", "signup_date", "open_date"),
        ("customer_master", "注册日期", "open_date"),
        ("dealer_psi", "每月末库存", "closing_stock"), ("visit_log", "doctor_id", "customer_id"),
        ("visit_plan", "医生编码", "customer_id"),
    ],
)  # fmt: skip
def test_words_of_one_kind(kind: str, header: str, field: str) -> None:
    assert aliases.match(kind, header).field == field
