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
        ("visit_plan", "医生编码", "customer_id"), ("sales_progress", "Nome", "rep_name"),
        ("expense_claim", "Acc. Desc.", "expense_line"),
    ],
)  # fmt: skip
def test_words_of_one_kind(kind: str, header: str, field: str) -> None:
    assert aliases.match(kind, header).field == field


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("Customer\nالعميل", "customer_name"), ("Qty (шт)", "qty"),
        ("Customer name (ชื่อลูกค้า)", "customer_name"), ("ลูกค้า Customer", "customer_name"),
        ("العميل", None),
    ],
)  # fmt: skip
def test_letters_nobody_has_words_for_are_passed_over(header: str, field: str | None) -> None:
    assert aliases.match("sales_detail", header).field == field


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("Line Total (incl VAT)", "gross_amount"),
        ("Line Total", "net_amount"),
        ("Order Value (ex VAT)", "net_amount"),
        ("Price (incl VAT)", "unit_price"),
        ("VAT 15%", "tax_amount"),
    ],
)
def test_tax_in_brackets_is_not_passed_over(header: str, field: str) -> None:
    assert aliases.match("sales_detail", header).field == field


def test_the_owner_of_an_outlet_gives_way_to_its_rep() -> None:
    owner, rep = (aliases.match("customer_master", w) for w in ("Owner", "Sales Rep"))
    assert owner.field == rep.field == "rep_name"
    assert aliases.AUTO_ACCEPT <= owner.score < rep.score


def test_a_manager_is_whose_results_they_are_where_no_rep_is_named() -> None:
    manager, rep = (aliases.match("sales_progress", w) for w in ("Manager", "Rep"))
    assert manager.field == rep.field == "rep_name"
    assert manager.score < rep.score
    assert aliases.match("joint_visit", "Manager").field == "manager_name"


@pytest.mark.parametrize(
    ("kind", "header", "field"),
    [
        ("joint_visit", "Date of Field Work", "joint_date"),
        ("joint_visit", "Review By", "action_due"),
        ("joint_visit", "Hrs in Field", "coaching_minutes"),
        ("policy_ledger", "Programme", "policy_name"),
        ("policy_ledger", "Credit Note Issued", "settled_amount"),
        ("cash_bag", "Cash at Hand", "cash_counted"),
        ("slip_log", "GRV No", "slip_no"), ("slip_log", "GRV Date", "slip_date"),
        ("promotion", "Est. Spend", "promo_cost"), ("promotion", "Scheme Ref", "promo_id"),
        ("pipeline", "Expected PO", "close_date"),
        ("sales_progress", "Fact", "actual_mtd"), ("sales_progress", "Deviation", "gap_amount"),
        ("sales_progress", "Execution, %", "attainment_rate"),
        ("sales_detail", "Ctns", "qty"), ("sales_detail", "Booked By", "rep_name"),
        ("cash_bag", "B/F", "opening_cash"), ("cash_bag", "Paid to bank", "cash_deposited"),
        ("cash_bag", "Collections", "cash_collected"), ("ar_ageing", "Contact", "customer_name"),
        ("promotion", "Funding", "promo_cost"), ("sales_progress", "Ach Val", "actual_mtd"),
        ("expense_budget", "Bud", "budget_amount"), ("expense_budget", "Act", "actual_expense"),
        ("expense_claim", "Incl VAT", "claim_amount"), ("dealer_payment", "Tgt", "plan_payment"),
    ],
)  # fmt: skip
def test_words_of_rarer_reports(kind: str, header: str, field: str) -> None:
    assert aliases.match(kind, header).field == field


def test_a_single_letter_behind_a_word_is_no_translation() -> None:
    assert aliases.match("sales_detail", "sales ก").field is None


@pytest.mark.parametrize("header", ["Score /10", "Score (1-10)", "Rating out of 5", "评分/100"])
def test_the_best_mark_is_no_part_of_a_word(header: str) -> None:
    assert aliases.match("joint_visit", header).field == "coaching_score"


def test_numbers_behind_other_words_stay() -> None:
    assert aliases.match("joint_visit", "Score 10").field is None
