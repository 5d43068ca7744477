"""What a file without a known table holds instead is said."""

from __future__ import annotations

from tests.unit.ingest.understand.reading_made import read, sheet


def codes(*rows: list[object], file: str = "表.xlsx") -> tuple[str | None, list[str]]:
    """The refusal and what is said beside it."""
    found = read(sheet(*rows), file=file)
    return found.error and found.error.code, [issue.code for issue in found.issues]


def test_lines_without_an_amount_are_named() -> None:
    told = codes(["日期", "顾客ID", "商品名称", "数量"], ["2026-10-05", "C-1", "酸奶", 3])
    assert told == ("no_known_table", ["lines_without_amount"])


def test_a_list_of_prices_is_named() -> None:
    told = codes(["商品编码", "商品名称", "规格", "零售价格"], ["S-1", "酸奶", "瓶", 3.5])
    assert told == ("no_known_table", ["only_products"])


def test_anything_else_has_no_reason_of_its_own() -> None:
    assert codes(["gene", "length"], ["ABC1", 1200]) == ("no_known_table", [])
