"""Whose names stand in two columns."""

from __future__ import annotations

from tests.unit.ingest.understand.reading_made import only, read, sheet

NAMES = [["Ann", "Lee"], ["Tom", "Ray"], ["Una", "Fox"]]
FIRMS = ["Kiu Ltd", "Dal & Co", "Oum"]


def test_names_beside_how_to_reach_a_customer_are_whom_to_call_there() -> None:
    head = ["Company", "First Name", "Last Name", "E-mail Address", "Business Phone", "Address"]
    rows = [
        [firm, *name, f"m{n}@x.org", f"555-010{n}", f"{n} High Street"]
        for n, (firm, name) in enumerate(zip(FIRMS, NAMES, strict=True))
    ]
    table = only(read(sheet(head, *rows), file="Customer List.xlsx"))
    assert table.kind == "customer_master"
    assert table.frame["contact_name"].tolist() == ["Ann Lee", "Tom Ray", "Una Fox"]
    assert "rep_name" not in table.frame


def test_names_beside_what_a_customer_bought_are_those_of_reps() -> None:
    head = ["Date", "Customer", "First Name", "Last Name", "Email", "Phone", "Address", "Amount"]
    rows = [
        [f"2026-10-0{n + 1}", firm, *name, "m@x.org", "555-0100", "High Street", 100 * (n + 1)]
        for n, (firm, name) in enumerate(zip(FIRMS, NAMES, strict=True))
    ]
    table = only(read(sheet(head, *rows), file="Sales Detail.xlsx"))
    assert table.kind == "sales_detail"
    assert table.frame["rep_name"].tolist() == ["Ann Lee", "Tom Ray", "Una Fox"]
