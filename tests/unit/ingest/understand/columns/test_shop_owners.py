"""Whose name stands below Owner."""

from __future__ import annotations

import pytest

from tests.unit.ingest.understand.reading_made import only, read, sheet

ROWS = [
    ["0041", "Om Sai Traders", "R. Mehta", 9820000001, "LBS Road 3", "TW-1"],
    ["0042", "Metro Provision", "S. Rao", 9820000002, "LBS Road 9", "TW-2"],
]


@pytest.mark.parametrize("customer", ["Outlet Name", "Retailer", "Customer"])
def test_the_owner_of_a_shop_is_its_contact(customer: str) -> None:
    head = ["Customer Code", customer, "Owner", "Mobile", "Address", "Beat"]
    table = only(read(sheet(head, *ROWS), file="outlet master.xlsx"))
    assert table.kind == "customer_master"
    assert list(table.frame["contact_name"]) == ["R. Mehta", "S. Rao"]
    assert "rep_name" not in table.frame


def test_the_salesman_beside_the_owner_of_a_shop_is_the_rep() -> None:
    head = ["Invoice Date", "Outlet", "Owner", "Salesman", "Net Amount"]
    rows = [["2026-10-05", "Om Sai", "R. Mehta", "Ben Hill", 5]]
    table = only(read(sheet(head, *rows), file="invoices.xlsx"))
    assert set(table.frame["rep_name"]) == {"Ben Hill"}


def test_the_owner_of_an_account_is_its_rep() -> None:
    head = ["Account", "Owner", "Stage", "Opportunity", "Amount", "Close Date"]
    rows = [["Tesco", "Ann Low", "Won", "Juice", 5, "2026-11-05"]]
    table = only(read(sheet(head, *rows), file="pipeline.xlsx"))
    assert set(table.frame["rep_name"]) == {"Ann Low"}
