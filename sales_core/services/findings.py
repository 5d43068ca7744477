"""What the figures of a view say: all rules, over one state of the data."""

from __future__ import annotations

import pandas as pd

from sales_core.domain.actor import Action, Actor
from sales_core.domain.finding import Finding
from sales_core.domain.measure import MetricTable
from sales_core.findings.facts import Facts, MissingReport, Promise
from sales_core.findings.find import find
from sales_core.findings.pace import BEHIND
from sales_core.services.basis import Basis, basis
from sales_core.services.house import House
from sales_core.services.performance import attainment_table, shortfall_by_customer
from sales_core.services.spending import budget_table
from sales_core.services.view import View, calendar
from sales_core.services.visits import overdue_customers, visit_table
from sales_core.store.unit import Unit


def findings(house: House, actor: Actor, view: View) -> list[Finding]:
    """Every finding of the view, routed, most important first."""
    actor.must(Action.READ)
    with house.store.read(actor.workspace_id) as unit:
        return find(facts(unit, view))


def facts(unit: Unit, view: View) -> Facts:
    """The figures the rules look at."""
    attained = attainment_table(unit, view, "rep_key")
    return Facts(
        as_of=view.until,
        attainment=attained,
        budget=budget_table(unit, view, "rep_key", attained),
        visits=visit_table(unit, view, "rep_key"),
        overdue=overdue_customers(unit, view),
        shortfall=_shortfalls(unit, view, attained),
        missing=_missing(basis(unit, view)),
        promises=_promises(unit, view),
        elapsed_workdays=calendar(view).workdays(view.period.start, view.until),
    )


def _shortfalls(unit: Unit, view: View, attained: MetricTable) -> dict[str, pd.DataFrame]:
    """Only reps who are behind: taking a gap apart costs a query each."""
    found: dict[str, pd.DataFrame] = {}
    for row in attained.rows:
        pace = row.measures["pace_index"].value
        if row.kind == "subject" and row.key and pace is not None and pace < BEHIND:
            found[row.key] = shortfall_by_customer(unit, view.of(row.key))
    return found


def _missing(stands_on: Basis) -> tuple[MissingReport, ...]:
    return tuple(MissingReport(m.rep_key, m.label, m.kind) for m in stands_on.missing)


def _promises(unit: Unit, view: View) -> tuple[Promise, ...]:
    return tuple(
        Promise(action.text, action.owner, action.due)
        for action in unit.actions.open()
        if action.due is not None and action.due < view.until
    )
