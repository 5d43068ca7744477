"""A column called name is of the codes it goes with."""

from __future__ import annotations

from tests.unit.ingest.understand.reading_made import only, read, sheet

HEADS = ["account number", "name", "sku", "quantity", "ext price", "date"]


def lines(*rows: tuple[int, str, str]) -> list[list[object]]:
    """Lines of sales: account, name and product."""
    return [HEADS, *([a, n, s, 1, 10 + k, "2026-10-05"] for k, (a, n, s) in enumerate(rows))]


def test_names_that_go_with_the_accounts_are_those_of_the_customers() -> None:
    rows = lines((1001, "Larch", "S-7"), (1002, "Birch", "S-8"), (1003, "Elm", "S-7"))
    table = only(read(sheet(*rows, *lines((1001, "Larch", "S-9"))[1:]), file="sales.xlsx"))
    assert list(table.frame["customer_name"]) == ["Larch", "Birch", "Elm", "Larch"]
    assert table.questions == []


def test_names_that_change_within_an_account_are_nobody_s() -> None:
    rows = lines((1001, "Ann", "S-7"), (1002, "Bob", "S-8"), (1003, "Cid", "S-7"))
    table = only(read(sheet(*rows, *lines((1001, "Bob", "S-9"))[1:]), file="sales.xlsx"))
    assert "customer_name" not in table.frame


def test_names_of_codes_that_stand_once_each_prove_nothing() -> None:
    rows = lines((1001, "Ann", "S-7"), (1002, "Bob", "S-8"), (1003, "Cid", "S-7"))
    assert "customer_name" not in only(read(sheet(*rows), file="sales.xlsx")).frame


def test_a_name_right_beside_the_only_code_is_its_name() -> None:
    rows = sheet(
        ["Staff No", "Name", "Sales Target", "Actual Sales"],
        ["E1", "Ann", 10, 9], ["E2", "Bob", 20, 21], ["E3", "Cid", 5, 5],
    )  # fmt: skip
    table = only(read(rows, file="October 2026.xlsx"))
    assert table.kind == "sales_progress"
    assert list(table.frame["rep_name"]) == ["Ann", "Bob", "Cid"]
