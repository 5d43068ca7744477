"""A column in the words of a field whose cells are nothing of its sort is named."""

from __future__ import annotations

import pytest

from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

HEAD = ["日期", "客户", "数量", "金额", "业务员"]


def told(*cells: object) -> tuple[list[str], list[int] | None]:
    rows = [[f"2026-10-0{n}", "福满家", cell, 100 * n, "程思远"] for n, cell in enumerate(cells, 1)]
    file = read(sheet(HEAD, *rows), file="10月销售明细.xlsx")
    assert asked(file) == []
    table = only(file)
    names = [i.params["found"] for i in table.issues if i.code == "column_unlike"]
    return names, list(table.frame["qty"]) if "qty" in table.frame else None


def test_numbers_with_their_unit_are_read() -> None:
    assert told("345瓶", "15 瓶", 20) == ([], [345_000, 15_000, 20_000])
    assert told("2万件", "1千件") == ([], [20_000_000, 1_000_000])


@pytest.mark.parametrize("cells", [("3箱", "5瓶", "2箱"), ("三箱", "两箱"), ("3箱2瓶", "1箱5瓶")])
def test_numbers_in_different_units_are_no_quantity(cells: tuple[str, ...]) -> None:
    assert told(*cells) == ([cells[0]], None)


def test_words_and_columns_that_are_read_are_not_named() -> None:
    rows = [["2026-10-01", "福满家", "上门", 100, "程思远"]]
    table = only(
        read(sheet(["日期", "客户", "方式", "金额", "业务员"], *rows), file="10月销售.xlsx")
    )
    assert [i.code for i in table.issues] == []
