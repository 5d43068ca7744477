"""Days and runs of days whose month is a word."""

from __future__ import annotations

import pytest

from sales_core.ingest.understand.periods import day_words
from sales_core.ingest.understand.periods.heads import Head, head


@pytest.mark.parametrize(
    ("word", "span"),
    [
        ("01-oct", (1001, 1001, None)), ("1st nov", (1101, 1101, None)),
        ("01-07 nov", (1101, 1107, None)), ("nov 8-14", (1108, 1114, None)),
        ("28 oct - 3 nov 2026", (1028, 1103, 2026)), ("29 dec - 4 jan", (1229, 104, None)),
    ],
)  # fmt: skip
def test_days_with_a_month_in_words(word: str, span: tuple[int, int, int | None]) -> None:
    assert day_words.span(word) == span


@pytest.mark.parametrize("word", ["oct-26", "nov 2026", "14-07 nov", "40 oct", "10 zzz", "q1"])
def test_no_days(word: str) -> None:
    assert day_words.span(word) is None


def test_a_heading_of_days() -> None:
    assert head("08-14 Nov") == Head(1108, "days", None, 1114)
    day = head("01-Oct")
    assert day is not None
    assert day.is_day
