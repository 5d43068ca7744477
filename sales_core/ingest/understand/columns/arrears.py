"""Arrears beside due dates: days and no money where each due date and its arrears lead to the same
day, that of the report."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from sales_core.ingest.understand.cells.figures import figure
from sales_core.ingest.understand.columns.assignment import Assignment
from sales_core.ingest.understand.tables.body import Body

KIND, MONEY, DAYS, DUE = "ar_ageing", "overdue_amount", "overdue_days", "due_date"
FEWEST, LONGEST = 2, 5_000


def settle(made: Assignment, body: Body) -> None:
    """Overdue amounts that are days become days."""
    amount, due = made.chosen.get(MONEY), made.chosen.get(DUE)
    if made.kind.id != KIND or amount is None or due is None or DAYS in made.chosen:
        return
    pairs = zip(body.column(due.heading.col), body.amounts(amount.heading.col), strict=True)
    found = [
        (_day(day) + timedelta(days=int(days)))
        for day, value in pairs
        if isinstance(day, date) and (days := figure(value)) and 0 < days < LONGEST
    ]
    if len(found) >= FEWEST and len(set(found)) == 1:
        made.chosen[DAYS] = replace(made.chosen.pop(MONEY), field=DAYS, unit=None)


def _day(value: date) -> date:
    return value.date() if isinstance(value, datetime) else value
