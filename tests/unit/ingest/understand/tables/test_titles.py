"""What the texts around a table declare."""

from __future__ import annotations

from datetime import date

import pytest

from sales_core.ingest.understand.tables.titles import Titles
from tests.unit.ingest.understand.reading_made import only, read, sheet

MONDAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("title", "units"),
    [
        ("销售达成（截止2026/11/22，万元）", {"万元"}),
        ("完成情况（万元，不含税）", {"万元"}),
        ("销量与销售额（吨、千元）", {"千元"}),
        ("促销（满500 元，送赠品）", set()),
        ("报销单（1,000元以上，附说明）", set()),
    ],
)
def test_a_unit_may_stand_beside_other_words_in_brackets(title: str, units: set[str]) -> None:
    assert Titles([title], MONDAY).units == units


def test_a_multiple_of_goods_given_for_the_table_multiplies_its_counts() -> None:
    head, rows = ["经销商", "产品", "期初", "期末（箱）"], [["宏达", "乌龙茶", 1.2, 9000]]
    made = sheet(["经销商进销存 2026年10月31日"], ["单位：万箱"], head, *rows)
    frame = only(read(made, file="进销存.xlsx")).frame
    assert list(frame["opening_stock"]) == [12_000_000]
    assert list(frame["closing_stock"]) == [9_000_000]
