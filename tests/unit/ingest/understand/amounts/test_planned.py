"""Bare thirds of a month below a title of a plan, and below one of what was paid."""

from __future__ import annotations

import pytest

from tests.unit.ingest.understand.reading_made import only, read, sheet

ROWS = (["经销商", "上旬", "中旬", "下旬"], ["华丰", 10, 20, 30], ["东升", 5, 6, 7])


@pytest.mark.parametrize("file", ["12月打款计划.xlsx", "2026年11月经销商回款计划表.xlsx"])
def test_below_a_plan_they_are_planned(file: str) -> None:
    frame = only(read(sheet(*ROWS), file=file)).frame
    assert list(frame["plan_payment"]) == [1_000, 2_000, 3_000, 500, 600, 700]
    assert "actual_payment" not in frame


@pytest.mark.parametrize(
    "file",
    ["2026年11月回款.xlsx", "2026年11月回款计划完成情况.xlsx", "2026年11月打款计划与回款.xlsx"],
)
def test_below_another_title_they_are_paid(file: str) -> None:
    frame = only(read(sheet(*ROWS), file=file)).frame
    assert list(frame["actual_payment"]) == [1_000, 2_000, 3_000, 500, 600, 700]
    assert "plan_payment" not in frame
