"""What is left of a budget is that of the month only where the figures say so."""

from __future__ import annotations

from sales_core.ingest.result import ReadTable
from tests.unit.ingest.understand.reading_made import only, read, sheet


def _budget(*left: int, annual: str = "年度预算") -> ReadTable:
    head = ["费用项目", annual, "本月预算", "本月实际", "剩余"]
    rows = [
        [name, 1200, 100, 80, rest]
        for name, rest in zip(["差旅", "招待", "推广"], left, strict=True)
    ]
    return only(read(sheet(["2026年10月费用预算执行"], head, *rows), file="费用预算执行.xlsx"))


def test_the_rest_of_the_year_is_not_that_of_the_month() -> None:
    found = _budget(700, 300, 150)
    assert "available_amount" not in found.frame
    assert list(found.frame["budget_amount"]) == [10_000] * 3


def test_the_rest_of_the_month_is() -> None:
    assert list(_budget(20, 20, 20).frame["available_amount"]) == [2_000] * 3


def test_beside_the_month_alone_a_rest_is_taken_as_it_is_called() -> None:
    assert "available_amount" in _budget(700, 300, 150, annual="说明").frame
