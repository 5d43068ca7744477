"""Visit coverage: plan, calls, frequency, and who has waited too long."""

from __future__ import annotations

from datetime import date, timedelta

import pandas as pd

from sales_core.domain.actor import Action, Actor
from sales_core.domain.measure import MetricTable
from sales_core.metrics import overdue as overdue_metric
from sales_core.metrics import visits as visits_metric
from sales_core.services import coverage, limits, team
from sales_core.services.house import House
from sales_core.services.view import View, calendar
from sales_core.store.unit import Unit

LOOK_BACK = timedelta(days=120)
"""How far back a last visit is searched: longer than any limit a class can have."""


def visits(house: House, actor: Actor, view: View, by: str = "rep_key") -> MetricTable:
    """Visit measures by rep_key or customer_class."""
    actor.must(Action.READ)
    with house.store.read(actor.workspace_id) as unit:
        return visit_table(unit, view, by)


def overdue(house: House, actor: Actor, view: View) -> pd.DataFrame:
    """Customers past their visit limit, A first; columns of metrics.overdue.OVERDUE."""
    actor.must(Action.READ)
    with house.store.read(actor.workspace_id) as unit:
        return overdue_customers(unit, view)


def heatmap(house: House, actor: Actor, view: View) -> pd.DataFrame:
    """Columns rep_key, day, planned, calls."""
    actor.must(Action.READ)
    with house.store.read(actor.workspace_id) as unit:
        reps = _reps(view)
        return visits_metric.heatmap(
            unit.rows.visits(view.period.start, view.until, reps),
            unit.rows.visit_plans(view.period.start, view.period.end, reps),
            period=view.period,
        )


def reported(house: House, actor: Actor, view: View) -> dict[str, date]:
    """Rep key -> last day of visits reported; reps who reported nothing are absent."""
    actor.must(Action.READ)
    with house.store.read(actor.workspace_id) as unit:
        serving = set(team.serving(unit.rows.reps(), view.period)["rep_key"])
        return coverage.through(unit, "visit_log", serving, view.until)


def visit_table(unit: Unit, view: View, by: str) -> MetricTable:
    """The table within an open unit."""
    reps = _reps(view)
    return visits_metric.by_key(
        unit.rows.visits(view.period.start, view.until, reps),
        unit.rows.visit_plans(view.period.start, view.until, reps),
        _customers(unit, view),
        by=by,
        labels=_labels(unit, view, by),
        period=view.period,
        calendar=calendar(view),
        as_of=view.until,
        thresholds=limits.thresholds(unit),
        data_through=reach(unit, view),
    )


def reach(unit: Unit, view: View) -> dict[str, date]:
    """Rep key -> last day of the period with visits reported; plans after it are not missed yet."""
    serving = set(team.serving(unit.rows.reps(), view.period)["rep_key"])
    reported = coverage.through(unit, "visit_log", serving, view.until)
    return {rep: day for rep, day in reported.items() if day >= view.period.start}


def overdue_customers(unit: Unit, view: View) -> pd.DataFrame:
    """Overdue customers within an open unit; empty when no visit report has ever come."""
    seen = unit.rows.visits(view.until - LOOK_BACK, view.until, None)
    customers = _customers(unit, view)
    if seen.empty:
        customers = customers.iloc[:0]
    late = overdue_metric.overdue(seen, customers, as_of=view.until)
    return late[late["state"] == "overdue"].reset_index(drop=True)


def _customers(unit: Unit, view: View) -> pd.DataFrame:
    found = unit.rows.customers()
    if view.rep_key is None:
        return found
    return found[found["rep_key"] == view.rep_key].reset_index(drop=True)


def _labels(unit: Unit, view: View, by: str) -> dict[str, str]:
    if by != "rep_key":
        return {}
    named = team.labels(unit, by, view.period)
    return (
        named
        if view.rep_key is None
        else {key: label for key, label in named.items() if key == view.rep_key}
    )


def _reps(view: View) -> list[str] | None:
    return None if view.rep_key is None else [view.rep_key]
