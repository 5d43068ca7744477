"""Whole years beside each other are periods, not columns of one row."""

from __future__ import annotations

from tests.unit.ingest.understand.reading_made import asked, only, read, sheet


def test_targets_and_sales_below_their_year() -> None:
    rows = sheet(
        ["Sales Rep", "2025", None, "2026 YTD", None],
        [None, "Target", "Actual", "Target", "Actual"],
        ["Ann Lee", 100, 90, 110, 60],
        merged=[(0, 1, 0, 2), (0, 3, 0, 4)],
    )
    table = only(read(rows, file="x.xlsx"))
    assert table.questions == []
    assert table.frame["actual_mtd"].tolist() == [9_000, 6_000]
    assert [f"{day:%Y-%m-%d}" for day in table.frame["period_start"]] == [
        "2025-01-01",
        "2026-01-01",
    ]


def test_when_a_fiscal_year_begins_is_asked() -> None:
    rows = sheet(
        ["Sales Rep", "FY2025", None, "FY2026", None],
        [None, "Target", "Actual", "Target", "Actual"],
        ["Ann Lee", 100, 90, 110, 60],
        merged=[(0, 1, 0, 2), (0, 3, 0, 4)],
    )
    assert asked(read(rows, file="x.xlsx")) == ["S//fiscal_year"]
    table = only(read(rows, file="x.xlsx", answers={"S//fiscal_year": "apr_first"}))
    assert [f"{day:%Y-%m}" for day in table.frame["period_start"]] == ["2025-04", "2026-04"]


def test_years_above_months_stay_the_years_of_the_months() -> None:
    rows = sheet(
        ["Sales Rep", "2025", None, "2026", None],
        [None, "Sep", "Oct", "Sep", "Oct"],
        ["Ann Lee", 100, 90, 110, 60],
        ["Ben Ho", 120, 80, 95, 70],
        merged=[(0, 1, 0, 2), (0, 3, 0, 4)],
    )
    table = only(read(rows, file="sales targets.xlsx"))
    assert [f"{day:%Y-%m}" for day in table.frame["period_start"][:4]] == [
        "2025-09", "2025-10", "2026-09", "2026-10",
    ]  # fmt: skip
