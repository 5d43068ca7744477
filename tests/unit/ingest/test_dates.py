"""Dates as people type them, and those nobody can read."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales_core.ingest.dates import DateRule, order_of, parse

RULE = DateRule(latest=date(2026, 11, 23))
FIFTH = date(2026, 10, 5)
MORNING = datetime.fromisoformat("2026-10-05T09:00:00")
SPELT = [
    "2026-10-05", "2026/10/5", "2026.10.5", "2026年10月5日", "20261005", "２０２６年１０月５号",
    "2026-10-05 08:30", "2026-10-05T08:30:00Z", "2026-10-05 00:00:00+00:00",
    "2026-10-05T08:30:00+0800",
    "2026-10-05 08:30 UTC", "2026-10-5 星期一", "2026-10-05（周一）",
    "05-Oct-2026", "5-Oct-26", "5 October, 2026", "5th Oct 2026", "5/Oct/2026", "05.Oct.2026",
    "Oct 5, 2026", "October 5 2026", "Oct-5-2026", "2026-Oct-05", "Mon, 5 Oct 2026",
    "10/5/2026", "10-05-2026", "26-10-05", "46300",
]  # fmt: skip


@pytest.mark.parametrize("text", SPELT)
def test_every_spelling_of_one_day(text: str) -> None:
    found = parse(text, RULE)
    assert found is not None
    assert (found.day, found.year_assumed) == (FIFTH, False)


@pytest.mark.parametrize("value", [46300, 46300.75, 20261005, FIFTH, MORNING])
def test_day_numbers_and_dates_of_a_workbook(value: object) -> None:
    found = parse(value, RULE)  # type: ignore[arg-type]  # cells of a sheet
    assert found is not None
    assert found.day == FIFTH


@pytest.mark.parametrize("text", ["10月5日", "10.5", "10/5", "5-Oct", "5 October", "Oct 5"])
def test_a_day_without_year_is_the_last_one_past_or_of_the_year_that_is_known(text: str) -> None:
    past, known = parse(text, RULE), parse(text, DateRule(year=2024))
    assert past is not None
    assert (past.day, past.year_assumed) == (FIFTH, True)
    assert known is not None
    assert (known.day, known.year_assumed) == (date(2024, 10, 5), False)
    assert parse(text, DateRule()) is None


@pytest.mark.parametrize(
    ("text", "day"), [("Oct 24", 24), ("Oct. 26th", 26), ("Oct 25", None), ("Oct 26", None)]
)
def test_a_number_behind_a_month_may_be_a_year(text: str, day: int | None) -> None:
    found = parse(text, DateRule(year=2026))
    assert (found.day if found else None) == (date(2026, 10, day) if day else None)


def test_the_year_before_for_a_day_still_to_come() -> None:
    found = parse("12月30日", RULE)
    assert found is not None
    assert found.day == date(2025, 12, 30)


@pytest.mark.parametrize(
    "text",
    [
        "2026-13-05",
        "2026-02-30",
        "12 margarine 22",
        "大华超市",
        "",
        "Oct-26",
        "10月",
        "12345678",
        "1200",
    ],
)
def test_what_is_no_day(text: str) -> None:
    assert parse(text, RULE) is None


@pytest.mark.parametrize("value", [10.2, 1200, 99999999, True, None])
def test_numbers_that_are_no_day(value: object) -> None:
    assert parse(value, RULE) is None  # type: ignore[arg-type]  # cells of a sheet


@given(st.dates(date(2000, 1, 1), date(2059, 12, 31)), st.sampled_from(["dmy", "mdy"]))
def test_an_order_that_is_known_reads_back_what_was_written(day: date, order: str) -> None:
    form = "%d/%m/%Y" if order == "dmy" else "%m/%d/%Y"
    found = parse(day.strftime(form), DateRule(order))
    assert found is not None
    assert found.day == day


@given(st.integers(20_000, 73_050))
def test_day_numbers_count_from_the_last_of_1899(number: int) -> None:
    found = parse(number, RULE)
    assert found is not None
    assert found.day == date(1899, 12, 30) + timedelta(days=number)


@pytest.mark.parametrize(
    ("texts", "order", "ambiguous"),
    [
        (["13/10/2026", "05/10/2026"], "dmy", False),
        (["10/13/2026", "10/05/2026"], "mdy", False),
        (["05/10/2026", "06/10/2026"], None, True),
        (["13/10/2026", "10/13/2026"], None, True),
        (["10/10/2026"], None, False),
        (["26-10-05"], None, True),
        (["26年10月5日"], None, False),
        (["2026-10-05"], None, False),
    ],
)
def test_the_order_is_known_told_by_a_cell_or_asked(
    texts: list[str], order: str | None, ambiguous: bool
) -> None:
    assert order_of(texts) == (order, ambiguous)
