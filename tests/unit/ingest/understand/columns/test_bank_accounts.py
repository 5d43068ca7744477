"""Accounts of customers at their bank are no numbers of customers."""

from __future__ import annotations

from tests.unit.ingest.understand.reading_made import only, read, sheet

SHOPS = [["North Shop", "1 High St", "00112233"], ["South Shop", "2 Low St", "00112234"]]


def test_an_account_beside_its_bank_is_no_number_of_the_customer() -> None:
    rows = [[*shop, "HB", "XX01"] for shop in SHOPS]
    head = ["Customer", "Address", "Account No", "Bank", "IFSC"]
    table = only(read(sheet(head, *rows), file="Customer Master.xlsx"))
    assert table.kind == "customer_master"
    assert "customer_id" not in table.frame


def test_an_account_alone_is_one() -> None:
    head = ["Customer", "Address", "Account No"]
    table = only(read(sheet(head, *SHOPS), file="Customer Master.xlsx"))
    assert table.frame["customer_id"].tolist() == ["00112233", "00112234"]
