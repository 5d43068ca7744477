"""A plan that stands once beside the parts of its month is never counted once for each part."""

from __future__ import annotations

from typing import Any

from tests.unit.ingest.understand.reading_made import only, read, sheet

HEAD = ["经销商", "计划回款", "上旬", "中旬", "下旬"]


def _payments(*rows: list[Any], title: str = "回款") -> Any:
    return only(read(sheet(HEAD, *rows), file=f"2026年11月经销商{title}.xlsx"))


def test_thirds_that_add_up_to_the_plan_are_its_parts() -> None:
    table = _payments(["华丰", 500, 100, 150, 250], ["东升", 300, 0, 120, 180], title="回款计划")
    assert list(table.frame["plan_payment"]) == [10_000, 15_000, 25_000, 0, 12_000, 18_000]
    assert "actual_payment" not in table.frame or table.frame["actual_payment"].isna().all()


def test_a_plan_beside_what_came_in_is_not_repeated_for_each_third() -> None:
    table = _payments(["华丰", 500, 100, 150, 200], ["东升", 300, 0, 120, 180])
    assert int(table.frame["actual_payment"].sum()) == 75_000
    assert "plan_payment" not in table.frame or table.frame["plan_payment"].isna().all()
    assert [c.field for c in table.columns if c.header == "计划回款"] == [None]


def test_growth_beside_weeks_is_that_of_all_of_them() -> None:
    head = ["Sales Rep", "Wk 41", "Wk 42", "vs LY"]
    rows = [["Ann Lee", 100, 150, 0.1], ["Ben Lee", 300, 120, -0.2]]
    table = only(read(sheet(head, *rows), file="sales progress 2026.xlsx"))
    assert table.frame["actual_mtd"].tolist() == [10_000, 15_000, 30_000, 12_000]
    assert "yoy_rate" not in table.frame or table.frame["yoy_rate"].isna().all()
