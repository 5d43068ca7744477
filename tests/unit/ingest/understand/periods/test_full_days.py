"""Weeks named by their first day."""

from __future__ import annotations

from datetime import date

import pytest

from sales_core.ingest.understand.periods import full_days
from sales_core.ingest.understand.periods.periods import plain


@pytest.mark.parametrize(
    "text",
    [
        "ROUTE PLAN  WEEK COMMENCING MONDAY 9TH NOVEMBER 2026", "W/C 9 Nov 2026",
        "Week of 2026-11-09", "Week beginning: Mon, November 9th 2026",
    ],
)  # fmt: skip
def test_the_day_a_week_begins_on(text: str) -> None:
    assert full_days.of_week(plain(text)) == date(2026, 11, 9)


@pytest.mark.parametrize("text", ["Week 45", "Printed 9 Nov 2026", "9th November"])
def test_other_days_begin_no_week(text: str) -> None:
    assert full_days.of_week(plain(text)) is None
