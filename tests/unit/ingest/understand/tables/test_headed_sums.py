"""Names that stand on the total of their rows alone."""

from __future__ import annotations

from typing import Any

from sales_core.ingest.result import ReadTable
from tests.unit.ingest.understand.reading_made import only, read, sheet

HEAD = ["区域", "客户", "业务员", "销售额"]


def _sold(*rows: list[Any], head: list[str] | None = None) -> ReadTable:
    return only(read(sheet(head or HEAD, *rows), file="2026年10月销售.xlsx"))


def _named(table: ReadTable, field: str = "territory") -> list[str | None]:
    if field not in table.frame:
        return [None] * len(table.frame)
    return [name if isinstance(name, str) else None for name in table.frame[field]]


def _out(table: ReadTable) -> list[tuple[int, str]]:
    return [(left.row, left.code) for left in table.left_out]


def test_the_region_of_a_total_above_holds_for_its_shops() -> None:
    found = _sold(
        ["华东合计", None, None, 330], [None, "永辉", "王强", 110], [None, "大润发", "李娜", 220],
        ["华南合计", None, None, 740], [None, "沃尔玛", "刘洋", 320], [None, "百佳", "周敏", 420],
        ["总计", None, None, 1070],
    )  # fmt: skip
    assert _named(found) == ["华东", "华东", "华南", "华南"]
    assert _out(found) == [(2, "total_row"), (5, "total_row"), (8, "total_row")]


def test_a_region_without_a_word_for_total_is_one_where_its_rows_add_up() -> None:
    found = _sold(
        ["华东", None, None, 330], [None, "永辉", "王强", 110], [None, "大润发", "李娜", 220],
        ["华南", None, None, 740], [None, "沃尔玛", "刘洋", 320], [None, "百佳", "周敏", 420],
    )  # fmt: skip
    assert _named(found) == ["华东", "华东", "华南", "华南"]
    assert _out(found) == [(2, "total_row"), (5, "total_row")]


def test_a_total_below_names_the_rows_above_it() -> None:
    found = _sold(
        [None, "永辉", "王强", 110], [None, "大润发", "李娜", 220], ["East Total", None, None, 330],
        [None, "沃尔玛", "刘洋", 320], [None, "百佳", "周敏", 420],
        ["South Total", None, None, 740],
    )  # fmt: skip
    assert _named(found) == ["East", "East", "South", "South"]


def test_a_rep_named_on_a_total_above_sold_what_stands_below() -> None:
    found = _sold(
        ["王强合计", None, 330], [None, "永辉", 110], [None, "大润发", 220],
        ["刘洋合计", None, 740], [None, "沃尔玛", 320], [None, "百佳", 420],
        head=["业务员", "客户", "销售额"],
    )  # fmt: skip
    assert _named(found, "rep_name") == ["王强", "王强", "刘洋", "刘洋"]


def test_totals_that_do_not_add_up_name_nobody() -> None:
    found = _sold(
        ["华东合计", None, None, 999], [None, "永辉", "王强", 110], [None, "大润发", "李娜", 220],
        ["华南合计", None, None, 888], [None, "沃尔玛", "刘洋", 320], [None, "百佳", "周敏", 420],
    )  # fmt: skip
    assert _named(found) == [None] * 4
    assert [i.code for i in found.issues if i.code.startswith("total_differs")] != []


def test_a_row_that_lacks_its_names_is_no_total_where_nothing_adds_up() -> None:
    found = _sold(
        ["华东", None, None, 330], [None, "永辉", "王强", 110], [None, "大润发", "李娜", 220],
        ["华南", None, None, 55], [None, "沃尔玛", "刘洋", 320], [None, "百佳", "周敏", 420],
    )  # fmt: skip
    assert _out(found) == [(2, "missing_name"), (5, "missing_name")]


def test_in_a_long_table_names_on_totals_hold_as_well() -> None:
    rows: list[list[Any]] = []
    for name, amount in (("华东", 2), ("华南", 3)):
        rows.append([f"{name}合计", None, None, amount * 1_500])
        rows += [[None, f"{name}店{n}", "王强", amount] for n in range(1_500)]
    found = _sold(*rows)
    assert _named(found) == ["华东"] * 1_500 + ["华南"] * 1_500
