"""Working days of the sample years, from the published holiday notices."""

from __future__ import annotations

from datetime import date, timedelta

HOLIDAYS = {date(2025, 10, d) for d in range(1, 9)} | {
    *(date(2026, 10, d) for d in range(1, 8)),
    date(2026, 9, 25),
}
MAKEUP = {date(2025, 9, 28), date(2025, 10, 11), date(2026, 9, 20), date(2026, 10, 10)}
_DAY = timedelta(days=1)


def is_workday(day: date) -> bool:
    """Whether `day` is worked."""
    return day in MAKEUP or (day.weekday() < 5 and day not in HOLIDAYS)


def workdays(start: date, end: date) -> list[date]:
    """The working days from `start` to `end`, both inclusive."""
    span = (start + _DAY * n for n in range((end - start).days + 1))
    return [day for day in span if is_workday(day)]


def weeks(start: date, end: date) -> list[list[date]]:
    """The working days of each Monday-to-Sunday week, cut to the span; empty weeks left out."""
    found: dict[date, list[date]] = {}
    for day in workdays(start, end):
        found.setdefault(day - _DAY * day.weekday(), []).append(day)
    return list(found.values())


def month_of(day: date) -> str:
    """The month as yyyy-mm."""
    return f"{day:%Y-%m}"
