"""Whose row it is where a manager stands beside his rep."""

from __future__ import annotations

import pytest

from tests.unit.ingest.understand.reading_made import only, read, sheet


@pytest.mark.parametrize(
    ("manager", "rep"),
    [("Sales Manager", "Salesperson"), ("业务经理", "业务员"), ("客户经理", "销售代表")],
)
def test_the_row_is_the_reps(manager: str, rep: str) -> None:
    head = ["Invoice Date", manager, rep, "Customer", "Net Amount"]
    rows = [
        ["2026-10-05", "Ann Low", "Ben Hill", "Tesco", 5],
        ["2026-10-06", "Ann Low", "Cy Oak", "Asda", 6],
    ]
    table = only(read(sheet(head, *rows), file="invoices.xlsx"))
    assert set(table.frame["rep_name"]) == {"Ben Hill", "Cy Oak"}


def test_a_manager_alone_is_the_rep() -> None:
    head = ["Invoice Date", "Account Manager", "Customer", "Net Amount"]
    rows = [["2026-10-05", "Ann Low", "Tesco", 5], ["2026-10-06", "Cy Oak", "Asda", 6]]
    table = only(read(sheet(head, *rows), file="invoices.xlsx"))
    assert set(table.frame["rep_name"]) == {"Ann Low", "Cy Oak"}
