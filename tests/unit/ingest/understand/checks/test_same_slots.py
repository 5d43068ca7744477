"""Sheets that contradict each other, or that lack what tells them apart, are asked about."""

from __future__ import annotations

from typing import Any

import pytest

from sales_core.ingest.grid import Sheet
from tests.unit.ingest.understand.reading_made import asked, read, sheet

FILE = "2026年费用预算(元).xlsx"
QUESTION = "市场部//same_slots"
SALES = (["差旅费", 100, 200], ["招待费", 50, 60])
MARKET = (["差旅费", 10, 20], ["招待费", 5, 6])


def budget(name: str, *rows: list[Any]) -> Sheet:
    return sheet(["费用项目", "10月预算", "11月预算"], *rows, name=name)


def both(**more: Any) -> Any:
    return read(budget("销售部", *SALES), budget("市场部", *MARKET), file=FILE, **more)


def test_what_the_sheets_are_named_after_tells_their_rows_apart() -> None:
    assert asked(both()) == [QUESTION]
    file = both(answers={QUESTION: "team"})
    assert [set(t.frame["team"]) for t in file.tables] == [{"销售部"}, {"市场部"}]
    assert sum(int(t.frame["budget_amount"].sum()) for t in file.tables) == 45_100


@pytest.mark.parametrize(("answer", "fen"), [("none", 41_000), ("only_this", 4_100)])
def test_of_two_versions_one_counts(answer: str, fen: int) -> None:
    file = both(answers={QUESTION: answer})
    kept = [t for t in file.tables if t.kind]
    assert [int(t.frame["budget_amount"].sum()) for t in kept] == [fen]


def test_other_items_or_months_contradict_nothing() -> None:
    other = (["办公费", 1, 2], ["培训费", 3, 4])
    assert asked(read(budget("销售部", *SALES), budget("市场部", *other), file=FILE)) == []
    september = sheet(["费用项目", "8月预算", "9月预算"], *MARKET, name="市场部")
    assert asked(read(budget("销售部", *SALES), september, file=FILE)) == []


def test_the_same_figures_are_a_copy() -> None:
    file = read(budget("销售部", *SALES), budget("市场部", *SALES), file=FILE)
    assert asked(file) == []
    assert file.tables[0].duplicates_of or file.tables[1].duplicates_of
