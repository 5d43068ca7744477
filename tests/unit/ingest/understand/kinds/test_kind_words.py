"""Words of titles and file names that tell the kind of a report."""

from __future__ import annotations

import pytest

from sales_core.ingest.understand.kinds.kind_words import hinted
from tests.unit.ingest.understand.reading_made import only, read, sheet


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Field Expenses – September 2026 (KES)", "expense_claim"),
        ("MANPOWER LIST - SALES DEPARTMENT", "rep_roster"),
        ("Sales force details", "rep_roster"),
        ("PDC REGISTER", "dealer_payment"), ("Cheques in hand", "dealer_payment"),
        ("Outstanding.xls", "ar_ageing"), ("Outstanding as on 31-10-2026", "ar_ageing"),
        ("VAN SALES CASH RECONCILIATION", "cash_bag"),
        ("TRAVEL & SUBSISTENCE CLAIM", "expense_claim"), ("T&S claim TN.xlsx", "expense_claim"),
        ("CLOSING STOCK (CASES) AS ON 31-OCT-2026", "dealer_psi"),
        ("Pharmacy Panel List", "customer_master"), ("Outlet census", "customer_master"),
        ("SALES RETURNS REGISTER - OCTOBER 2026", "slip_log"),
    ],
)  # fmt: skip
def test_a_title_names_a_kind(title: str, kind: str) -> None:
    assert kind in hinted([title])


@pytest.mark.parametrize("title", ["Outstanding performers", "Scheme claims", "PDCA meeting"])
def test_other_titles_name_none_of_them(title: str) -> None:
    assert not hinted([title]) & {"ar_ageing", "expense_claim", "dealer_payment"}


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("2027年一季度代表指标", "sales_target"),
        ("2027年度指标", "sales_target"),
        ("工作日报", "visit_log"),
        ("未收款发票", "ar_ageing"),
        ("未回款明细", "ar_ageing"),
    ],
)
def test_words_of_chinese_offices_speak_of_a_kind(title: str, kind: str) -> None:
    assert kind in hinted([title])


def test_indicators_of_anything_are_no_targets() -> None:
    assert "sales_target" not in hinted(["质量指标统计"])


def test_the_amount_beside_what_is_open_of_invoices_does_not_make_them_sales() -> None:
    head = ["发票号", "开票日期", "客户", "金额", "已回款", "未回款", "到期日", "负责人"]
    rows = [["25117001", "2026-09-03", "国药", 900, 400, 500, "2026-11-03", "王强"],
            ["25117002", "2026-09-09", "瑞康", 700, 0, 700, "2026-11-09", "李娜"]]  # fmt: skip
    table = only(read(sheet(head, *rows), file="未收款发票.xlsx"))
    assert (table.kind, table.questions) == ("ar_ageing", [])
    assert int(table.frame["ar_balance"].sum()) == 120_000


def test_titles_of_the_parts_of_a_weekly_report() -> None:
    assert hinted(["A. CUSTOMER VISITS"]) == hinted(["一、客户拜访"]) == {"visit_log"}
    assert hinted(["B. EXPENSES"]) == hinted(["二、费用"]) == {"expense_claim"}
    assert hinted(["C. PLAN FOR NEXT WEEK"]) == {"visit_plan"}
    assert hinted(["Visits and what they cost"]) == hinted(["费用率"]) == frozenset()
