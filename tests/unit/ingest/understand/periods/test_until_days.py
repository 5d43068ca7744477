"""Up to which day the figures of a report are known."""

from __future__ import annotations

from datetime import date

import pytest

from sales_core.ingest.understand.periods import until_days
from tests.unit.ingest.understand.reading_made import only, read, sheet

LATEST = date(2026, 11, 9)


@pytest.mark.parametrize(
    "title",
    ["Oct 2026 MTD as on 24-Oct-2026", "Sales as of 24 October 2026", "Data till 24/10/2026",
     "up to Oct 24, 2026", "截至2026年10月24日", "as at 24-Oct-26"],
)  # fmt: skip
def test_the_day_is_named(title: str) -> None:
    assert until_days.of([title], LATEST) == date(2026, 10, 24)


@pytest.mark.parametrize(
    "title",
    ["as of 04/10/2026", "Offer valid until 24 October 2026", "till 24 December 2026",
     "October 2026", "Sales through dealers"],
)  # fmt: skip
def test_no_day_is_named(title: str) -> None:
    assert until_days.of([title], LATEST) is None


def test_a_report_of_the_month_so_far_reaches_to_that_day() -> None:
    rows = ["Ann", 10, 4], ["Ben", 20, 9]
    made = sheet(["Oct 2026 MTD as on 24-Oct-2026"], ["Rep", "Target", "MTD Ach"], *rows)
    assert only(read(made)).data_through == date(2026, 10, 24)
