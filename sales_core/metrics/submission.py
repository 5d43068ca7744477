"""Report discipline (SUB-01): what was due, what came, and when."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from fractions import Fraction

from sales_core.domain.calendar import WorkCalendar
from sales_core.domain.expectation import Expectation, Receipt, Standing
from sales_core.domain.measure import Measure, Rag, Status
from sales_core.domain.period import Period
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


def deadline(expected: Expectation, period: Period, calendar: WorkCalendar) -> datetime:
    """Local deadline of the report about a period; a day that does not exist (31 in a short month)
    is the last one, a day off moves to the next working day at the same hour."""
    within = expected.due_period(period)
    day = calendar.next_workday(min(within.start + timedelta(days=expected.day - 1), within.end))
    return datetime(day.year, day.month, day.day, expected.hour)  # noqa: DTZ001 local by definition


def last_workday(period: Period, calendar: WorkCalendar) -> date | None:
    """The last working day of a period, None in one without any."""
    return next((day for day in reversed(period.days) if calendar.is_workday(day)), None)


def tells_all(
    received_at: datetime, through: date | None, due_at: datetime, last_day: date
) -> bool:
    """Whether a report that came at a moment and speaks through a day tells its whole period.

    It does when it reaches the last working day, or came on it or later: nothing more happened
    then. A plan, due before the period is over, tells all whenever it comes.
    """
    planned = due_at.date() < last_day
    return (
        planned or received_at.date() >= last_day or (through is not None and through >= last_day)
    )


def standing(due_at: datetime, now: datetime, receipts: Iterable[Receipt]) -> Standing:
    """How an expected report stands at a moment; in time means at the very deadline or before.

    The first report that tells the whole period decides, whatever was corrected later.
    """
    came = list(receipts)
    whole = min((r.received_at for r in came if r.whole), default=None)
    if whole is not None:
        return Standing.ON_TIME if whole <= due_at else Standing.LATE
    if now <= due_at:
        return Standing.NOT_DUE
    return Standing.PART if came else Standing.MISSING


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
