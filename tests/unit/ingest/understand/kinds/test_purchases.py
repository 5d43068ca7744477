"""Purchases in the columns of sales are asked about, sales beside them are not."""

from __future__ import annotations

import pytest

from tests.unit.ingest.understand.reading_made import only, read, sheet

HEADS = ["DATE", "PARTY", "Invoice No", "TOTAL INVOICE AMOUNT"]
SOLD = ["2026-10-05", "Larch Inc", "S-1", 118]
BOUGHT = ["2026-10-06", "Mill & Sons", "77/26", 59]


def test_the_purchases_below_the_sales_of_a_month_do_not_count_in_silence() -> None:
    rows = sheet(
        ["Sales"], HEADS, SOLD, ["2026-10-07", "Birch Ltd", "S-2", 236], [], [],
        ["Purchase"], HEADS, BOUGHT, ["2026-10-08", "Mill & Sons", "78/26", 61],
    )  # fmt: skip
    file = read(rows, file="tax.xlsx")
    assert [question.code for question in file.questions] == ["purchases"]
    first, second = file.tables
    assert (first.kind, list(first.frame["gross_amount"])) == ("sales_detail", [11_800, 23_600])
    assert second.kind is None


@pytest.mark.parametrize(("answer", "kind"), [("sold", "sales_detail"), ("none", None)])
def test_a_person_says_whether_they_are_sales(answer: str, kind: str | None) -> None:
    rows = [["日期", "客户", "单号", "金额"], ["2026-10-05", "永辉", "P1", 90]]
    question = "10月//purchases"
    (table,) = read(sheet(*rows, name="10月"), file="采购明细.xlsx").tables
    assert [q.code for q in table.questions] == ["purchases"]
    said = read(sheet(*rows, name="10月"), file="采购明细.xlsx", answers={question: answer})
    assert only(said).kind == kind
    assert only(said).questions == []


@pytest.mark.parametrize(
    ("title", "file"),
    [
        ("销售出库明细", "采购与销售.xlsx"),
        ("客户采购明细", "10月.xlsx"),
        ("", "Sales and purchases.xlsx"),
    ],
)
def test_the_nearest_words_count(title: str, file: str) -> None:
    rows = sheet([title], ["日期", "客户", "单号", "金额"], ["2026-10-05", "永辉", "P1", 90])
    table = only(read(rows, file=file))
    assert (table.kind, table.questions) == ("sales_detail", [])


def test_a_tax_on_what_was_bought_tells_purchases() -> None:
    heads = ["DATE", "PARTY", "Invoice", "Input IGST", "TOTAL INVOICE AMOUNT"]
    rows = sheet(heads, ["2026-10-06", "Mill & Sons", "77/26", 9, 59])
    (question,) = read(rows, file="GST.xlsx").questions
    assert (question.code, question.params) == ("purchases", {"found": "Input IGST"})
