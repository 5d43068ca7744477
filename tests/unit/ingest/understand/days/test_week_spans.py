"""Columns headed by the days of a week, in the order of day and month that makes them weeks."""

from __future__ import annotations

import pytest

from sales_core.ingest.result import ReadTable
from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

ROWS = [["Ann Lee", 100, 150], ["Ben Ho", 300, 120]]


def _ends(table: ReadTable) -> list[str]:
    return sorted({f"{day:%Y-%m-%d}" for day in table.frame["period_end"]})


@pytest.mark.parametrize(
    ("heads", "ends"),
    [
        (["Week 05/10-10/10", "Week 12/10-17/10"], ["2026-10-10", "2026-10-17"]),
        (["05/10-10/10", "12/10-17/10"], ["2026-10-10", "2026-10-17"]),
        (["10/05-10/10", "10/12-10/17"], ["2026-10-10", "2026-10-17"]),
        (["W/E 02/10/26", "W/E 09/10/26"], ["2026-10-02", "2026-10-09"]),
        (["Week ending 10/02/2026", "Week ending 10/09/2026"], ["2026-10-02", "2026-10-09"]),
        (["W/C 28 Sep", "W/C 5 Oct"], ["2026-10-04", "2026-10-11"]),
    ],
)
def test_the_order_in_which_they_are_weeks(heads: list[str], ends: list[str]) -> None:
    rows = sheet(["Sales Rep", *heads], *ROWS)
    table = only(read(rows, file="sales progress 2026.xlsx"))
    assert table.questions == []
    assert _ends(table) == ends
    assert int(table.frame["actual_mtd"].sum()) == 67_000


def test_weeks_that_may_be_either_are_asked_about() -> None:
    rows = sheet(["Sales Rep", "W/E 04/04/26", "W/E 06/06/26"], *ROWS)
    assert asked(read(rows, file="sales progress 2026.xlsx")) == []
    rows = sheet(
        ["Sales Rep", "W/E 05/09/26", "Ach %"], ["Ann Lee", 100, 0.9], ["Ben Ho", 300, 0.8]
    )
    assert asked(read(rows, file="sales progress 2026.xlsx")) == ["S/B/ambiguous_date"]


def test_targets_and_sales_below_a_week() -> None:
    rows = sheet(
        ["Sales Rep", "W/E 02/10/26", None, "W/E 09/10/26", None],
        [None, "Target", "Actual", "Target", "Actual"],
        ["Ann Lee", 100, 90, 110, 120],
        merged=[(0, 1, 0, 2), (0, 3, 0, 4)],
    )
    table = only(read(rows, file="2026.xlsx"))
    assert table.frame["target_amount"].tolist() == [10_000, 11_000]
    assert table.frame["actual_mtd"].tolist() == [9_000, 12_000]
