"""The calendar of reports: what each sender owed for each period, what came, and how good it was.

Nothing is expected until the team agreed on it. Statuses are worked out from the live batches each
time: undoing a batch makes its reports missing again, redoing brings them back.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from sales_core.domain.actor import Action, Actor
from sales_core.domain.calendar import WorkCalendar
from sales_core.domain.expectation import Absence, Expectation, Expected, Wrong
from sales_core.domain.measure import Measure
from sales_core.domain.period import Period, PeriodKind
from sales_core.domain.thresholds import Thresholds
from sales_core.metrics.submission import deadline, standing, timeliness
from sales_core.services import team
from sales_core.services.expected import Agreement, agreement
from sales_core.services.house import House
from sales_core.services.limits import thresholds
from sales_core.services.receipts import Receipts, local_time
from sales_core.services.report_scores import Scores, scores, wrong
from sales_core.services.view import working_days
from sales_core.store.unit import Unit

SHOWN = {PeriodKind.WEEK: 8, PeriodKind.XUN: 6, PeriodKind.MONTH: 6}
"""Periods looked back at."""
MARGIN = timedelta(days=70)
"""A month with its deadline in the month after, moved by holidays, is never farther away."""


@dataclass(frozen=True)
class ReportCalendar:
    """Everything expected in the periods looked at. `now` is the local time it was worked out for;
    `files` names the file of a batch, `scores` the quality of the newest file of each report;
    `unknown_years` have no holiday calendar yet."""

    now: datetime
    reports: tuple[Expected, ...] = ()
    files: dict[int, str] = field(default_factory=dict)
    scores: Scores = field(default_factory=dict)
    agreed: bool = True
    zone: str = ""
    unknown_years: tuple[int, ...] = field(default=())


def calendar(house: House, actor: Actor) -> ReportCalendar:
    """The last periods of every rhythm, those running included."""
    actor.must(Action.READ)
    now = house.clock.now()
    with house.store.read(actor.workspace_id) as unit:
        return calendar_of(unit, now)


def calendar_of(unit: Unit, now: datetime) -> ReportCalendar:
    """The calendar at a moment, within an open unit."""
    agreed = agreement(unit)
    local = local_time(now, agreed.zone)
    reports: list[Expected] = []
    for one in agreed.expectations:
        running = Period.containing(local.date(), one.rhythm)
        until = running.shift(1) if one.shift < 1 else running
        since = running.shift(1 - SHOWN[one.rhythm])
        reports += expected_between(unit, agreed, one, (since.start, until.end), local)
    names = {n: arrival.file_name for n, arrival in unit.rows.arrivals().items()}
    found = scores(unit, reports, thresholds(unit))
    years = _workdays(local.date()).unknown_years(local.date() - MARGIN, local.date())
    return ReportCalendar(
        local, tuple(reports), names, found, bool(agreed.expectations), agreed.zone, years
    )


def wrong_in(house: House, actor: Actor, reports: Sequence[Expected]) -> list[list[Wrong]]:
    """For each report, the rows of its newest file that a person could put right."""
    actor.must(Action.READ)
    with house.store.read(actor.workspace_id) as unit:
        return [wrong(unit, report) for report in reports]


def timely(seen: ReportCalendar, limits: Thresholds) -> dict[str, Measure]:
    """On-time rate, received rate and points (SUB-01) of everything due by now."""
    due = [r for r in seen.reports if r.due <= seen.now]
    pairs = [(r.due, r.first.received_at if r.first else None) for r in due]
    return timeliness(pairs, limits)


def expected_between(
    unit: Unit, agreed: Agreement, one: Expectation, span: tuple[date, date], now: datetime
) -> list[Expected]:
    """Every report of one expectation about the periods touching the days of `span`, as it stands
    at the local time `now`; periods a sender did not work in are left out."""
    periods = list(one.periods(*span))
    if not periods:
        return []
    received = Receipts(unit, one, periods, agreed.zone)
    return [
        _expected(one, period, key, label, received, now)
        for period in periods
        for key, label in senders(unit, one, period, agreed.absences)
    ]


def _expected(
    one: Expectation, period: Period, key: str | None, label: str, received: Receipts,
    now: datetime,
) -> Expected:  # fmt: skip
    due = deadline(one, period, _workdays(period.start))
    came = received.of(period, key)
    changed = received.revisions(period, key)
    return Expected(one, period, key, label, due, standing(due, now, came), came, changed)


def senders(
    unit: Unit, one: Expectation, period: Period, absences: Iterable[Absence]
) -> list[tuple[str | None, str]]:
    """(rep key, name) of everybody who owes the report about a period; (None, "") for the team.

    A rep owes it who worked a day of the period: a working day between hire and leave date and not
    on approved leave. A period without a working day (a holiday week) asks nobody.
    """
    days = [day for day in period.days if _workdays(period.start).is_workday(day)]
    if one.ends is not None:
        days = [day for day in days if day <= one.ends]
    days = [day for day in days if day >= one.starts]
    if not days:
        return []
    if one.who == "team":
        return [(None, "")]
    away = list(absences)
    here = team.serving(unit.rows.reps(), period)
    found = [
        (str(rep.rep_key), str(rep.label))
        for rep in here.itertuples()
        if any(_works(rep, day, away) for day in days)
    ]
    return sorted(found, key=lambda pair: pair[1])


def _works(rep: object, day: date, absences: list[Absence]) -> bool:
    key, hired, left = (getattr(rep, n) for n in ("rep_key", "hire_date", "leave_date"))
    at = datetime(day.year, day.month, day.day)  # noqa: DTZ001 days have no zone
    serving = not (hired > at) and not (left < at)  # a missing date compares false
    return serving and not any(a.rep_key == key and a.first <= day <= a.last for a in absences)


def _workdays(day: date) -> WorkCalendar:
    """Of the year of a day and those beside it."""
    return working_days(day.year - 1, day.year + 1)
