"""Titles that name a month and mean a week, a running year or a fiscal year."""

from __future__ import annotations

from datetime import date

import pytest

from sales_core.ingest.understand.periods.other_spans import first_year, of_fiscal_year
from sales_core.ingest.understand.periods.periods import part_of_year, period_in, plain
from sales_core.ingest.understand.tables.titles import Titles
from tests.unit.ingest.understand.reading_made import MONDAY


@pytest.mark.parametrize(
    ("title", "first", "last"),
    [
        ("Sales for week ending 16 Oct 2026", "2026-10-10", "2026-10-16"),
        ("SO wise MTD as on 18-Oct-26", "2026-10-01", "2026-10-31"),
        ("Review wk44 2026", "2026-10-26", "2026-11-01"),
        ("Week ended: October 16, 2026", "2026-10-10", "2026-10-16"),
        ("W/E 16th October 2026", "2026-10-10", "2026-10-16"),
        ("Week commencing 12 Oct 2026", "2026-10-12", "2026-10-18"),
        ("w/c 12-Oct-2026", "2026-10-12", "2026-10-18"),
    ],
)
def test_a_week_is_seven_days_to_or_from_its_day(title: str, first: str, last: str) -> None:
    found = period_in([title], MONDAY)
    assert found is not None
    assert (found.start.isoformat(), found.end.isoformat()) == (first, last)


@pytest.mark.parametrize(
    "title",
    [
        "YTD October 2026",
        "Cumulative upto Oct 2026",
        "October 2026 - Week 3",
        "Wk 44, Oct 2026",
        "3rd week October 2026",
        "Quarter ended 30 Sep 2026",
        "Half year ended September 2026",
        "12 months to October 2026",
        "Fortnight ended 15 Oct 2026",
        "Aug 2026 to Oct 2026",
        "Apr till Oct 2026",
    ],
)
def test_a_month_that_is_only_a_part_of_it_is_not_taken(title: str) -> None:
    assert period_in([title, "October 2026"], MONDAY) is None
    assert Titles([title], MONDAY).period_around is None


@pytest.mark.parametrize(
    "title",
    [
        "Month ended 31 October 2026",
        "MTD & YTD sales October 2026",
        "Month to date, 12 Oct 2026",
        "Weekly meeting pack October 2026",
        "Oct 2026 vs Oct 2025",
        "Sales till 12 Oct 2026",
        "FY 2026-27 October 2026",
    ],
)
def test_a_month_beside_other_words_stays_one(title: str) -> None:
    found = period_in([title], MONDAY)
    assert found is not None
    assert found.label == "2026-10"


@pytest.mark.parametrize(
    "title", ["Targets FY 2026-27", "Targets 2026/27", "FY2026", "2026财年目标"]
)
def test_a_fiscal_year_is_not_that_of_the_calendar(title: str) -> None:
    assert of_fiscal_year(plain(title))
    assert Titles([title], MONDAY).period_around is None
    assert Titles([title], MONDAY).year is None


@pytest.mark.parametrize("title", ["Targets 2026-10", "Marfy 2026", "2026-28", "2011-12"])
def test_others_are(title: str) -> None:
    assert first_year(plain(title)) is None
    assert not of_fiscal_year(plain(title))


@pytest.mark.parametrize("title", ["Q2 FY 2026-27", "Q2 2026-27", "FY 2026 Q2"])
def test_a_quarter_of_a_fiscal_year_is_not_that_of_the_calendar(title: str) -> None:
    assert Titles([title], MONDAY).period_around is None


def test_a_year_of_two_figures_behind_an_apostrophe() -> None:
    found = period_in(["Sales Performance MTD - Oct'26 (Rs. in Lakhs)"], MONDAY)
    assert found is not None
    assert found.label == "2026-10"
    assert period_in(["Report Oct-26"], MONDAY) is None  # may be the 26th


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("制表日期：2026-11-03", False),
        ("打印时间:2026年11月2日 08:30", False),
        ("查询日期：2026-10-01 至 2026-10-31", True),
        ("2026年10月25日", True),
    ],
)
def test_the_day_a_sheet_was_made_is_no_period(text: str, named: bool) -> None:
    assert (period_in([text], MONDAY) is not None) is named


@pytest.mark.parametrize(
    "title",
    [
        "2025年12月-2026年1月销售进度", "2026.10-2026.11", "2026年10月、11月目标",
        "2026年10月1日-2026年11月15日", "2026-10-01 至 2026-11-30",
    ],
)  # fmt: skip
def test_two_months_are_not_the_first_of_them(title: str) -> None:
    assert period_in([title], MONDAY) is None


@pytest.mark.parametrize(
    "title",
    ["2026年10月1日-2026年10月31日", "2026-10-01 至 2026-10-31", "2026.10-2026.10", "2026年10月"],
)
def test_the_days_of_one_month_are_that_month(title: str) -> None:
    found = period_in([title], MONDAY)
    assert found is not None
    assert (found.start.month, found.end.month) == (10, 10)


@pytest.mark.parametrize(
    "title",
    ["Performance Q1-Q3 2026", "Sales Q1 + Q2 2026", "Sales 2026 Q3 YTD", "Aug & Sep 2026 sales",
     "Sales Sep/Oct 2026", "Oct 2026 (W40-W42)", "Weeks 40 to 42, 2026"],
)  # fmt: skip
def test_several_periods_are_none_of_them(title: str) -> None:
    assert period_in([title], date(2026, 11, 23)) is None


@pytest.mark.parametrize("title", ["9M 2026 results", "Sales for 10 months 2026"])
def test_so_many_months_are_no_whole_year(title: str) -> None:
    assert part_of_year([title])


@pytest.mark.parametrize(
    ("title", "start"),
    [("Week 45 - 3 Nov 2026", None), ("Week 45-2026", date(2026, 11, 2)),
     ("October 2026 vs September 2026", date(2026, 10, 1)), ("Q3-2026", date(2026, 7, 1)),
     ("Sales, Oct 2026", date(2026, 10, 1))],
)  # fmt: skip
def test_one_period_stays_one(title: str, start: date | None) -> None:
    found = period_in([title], date(2026, 11, 23))
    assert start is None or (found is not None and found.start == start)
