"""Rows that number the columns of a form."""

from __future__ import annotations

import pytest

from sales_core.ingest.grid import Sheet
from sales_core.ingest.understand.cells.numbering import numbers_columns


def told(row: list[object], below: list[object], first: bool = True) -> bool:
    sheet = Sheet("表", [list(row), list(below)])  # type: ignore[list-item]  # values of cells
    return numbers_columns(sheet, 0, range(len(row)), first)


@pytest.mark.parametrize(
    "row",
    [
        [1, 2, 3],
        ["1", "2", "3"],
        ["(1)", "(2)", "(3)"],
        ["①", "②", "③"],
        ["A", "B", "C"],
        ["A", "B", "C=A-B"],
        ["甲", 1, 2],
        ["甲", "乙", "1"],
    ],
)
def test_numbers_and_letters_in_order(row: list[object]) -> None:
    assert told(row, ["王强", 100, 90])
    assert not told(row, ["王强", 100, 90], first=False)


def test_many_number_the_columns_anywhere() -> None:
    assert told([1, 2, 3, 4, 5], [6, 7, 8, 9, 10], first=False)


@pytest.mark.parametrize("row", [[1, 3, 2], [2, 3, 4], ["王强", 1, 2], [1, 2, 2], ["B", "A", "C"]])
def test_anything_else_is_data(row: list[object]) -> None:
    assert not told(row, ["李娜", 100, 90])


def test_so_is_a_short_row_among_figures() -> None:
    assert not told([1, 2, 3], [4, 5, 6])
