"""What was sold is the total after the discount, wherever the rows say so."""

from __future__ import annotations

from typing import Any

import pytest

from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

HEAD = ["Order ID", "Order Date", "Customer"]
ROWS = [["1", "2026-10-05", "Kiu Ltd"], ["2", "2026-10-06", "Dal & Co"], ["3", "2026-10-20", "Oum"]]


def _sheet(head: list[str], amounts: list[list[Any]]) -> Any:
    return sheet(HEAD + head, *[row + more for row, more in zip(ROWS, amounts, strict=True)])


@pytest.mark.parametrize("off", [[None, 30, 5], [0, -30, -5]])
def test_the_total_less_the_discount_is_what_was_sold(off: list[int | None]) -> None:
    amounts = [[100, off[0], 100], [200, off[1], 170], [50, off[2], 45]]
    table = only(read(_sheet(["SubTotal", "Discount", "Total"], amounts), file="orders.xlsx"))
    assert table.kind == "sales_detail"
    assert table.frame["net_amount"].tolist() == [10_000, 17_000, 4_500]
    assert table.frame["gross_amount"].tolist() == [10_000, 20_000, 5_000]
    assert not table.questions


def test_where_something_else_lies_between_them_the_subtotal_stays() -> None:
    amounts = [[1, 100, 0, 105], [2, 200, 20, 185], [1, 50, None, 55]]
    made = _sheet(["Qty", "SubTotal", "Discount", "Total"], amounts)
    table = only(read(made, file="orders.xlsx"))
    assert table.frame["net_amount"].tolist() == [10_000, 20_000, 5_000]


def test_with_tax_between_them_which_one_counts_is_asked() -> None:
    amounts = [[100, 0, 10, 110], [200, 30, 17, 187], [50, 5, 4.5, 49.5]]
    made = _sheet(["SubTotal", "Discount", "Tax", "Total"], amounts)
    (question,) = asked(read(made, file="orders.xlsx"))
    open_ = only(read(made, file="orders.xlsx")).questions[0]
    assert (open_.code, set(open_.choices)) == ("which_column", {"D", "G"})
    table = only(read(made, file="orders.xlsx", answers={question: "G"}))
    assert table.frame["net_amount"].tolist() == [11_000, 18_700, 4_950]
    assert not table.questions
