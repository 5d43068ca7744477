"""Quantity times price, with and without a column of discounts."""

from __future__ import annotations

import pytest

from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

HEAD = ["Order Date", "Customer", "Product", "Quantity", "Unit Price", "Discount"]
ROWS = [
    ["2026-10-05", "Tesco", "Milk", 10, 20, 0.1],
    ["2026-10-06", "Asda", "Tea", 3, 9.99, 0],
    ["2026-10-07", "Spar", "Tea", 1, 5, None],
]


@pytest.mark.parametrize(
    ("answer", "amounts"),
    [
        ("less_discount", [18_000, 2_997, 500]), ("times_discount", [2_000, 2_997, 500]),
        ("multiply", [20_000, 2_997, 500]),
    ],
)  # fmt: skip
def test_discounts_are_asked_about(answer: str, amounts: list[int]) -> None:
    file = read(sheet(HEAD, *ROWS, name="Order Details"), file="sales.xlsx")
    (question,) = file.questions
    assert question.code == "derive_discounted"
    assert set(question.choices) == {"less_discount", "times_discount", "multiply", "none"}
    answers = {question.id: answer}
    table = only(read(sheet(HEAD, *ROWS, name="Order Details"), file="sales.xlsx", answers=answers))
    assert table.frame["gross_amount"].tolist() == amounts


def test_no_discount_at_all_is_not_asked_about() -> None:
    rows = [[*row[:5], 0] for row in ROWS]
    file = read(sheet(HEAD, *rows, name="Order Details"), file="sales.xlsx")
    assert asked(file) == ["Order Details//derive_amount"]


def test_a_discount_of_money_is_no_share() -> None:
    rows = [[*row[:5], 12] for row in ROWS]
    file = read(sheet(HEAD, *rows, name="Order Details"), file="sales.xlsx")
    assert "derive_discounted" not in [q.code for q in file.questions]
