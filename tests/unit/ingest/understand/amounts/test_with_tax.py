"""Amounts that hold the tax beside them."""

from __future__ import annotations

from typing import Any

import pytest

from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

DAYS = ["2026-10-03", "2026-10-07", "2026-10-14"]


def _read(head: list[str], rows: list[list[Any]]) -> dict[str, int]:
    filled = [[day, name, *row] for day, name, row in zip(DAYS, "ABC", rows, strict=True)]
    frame = only(read(sheet(["Date", "Customer", *head], *filled))).frame
    return {
        name: int(frame[name].sum()) for name in ("net_amount", "gross_amount") if name in frame
    }


@pytest.mark.parametrize("before", ["Sub Total", "Before Tax"])
def test_the_amount_before_tax_is_what_was_sold(before: str) -> None:
    rows = [[100, 5, 105], [200, 10, 210], [300, 0, 300]]
    found = _read([before, "GST", "Sales"], rows)
    assert found == {"net_amount": 60000, "gross_amount": 61500}


def test_a_column_that_does_not_add_up_changes_nothing() -> None:
    found = _read(["Sub Total", "GST", "Amount"], [[100, 5, 105], [200, 10, 211], [300, 15, 315]])
    assert found["net_amount"] == 63100


def test_no_tax_at_all_says_nothing() -> None:
    found = _read(["Sub Total", "GST", "Amount"], [[100, 0, 100], [200, 0, 200], [310, 0, 310]])
    assert found["net_amount"] == 61000


def test_of_two_amounts_the_one_before_tax_is_what_was_sold() -> None:
    rows = [[100.4, 18.07, 118], [200, 36, 236], [300, 54, 354]]
    found = _read(["Taxable Value", "IGST", "Net Amount"], rows)
    assert found["net_amount"] == 60_040


def test_an_invoice_amount_below_the_tax_is_what_was_sold() -> None:
    rows = [[100, 5, 105], [200, 10, 210], [300, 0, 300]]
    found = _read(["Invoice Amount", "VAT", "Payable"], rows)
    assert found == {"net_amount": 60_000, "gross_amount": 61_500}


def test_an_invoice_amount_before_discount_and_tax_gives_way_to_what_was_billed() -> None:
    rows = [[100, 10, 4.5, 94.5], [200, 0, 10, 210], [300, 0, 15, 315]]
    found = _read(["Invoice Amount", "Discount", "VAT", "Payable"], rows)
    assert found == {"gross_amount": 61_950}


def test_central_and_state_tax_are_added_up() -> None:
    rows = [[100, 9, 9, 118], [200, 18, 18, 236], [300, 0, 0, 300]]
    found = _read(["Taxable Value", "CGST", "SGST", "Invoice Value"], rows)
    assert found == {"net_amount": 60_000, "gross_amount": 65_400}


def test_a_net_amount_with_the_tax_on_top_is_what_was_billed() -> None:
    rows = [[100, 12, 112], [200, 24, 224], [-50, -6, -56]]
    found = _read(["Gross Amt", "GST", "Net Amt (Rs)"], rows)
    assert found == {"net_amount": 25_000, "gross_amount": 28_000}


@pytest.mark.parametrize("sign", [1, -1])
def test_with_a_discount_between_them_which_one_counts_is_asked(sign: int) -> None:
    head = ["Date", "Customer", "Gross Amt", "Disc", "GST", "Net Amt"]
    rows = [["2026-10-03", "A", 100, 10 * sign, 10.8, 101], ["2026-10-07", "B", 50, 0, 6, 56]]
    (question,) = asked(read(sheet(head, *rows)))
    for answer, sold in (("C", 15_000), ("F", 15_700)):
        table = only(read(sheet(head, *rows), answers={question: answer}))
        assert table.frame["net_amount"].sum() == sold
        assert not table.questions


def test_a_net_amount_after_the_discount_alone_is_what_was_sold() -> None:
    rows = [[100, 10, 10.8, 90], [200, 0, 24, 200], [300, 0, 36, 300]]
    found = _read(["Gross Amt", "Disc", "GST", "Net Amt"], rows)
    assert found["net_amount"] == 59_000
