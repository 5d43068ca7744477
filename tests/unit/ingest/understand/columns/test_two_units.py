"""A quantity in two units: the same twice, or whole cases and what is left of one."""

from __future__ import annotations

from typing import Any

import pytest

from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

FILE = "10月销售明细.xlsx"
WHICH = "S//which_column/qty"


def _head(one: str, other: str) -> list[str]:
    return ["日期", "客户", "产品", one, other, "金额"]


def _rows(*pairs: tuple[Any, Any]) -> list[list[Any]]:
    return [[f"2026-10-0{n}", "大华", "可乐", *pair, 40 + n] for n, pair in enumerate(pairs, 1)]


@pytest.mark.parametrize(
    "words",
    [("数量(箱)", "数量(瓶)"), ("箱数", "散瓶"), ("箱", "瓶"), ("Qty (cases)", "Qty (pcs)")],
)
def test_cases_and_loose_bottles_are_asked_about(words: tuple[str, str]) -> None:
    made = sheet(_head(*words), *_rows((10, 5), (20, 3), (7, 0)))
    assert asked(read(made, file=FILE)) == [WHICH]
    found = only(read(made, file=FILE, answers={WHICH: "E"}))
    assert list(found.frame["qty"]) == [5_000, 3_000, 0]
    assert not found.questions


@pytest.mark.parametrize("pairs", [[(10, 240), (20, 300), (7, 84)], [(10, 240), (0, 0)]])
def test_the_same_quantity_in_two_units_is_not_asked(pairs: list[tuple[int, int]]) -> None:
    found = only(read(sheet(_head("数量(箱)", "数量(瓶)"), *_rows(*pairs)), file=FILE))
    assert list(found.frame["qty"]) == [cases * 1000 for cases, _ in pairs]
    assert not found.questions


def test_what_cases_weigh_is_no_part_of_them() -> None:
    head = _head("数量(箱)", "重量(公斤)")
    found = only(read(sheet(head, *_rows((10, 120.5), (20, 241))), file=FILE))
    assert list(found.frame["qty"]) == [10_000, 20_000]
    assert not found.questions


def test_all_quantities_of_a_dealer_are_in_the_unit_of_the_stock_that_counts() -> None:
    words = ["期初", "进货", "销售", "库存"]
    head = ["经销商", "产品", *(f"{word}({unit})" for word in words for unit in "箱瓶")]
    made = sheet(
        head,
        ["永辉商行", "水", 10, 5, 5, 0, 5, 2, 10, 3],
        ["永辉商行", "茶", 20, 5, 5, 0, 15, 2, 10, 3]
    )  # fmt: skip
    said = {"S//kind": "dealer_psi", "S//which_column/closing_stock": "J"}
    found = only(read(made, file="进销存2026年10月.xlsx", answers=said))
    assert list(found.frame["closing_stock"]) == [3_000, 3_000]
    assert list(found.frame["opening_stock"]) == [5_000, 5_000]
    assert list(found.frame["sell_out"]) == [2_000, 2_000]
