"""Printed totals of columns that are not loaded are held against their rows as well."""

from __future__ import annotations

from tests.unit.ingest.understand.reading_made import only, read, sheet

HEADER = ["Slip No", "Slip Date", "Store", "Pcs", "Unit Price", "Line Value", "Paid Cash"]
ROWS = [
    ["T1", "2026-10-03", "Aldi Mill Lane", 26, 3.93, 102.18, "Yes"],
    ["T2", "2026-10-04", "Kroger Mill Lane", 23, 2.88, 66.24, "Yes"],
    ["T3", "2026-10-06", "Tesco High Street", 33, 4.74, 156.42, "No"],
]


def _totals(pieces: float, price: float | None = None) -> list[tuple[str, bool]]:
    total = ["", "", "Total", pieces, price, 324.84, ""]
    table = only(read(sheet(HEADER, *ROWS, total)))
    assert table.kind == "slip_log"
    assert next(c for c in table.columns if c.header == "Pcs").field is None
    return [(check.column, check.agrees) for check in table.totals]


def test_a_total_of_pieces_is_compared_where_pieces_are_not_loaded() -> None:
    assert _totals(82) == [("F", True), ("D", True)]
    assert _totals(90) == [("F", True), ("D", False)]


def test_what_stands_below_a_price_is_no_sum() -> None:
    assert [column for column, _ in _totals(82, 3.85)] == ["F", "D"]
