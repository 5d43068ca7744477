"""What the texts around a table declare."""

from __future__ import annotations

from datetime import date

import pytest

from sales_core.ingest.understand.tables.titles import Titles

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
