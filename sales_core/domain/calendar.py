"""Working-day calendar: weekends, public holidays and make-up workdays (调休)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta

_ONE = timedelta(days=1)


@dataclass(frozen=True)
class WorkCalendar:
    """Which days are worked.

    A day is worked iff it is a make-up workday, or neither a weekend day nor a holiday.
    `known_years`: years with holiday data; other years fall back to the plain week and
    `unknown_years` names them so that the screen can warn.
    """

    holidays: frozenset[date] = frozenset()
    makeup_workdays: frozenset[date] = frozenset()
    weekend: frozenset[int] = frozenset({5, 6})
    known_years: frozenset[int] = field(default=frozenset())

    def is_workday(self, day: date) -> bool:
        """Whether `day` is worked."""
        if day in self.makeup_workdays:
            return True
        return day.weekday() not in self.weekend and day not in self.holidays

    def workdays(self, start: date, end: date) -> int:
        """Working days from `start` to `end`, both inclusive; 0 when end is before start."""
        return sum(self.is_workday(start + _ONE * n) for n in range(max(0, (end - start).days + 1)))

    def next_workday(self, day: date) -> date:
        """`day` itself when worked, else the first working day after it."""
        while not self.is_workday(day):
            day += _ONE
        return day

    def workday_after(self, day: date, n: int) -> date:
        """The n-th working day after `day` (n >= 1)."""
        while n > 0:
            day += _ONE
            n -= self.is_workday(day)
        return day

    def unknown_years(self, start: date, end: date) -> tuple[int, ...]:
        """Years of the span without holiday data."""
        return tuple(y for y in range(start.year, end.year + 1) if y not in self.known_years)
