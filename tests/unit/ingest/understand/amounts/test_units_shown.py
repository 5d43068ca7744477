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
