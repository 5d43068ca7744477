"""Amounts of documents on their first lines."""

from __future__ import annotations

from tests.unit.ingest.understand.reading_made import only, read, sheet

HEAD = ["Invoice No", "Invoice Date", "Customer", "Product", "Quantity", "Total"]
ROWS = [
    ["714", "2026-10-30", "Kaale", "Linen set", 1, 5000],
    ["714", "2026-10-30", "Kaale", "Flat sheet", 2, None],
    ["713", "2026-10-29", "Philip", "Mattress", 1, 34000],
    ["713", "2026-10-29", "Philip", "Pillow", 2, None],
    ["712", "2026-10-28", "Gary", "Pillow", 1, 900],
]


def test_lines_without_the_amount_of_their_document_are_asked_about() -> None:
    file = read(sheet(HEAD, *ROWS), file="invoices.xlsx")
    (question,) = file.questions
    assert (question.code, question.choices) == ("document_first_line", ("once", "none"))
    table = only(read(sheet(HEAD, *ROWS), file="invoices.xlsx", answers={question.id: "once"}))
    assert table.frame["qty"].tolist() == [1000, 2000, 1000, 2000, 1000]
    assert table.frame["gross_amount"].tolist() == [500_000, 0, 3_400_000, 0, 90_000]
    left = only(read(sheet(HEAD, *ROWS), file="invoices.xlsx", answers={question.id: "none"}))
    assert [out.code for out in left.left_out] == ["missing_value"] * 2


def test_lines_with_amounts_of_their_own_are_not_asked_about() -> None:
    rows = [[*row[:5], row[5] or 100] for row in ROWS]
    assert not read(sheet(HEAD, *rows), file="invoices.xlsx").questions
