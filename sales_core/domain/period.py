"""Reporting periods: week (ISO), 旬 (ten-day period), month, quarter, year."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from sales_core.domain.errors import InvalidInput


class PeriodKind(StrEnum):
    """Length of a reporting period."""

    WEEK = "week"
    XUN = "xun"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


@dataclass(frozen=True, order=True)
class Period:
    """Days `start` to `end`, both inclusive."""

    start: date
    end: date
    kind: PeriodKind

    @classmethod
    def containing(cls, day: date, kind: PeriodKind) -> Period:
        """The period of `kind` that `day` falls in."""
        return cls(*_BOUNDS[kind](day), kind)

    @classmethod
    def parse(cls, label: str) -> Period:
        """`2025-W43`, `2025-10-X2`, `2025-10`, `2025-Q4`, `2025`; InvalidInput otherwise."""
        for pattern, build in _PARSERS:
            found = re.fullmatch(pattern, label.strip().upper())
            if found:
                try:
                    return build(*(int(g) for g in found.groups()))
                except ValueError:
                    break
        raise InvalidInput("bad_period", field="period", found=label)

    @classmethod
    def said(cls, label: str) -> Period | None:
        """As `parse`; None for what names no period."""
        try:
            return cls.parse(label)
        except InvalidInput:
            return None

    @property
    def label(self) -> str:
        """The machine-readable name that `parse` reads back. A week belongs to its Thursday."""
        s = self.start
        if self.kind is PeriodKind.WEEK:
            year, week, _ = s.isocalendar()
            return f"{year}-W{week:02d}"
        if self.kind is PeriodKind.XUN:
            return f"{s:%Y-%m}-X{min((s.day - 1) // 10, 2) + 1}"
        if self.kind is PeriodKind.MONTH:
            return f"{s:%Y-%m}"
        return f"{s.year}-Q{(s.month + 2) // 3}" if self.kind is PeriodKind.QUARTER else f"{s.year}"

    def shift(self, steps: int) -> Period:
        """The period `steps` later (negative: earlier)."""
        here = self
        for _ in range(abs(steps)):
            edge = here.end + timedelta(days=1) if steps > 0 else here.start - timedelta(days=1)
            here = Period.containing(edge, self.kind)
        return here

    def year_before(self) -> Period:
        """The comparable period of the year before (same ISO week number, same dates otherwise)."""
        if self.kind is PeriodKind.WEEK:
            return Period.containing(self.start - timedelta(weeks=52), self.kind)
        return Period.containing(_same_day(self.start, self.start.year - 1), self.kind)

    def __contains__(self, day: date) -> bool:
        return self.start <= day <= self.end

    @property
    def days(self) -> list[date]:
        """Every day of the period."""
        return [self.start + timedelta(days=n) for n in range((self.end - self.start).days + 1)]


def month_end(day: date) -> date:
    """Last day of the month of `day`."""
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def _same_day(day: date, year: int) -> date:
    return day.replace(year=year, day=min(day.day, calendar.monthrange(year, day.month)[1]))


def _week(day: date) -> tuple[date, date]:
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=6)


def _xun(day: date) -> tuple[date, date]:
    first = (1, 11, 21)[min((day.day - 1) // 10, 2)]
    last = {1: 10, 11: 20}.get(first) or month_end(day).day
    return day.replace(day=first), day.replace(day=last)


def _month(day: date) -> tuple[date, date]:
    return day.replace(day=1), month_end(day)


def _quarter(day: date) -> tuple[date, date]:
    first = (day.month - 1) // 3 * 3 + 1
    return date(day.year, first, 1), month_end(date(day.year, first + 2, 1))


def _year(day: date) -> tuple[date, date]:
    return date(day.year, 1, 1), date(day.year, 12, 31)


_BOUNDS = {
    PeriodKind.WEEK: _week,
    PeriodKind.XUN: _xun,
    PeriodKind.MONTH: _month,
    PeriodKind.QUARTER: _quarter,
    PeriodKind.YEAR: _year,
}

_PARSERS = (
    (
        r"(\d{4})-W(\d{1,2})",
        lambda y, w: Period.containing(date.fromisocalendar(y, w, 1), PeriodKind.WEEK),
    ),
    (
        r"(\d{4})-(\d{1,2})-X([123])",
        lambda y, m, x: Period.containing(date(y, m, x * 10 - 9), PeriodKind.XUN),
    ),
    (r"(\d{4})-(\d{1,2})", lambda y, m: Period.containing(date(y, m, 1), PeriodKind.MONTH)),
    (r"(\d{4})-Q([1-4])", lambda y, q: Period.containing(date(y, q * 3, 1), PeriodKind.QUARTER)),
    (r"(\d{4})", lambda y: Period.containing(date(y, 1, 1), PeriodKind.YEAR)),
)
