"""Report discipline (SUB-01): what was due, what came, and when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from fractions import Fraction

from sales_core.domain.calendar import WorkCalendar
from sales_core.domain.measure import Measure, Rag, Status
from sales_core.domain.thresholds import Thresholds

DUE_WEEKDAY, DUE_HOUR = 0, 10
A_DAY = timedelta(hours=24)
ON_TIME, LATE, VERY_LATE = 100, 70, 40


def due(
    week_of: date, calendar: WorkCalendar, weekday: int = DUE_WEEKDAY, hour: int = DUE_HOUR
) -> datetime:
    """Local deadline in the week of a day: the weekday named, or the next working day after it."""
    monday = week_of - timedelta(days=week_of.weekday())
    day = calendar.next_workday(monday + timedelta(days=weekday))
    return datetime(day.year, day.month, day.day, hour)  # noqa: DTZ001 local by definition


def points(due_at: datetime, received_at: datetime | None) -> int:
    """100 on time, 70 within a day, 40 later, 0 for a report that is missing."""
    if received_at is None:
        return 0
    if received_at <= due_at:
        return ON_TIME
    return LATE if received_at - due_at <= A_DAY else VERY_LATE


def timeliness(
    reports: Sequence[tuple[datetime, datetime | None]], limits: Thresholds
) -> dict[str, Measure]:
    """reports_expected, reports_received, on_time, received_rate, score of (due, received) pairs.

    Nothing expected is NO_DATA, not 100 %.
    """
    expected = Fraction(len(reports))
    came = Fraction(sum(received is not None for _, received in reports))
    in_time = Fraction(sum(r is not None and r <= d for d, r in reports))
    counts = {
        "reports_expected": Measure("count", expected),
        "reports_received": Measure("count", came),
    }
    if not expected:
        none = Measure("ratio", status=Status.NO_DATA, rag=Rag.GREY)
        return counts | {
            "on_time": none,
            "received_rate": none,
            "score": Measure("count", status=Status.NO_DATA),
        }
    rate = in_time / expected
    score = Fraction(sum(points(d, r) for d, r in reports)) / expected
    return counts | {
        "on_time": Measure("ratio", rate, in_time, expected, rag=limits.on_time.rag(rate)),
        "received_rate": Measure("ratio", came / expected, came, expected),
        "score": Measure("count", score),
    }
