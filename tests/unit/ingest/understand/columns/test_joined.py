"""Names of columns with words above their own."""

from __future__ import annotations

import pytest

from sales_core.ingest.understand.columns import joined
from sales_core.ingest.understand.tables.header import Heading
from tests.unit.ingest.understand.reading_made import only, read, sheet


@pytest.mark.parametrize(
    ("name", "word", "expected"),
    [
        ("本月回款/实际", "实际", "实际回款"),
        ("费用(元)/实际", "实际", "实际费用"),
        ("10月进销存/月初/结存", "结存", "月初结存"),
        ("目标", "目标", "目标"),
    ],
)
def test_a_column_may_go_by_the_words_above_it(name: str, word: str, expected: str) -> None:
    assert expected in joined.names(Heading(0, name, word))


@pytest.mark.parametrize(
    ("part", "time"),
    [("本月", True), ("上旬", True), ("10月", True), ("1-10月累计", True), ("本月回款", False)],
)
def test_words_above_that_say_no_more_than_when(part: str, time: bool) -> None:
    assert joined.is_time(part) is time


def test_a_sum_of_the_year_is_not_what_was_paid_this_month() -> None:
    rows = (
        ["经销商发货回款月报（2026年10月）"],
        ["经销商", "本月发货", None, "本月回款", None, "1-10月累计", None],
        [None, "计划", "实际", "计划", "实际", "发货", "回款"],
        ["恒丰商贸", 10, 9, 8, 7, 90, 80], ["瑞祥商贸", 20, 19, 18, 17, 190, 180],
    )  # fmt: skip
    merged = [(1, 0, 2, 0), (1, 1, 1, 2), (1, 3, 1, 4), (1, 5, 1, 6)]
    table = only(read(sheet(*rows, merged=merged)))
    assert table.kind == "dealer_payment"
    fields = ("plan_shipment", "actual_shipment", "plan_payment", "actual_payment")
    assert [int(table.frame[name].sum()) for name in fields] == [3000, 2800, 2600, 2400]
