"""A number format that writes a unit behind what it does not divide says the unit of the column."""

from __future__ import annotations

from typing import Any

import pytest

from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

FILE = "2026年销售目标.xlsx"


def target(code: str, amount: int = 12, head: str = "10月目标") -> Any:
    formats = {(row, 1): code for row in (1, 2)}
    rows = (["王强", amount], ["李娜", amount])
    return read(sheet(["业务员", head], *rows, formats=formats), file=FILE)


@pytest.mark.parametrize(
    ("code", "fen"),
    [
        ('0"万元"', 24_000_000),
        ('#,##0.0"万"', 24_000_000),
        ('0"K"', 2_400_000),
        ('0"万元";-0"万元"', 24_000_000),
        ('0"元"', 2_400),
        ('0!.0,"万"', 2_400),
    ],
)
def test_the_unit_of_the_format(code: str, fen: int) -> None:
    found = only(target(code))
    assert int(found.frame["target_amount"].sum()) == fen
    assert not found.questions


def test_a_heading_that_says_otherwise_is_asked_about() -> None:
    assert asked(target('0"万元"', head="10月目标(元)")) == ["S/B/unit_conflict"]


def mixed(*cells: tuple[Any, str]) -> Any:
    formats = {(row, 1): code for row, (_, code) in enumerate(cells, start=1) if code}
    rows = [[f"员{row}", amount] for row, (amount, _) in enumerate(cells)]
    return read(sheet(["业务员", "10月目标"], *rows, formats=formats), file=FILE)


def test_cells_in_different_units_are_each_what_they_show() -> None:
    found = only(mixed((2, '0"万"'), (50_000, ""), (0.1, '0"亿"'), (40_000, "#,##0")))
    assert list(found.frame["target_amount"]) == [2_000_000, 5_000_000, 1_000_000_000, 4_000_000]
    assert found.questions == []


def test_a_cell_of_the_same_size_without_the_unit_is_asked_about() -> None:
    assert asked(mixed((2, '0"万"'), (3, '0"万"'), (7, ""))) == ["S/B/unit_conflict"]


def test_nothing_is_nothing_in_any_unit() -> None:
    found = only(mixed((2, '0"万"'), (0, ""), (3, '0"万"')))
    assert list(found.frame["target_amount"]) == [2_000_000, 0, 3_000_000]
