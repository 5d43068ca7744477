"""Whose a document is stands on its first line, its number on all of them."""

from __future__ import annotations

from typing import Any

from tests.unit.ingest.understand.reading_made import only, read, sheet

HEAD = ["Invoice No", "Invoice Date", "Customer", "Item", "Amount"]
ROWS: list[list[Any]] = [
    ["3", "2026-10-05", "Larch Inc", "Bolt", 100],
    ["3", "2026-10-05", None, "Nut", 200],
    ["4", "2026-10-06", "Birch Ltd", "Bolt", 300],
    ["5", "2026-10-06", "Larch Inc", "Plate", 400],
    ["5", "2026-10-06", None, "Bolt", 500],
]


def test_the_lines_of_a_number_are_of_who_stands_on_the_first() -> None:
    table = only(read(sheet(HEAD, *ROWS), file="sales register.xlsx"))
    names = ["Larch Inc", "Larch Inc", "Birch Ltd", "Larch Inc", "Larch Inc"]
    assert table.frame["customer_name"].tolist() == names
    assert int(table.frame["net_amount"].sum()) == 150_000
    assert [(i.code, i.params["count"]) for i in table.issues] == [("label_carried", 2)]


def test_a_line_of_another_number_without_a_name_is_nobodys() -> None:
    rows = [*ROWS, ["6", "2026-10-07", None, "Bolt", 600]]
    table = only(read(sheet(HEAD, *rows), file="sales register.xlsx"))
    assert {(out.row, out.code) for out in table.left_out} == {
        (3, "missing_name"), (6, "missing_name"), (7, "missing_name"),
    }  # fmt: skip


def test_a_line_without_an_amount_is_left_out_anyway() -> None:
    rows = [*ROWS, [None, "2026-10-07", None, "to be sent", None]]
    table = only(read(sheet(HEAD, *rows), file="sales register.xlsx"))
    assert int(table.frame["net_amount"].sum()) == 150_000
    assert len(table.left_out) == 1
