"""Central and state taxes in columns of their own."""

from __future__ import annotations

from typing import Any

import pytest

from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

START = ["Invoice No", "Date", "Customer", "Taxable Value"]
BELOW = (
    [*START, "GST", "", "", "Invoice Value"],
    ["", "", "", "", "CGST", "SGST", "IGST", ""],
)
FLAT = ([*START, "CGST", "SGST Amount", "IGST", "Invoice Value"],)
ROWS: list[list[Any]] = [
    ["INV-1", "2026-10-03", "Metro Mart", 1000, 90, 90, 0, 1180],
    ["INV-2", "2026-10-07", "City Pharmacy", 2000, 0, 0, 360, 2360],
]


def _sums(table: Any) -> dict[str, int]:
    return {
        name: int(table.frame[name].sum()) for name in ("net_amount", "tax_amount", "gross_amount")
    }


@pytest.mark.parametrize("head", [BELOW, FLAT])
def test_the_parts_are_added_up_and_named(head: tuple[list[str], ...]) -> None:
    file = read(sheet(*head, *ROWS), file="Sales register.xlsx")
    table = only(file)
    assert asked(file) == []
    assert _sums(table) == {
        "net_amount": 3000_00, "tax_amount": 540_00, "gross_amount": 3540_00,
    }  # fmt: skip
    (note,) = [issue for issue in table.issues if issue.code == "taxes_added"]
    assert note.params["names"].count("、") == 2


def test_the_amounts_below_each_tax_are_its_parts_and_the_rates_are_not() -> None:
    head = (
        [*START, "CGST", "", "SGST", "", "Invoice Value"],
        ["", "", "", "", "Rate", "Amt", "Rate", "Amt", ""],
    )
    rows = [[*row[:4], 9, 90, 9, 90, 1180] for row in ROWS]
    merged = [(0, 4, 0, 5), (0, 6, 0, 7)]
    table = only(read(sheet(*head, *rows, merged=merged), file="Sales register.xlsx"))
    assert list(table.frame["tax_amount"]) == [180_00, 180_00]
    assert "unit_price" not in table.frame or table.frame["unit_price"].isna().all()


def test_a_column_of_the_whole_tax_counts_alone() -> None:
    head = [*START, "CGST", "SGST", "Tax Amount", "Invoice Value"]
    rows = [[*row[:4], 90, 90, 180, 1180] for row in ROWS[:1]]
    table = only(read(sheet(head, *rows, [*rows[0][:1], *ROWS[1][1:4], 180, 180, 360, 2360])))
    assert list(table.frame["tax_amount"]) == [180_00, 360_00]
    assert not [issue for issue in table.issues if issue.code == "taxes_added"]


def test_a_part_somebody_does_not_use_stays_out() -> None:
    answers = {"S/G/column_is": "not_used"}
    table = only(read(sheet(*FLAT, *ROWS), file="Sales register.xlsx", answers=answers))
    assert int(table.frame["tax_amount"].sum()) == 180_00
