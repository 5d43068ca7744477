"""Thirds of a month down the rows: 上旬, 中旬, 下旬 in a column of their own."""

from __future__ import annotations

from datetime import date

import pytest

from sales_core.ingest.understand.periods import thirds
from tests.unit.ingest.understand.reading_made import only, read, sheet

OCTOBER = (date(2026, 10, 1), date(2026, 10, 31))


@pytest.mark.parametrize(
    ("text", "number"), [("上旬", 1), (" 中旬", 2), ("下旬", 3), ("10月上旬", None), ("上", None)]
)
def test_only_the_words_themselves_are_thirds(text: str, number: int | None) -> None:
    assert thirds.number(text) == number


def test_a_third_lies_within_a_month() -> None:
    assert thirds.within(OCTOBER, 3) == (date(2026, 10, 21), date(2026, 10, 31))
    assert thirds.within((date(2026, 10, 1), date(2026, 12, 31)), 3) is None
    assert thirds.within(None, 1) is None


def test_payments_by_thirds_are_of_those_days() -> None:
    rows = [["佳美", "上旬", 100, 90], ["佳美", "中旬", 100, 95], ["佳美", "下旬", 120, 80]]
    table = only(
        read(sheet(["经销商", "旬", "计划回款", "实际回款"], *rows), file="2026年10月回款.xlsx")
    )
    assert table.kind == "dealer_payment"
    assert [int(n) for n in table.frame["xun"]] == [1, 2, 3]
    assert [f"{day:%m-%d}" for day in table.frame["period_end"]] == ["10-10", "10-20", "10-31"]


def test_targets_by_month_and_third_are_of_those_days() -> None:
    rows = [
        ["王强", "9月", "下旬", 10],
        ["王强", "10月", "上旬", 100],
        ["李娜", "10月", "中旬", 50],
    ]
    table = only(read(sheet(["业务员", "月份", "旬", "目标"], *rows), file="2026年目标.xlsx"))
    assert [f"{day:%m-%d}" for day in table.frame["period_start"]] == ["09-21", "10-01", "10-11"]
    assert table.left_out == []
