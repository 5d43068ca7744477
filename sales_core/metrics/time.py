"""How much of a period is gone (TIM-01)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Literal

from sales_core.domain.calendar import WorkCalendar
from sales_core.domain.period import Period

Basis = Literal["wd", "cal"]


@dataclass(frozen=True)
class Progress:
    """Days gone of all days; `elapsed` is 0 before the start and `total` after the end."""

    elapsed: int
    total: int

    @property
    def ratio(self) -> Fraction | None:
        """Share of the time gone; None for a period without days."""
        return Fraction(self.elapsed, self.total) if self.total else None

    @property
    def remaining(self) -> int:
        """Days left."""
        return self.total - self.elapsed


def progress(
    calendar: WorkCalendar, period: Period, through: date | None, basis: Basis = "wd"
) -> Progress:
    """Days from the start through `through`, both inclusive; None means nothing has gone."""
    total = _days(calendar, period.start, period.end, basis)
    if through is None:
        return Progress(0, total)
    return Progress(_days(calendar, period.start, min(through, period.end), basis), total)


def _days(calendar: WorkCalendar, start: date, end: date, basis: Basis) -> int:
    if basis == "wd":
        return calendar.workdays(start, end)
    return max(0, (end - start).days + 1)
