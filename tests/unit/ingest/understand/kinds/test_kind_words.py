"""Words of titles and file names that tell the kind of a report."""

from __future__ import annotations

import pytest

from sales_core.ingest.understand.kinds.kind_words import hinted


@pytest.mark.parametrize(
    ("title", "kind"),
    [
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
