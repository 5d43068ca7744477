"""Months and spans written without a sign between."""

from __future__ import annotations

import pytest

from sales_core.ingest.understand.periods import glued
from tests.unit.ingest.understand.reading_made import only, read, sheet


@pytest.mark.parametrize(
    ("text", "parted"),
    [
        ("大区达成表202610.xlsx", "大区达成表2026年10月.xlsx"),
        ("202610销售达成", "2026年10月销售达成"),
        ("流向20261001-20261031", "流向2026-10-01至2026-10-31"),
        ("销售报表_20261106", "销售报表_20261106"),
        ("订单so202610", "订单so202610"),
        ("金额 202610.50", "金额 202610.50"),
        ("202613", "202613"),
        ("stock_10068_2026_10 (2)", "stock_10068_2026年10月 (2)"),
        ("stock_2026_10_31", "stock_2026_10_31"),
        ("so2026_10", "so2026_10"),
    ],
)
def test_they_are_written_with_their_signs(text: str, parted: str) -> None:
    assert glued.parted(text) == parted


def test_the_name_of_a_file_tells_the_month() -> None:
    rows = [["王强", 60, 50], ["李娜", 40, 44]]
    table = only(read(sheet(["业务员", "目标", "实际"], *rows), file="达成表202610.xlsx"))
    assert table.period is not None
    assert [str(day) for day in table.period] == ["2026-10-01", "2026-10-31"]


def test_stock_is_of_the_last_day_of_the_month_in_the_name_of_its_file() -> None:
    head = ["Dealer", "Product", "Sell Out", "Closing Stock"]
    rows = [["North Depot", "A-1", 20, 30], ["North Depot", "A-2", 7, 5]]
    table = only(read(sheet(head, *rows), file="stock_10068_2026_09 (2).xlsx"))
    assert table.kind == "dealer_psi"
    assert [str(day)[:10] for day in table.frame["snapshot_date"]] == ["2026-09-30"] * 2
