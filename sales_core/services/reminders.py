"""Whom to remind of what: reports owed, reports that came late, rows that were left out."""

from __future__ import annotations

from sales_core.domain.actor import Action, Actor
from sales_core.domain.expectation import Expected, Standing
from sales_core.services.house import House
from sales_core.services.report_calendar import ReportCalendar, wrong_in
from sales_core.text.reminders import OWED, Owed, senders


def reminders(house: House, actor: Actor, seen: ReportCalendar) -> list[Owed]:
    """One entry for each sender in the calendar, by name.

    Late reports are those of the newest period that was due: older ones are settled. What was wrong
    is told of the newest file of each kind of report.
    """
    actor.must(Action.READ)
    by_name = senders(seen.reports)
    newest = [report for reports in by_name.values() for report in _newest(reports)]
    rows = wrong_in(house, actor, newest)
    wrong = [(report, tuple(found)) for report, found in zip(newest, rows, strict=True) if found]
    return [
        Owed(
            label,
            tuple(r for r in reports if r.standing in OWED),
            tuple(r for r in _last_due(reports, seen) if r.standing is Standing.LATE),
            tuple(
                (report, seen.files[report.last.batch_id], found)
                for report, found in wrong
                if report.label == label and report.last is not None
            ),
        )
        for label, reports in by_name.items()
    ]


def _newest(reports: list[Expected]) -> list[Expected]:
    """Of each kind, the report about the newest period that came at all."""
    came = {r.expectation.id: r for r in sorted(reports, key=lambda r: r.period) if r.receipts}
    return list(came.values())


def _last_due(reports: list[Expected], seen: ReportCalendar) -> list[Expected]:
    """Of each kind, the report about the newest period whose deadline is over."""
    due = {r.expectation.id: r for r in sorted(reports, key=lambda r: r.due) if r.due <= seen.now}
    return list(due.values())
