"""Public holidays and make-up workdays of mainland China."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import holidays as published

from sales_core.domain.calendar import WorkCalendar

COUNTRY = "CN"


def work_calendar(years: Iterable[int]) -> WorkCalendar:
    """The working-day calendar of these years.

    A year counts as known once its make-up workdays or holidays moved for a long weekend have been
    published; until then the fixed holidays alone would mislead, so the plain week stands and
    `known_years` leaves the year out.
    """
    off: set[date] = set()
    worked: set[date] = set()
    known: set[int] = set()
    for year in years:
        found = published.country_holidays(COUNTRY, years=year)
        extra = {day for day in found.weekend_workdays if day.year == year}
        if not extra:
            continue
        known.add(year)
        off |= {day for day in found if day.year == year}
        worked |= extra
    return WorkCalendar(frozenset(off), frozenset(worked), known_years=frozenset(known))
