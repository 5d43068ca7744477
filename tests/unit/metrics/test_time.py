"""Time gone, and the published calendar."""

from datetime import date

import pytest

from sales_core.domain.calendar import WorkCalendar
from sales_core.domain.period import Period, PeriodKind
from sales_core.metrics.time import progress
from sales_core.services.holidays import work_calendar
from tests.unit.metrics.frames_made import AS_OF, CALENDAR, OCTOBER, same, vector


@pytest.mark.parametrize("name", ["V-CAL-01", "V-CAL-02"])
def test_days_gone_on_both_calendars(name: str) -> None:
    given, expected = vector(name)
    period = Period(*(date.fromisoformat(given[k]) for k in ("start", "end")), PeriodKind.MONTH)
    for basis in ("wd", "cal"):
        gone = progress(CALENDAR, period, date.fromisoformat(given["as_of"]), basis)
        assert gone.elapsed == expected[f"{basis}_elapsed"]
        assert gone.total == expected[f"{basis}_total"]
        assert same(gone.ratio, expected[basis])


def test_ten_day_periods_divide_the_month() -> None:
    given, expected = vector("V-CAL-04")
    parts = [
        Period.containing(date(given["year"], given["month"], day), PeriodKind.XUN)
        for day in (1, 11, 21)
    ]
    assert [[p.start.isoformat(), p.end.isoformat()] for p in parts] == expected["ranges"]
    assert [progress(CALENDAR, p, p.end).total for p in parts] == expected["wd"]


def test_nothing_has_gone_before_the_start_and_all_after_the_end() -> None:
    assert progress(CALENDAR, OCTOBER, date(2025, 9, 30)).elapsed == 0
    assert progress(CALENDAR, OCTOBER, None).elapsed == 0
    after = progress(CALENDAR, OCTOBER, date(2025, 12, 1))
    assert after.ratio == 1
    assert after.remaining == 0


def test_a_period_without_working_days_has_no_ratio() -> None:
    golden_week = Period(date(2025, 10, 1), date(2025, 10, 8), PeriodKind.WEEK)
    assert progress(CALENDAR, golden_week, AS_OF).ratio is None


def test_the_published_calendar_agrees_with_the_examples_day_by_day() -> None:
    published = work_calendar([2025, 2026])
    for year in (2025, 2026):
        for day in Period.parse(str(year)).days:
            assert published.is_workday(day) == CALENDAR.is_workday(day), day
    assert published.is_workday(date(2025, 10, 11))
    assert not published.is_workday(date(2025, 10, 8))


def test_a_year_that_is_not_published_is_named_and_counts_the_plain_week() -> None:
    calendar = work_calendar([2026, 2090])
    assert calendar.known_years == {2026}
    assert calendar.unknown_years(date(2026, 12, 1), date(2090, 1, 31))[-1] == 2090
    assert calendar.workdays(date(2090, 10, 1), date(2090, 10, 31)) == WorkCalendar().workdays(
        date(2090, 10, 1), date(2090, 10, 31)
    )
