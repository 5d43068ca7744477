"""Spans of days whose both ends are written out."""

from __future__ import annotations

from datetime import date

import pytest

from sales_core.ingest.understand.periods import day_spans


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("period: 01/10/2026 to 31/10/2026", ((2026, 10, 1), (2026, 10, 31))),
        ("26.10.2026 - 31.10.2026", ((2026, 10, 26), (2026, 10, 31))),
        ("10/26/2026 through 10/31/2026", ((2026, 10, 26), (2026, 10, 31))),
        ("1-oct-26 to 31-oct-26", ((2026, 10, 1), (2026, 10, 31))),
        ("weekly plan: nov 9-14, 2026", ((2026, 11, 9), (2026, 11, 14))),
        ("nov 30 - dec 5, 2026", ((2026, 11, 30), (2026, 12, 5))),
        ("01/10/2026 to 07/10/2026", ((2026, 10, 1), (2026, 10, 7))),
    ],
)
def test_spans(text: str, days: tuple[tuple[int, int, int], tuple[int, int, int]]) -> None:
    assert day_spans.of(text) == (date(*days[0]), date(*days[1]))


@pytest.mark.parametrize(
    "text",
    ["01/02/2026 to 02/03/2026", "31/10/2026 to 01/10/2026", "october 2026", "room 4-5, 2026"],
)
def test_what_names_none_or_two(text: str) -> None:
    assert day_spans.of(text) is None
