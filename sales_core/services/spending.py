"""Budget burn: what is approved, spent, pending and committed, and how long it lasts."""

from __future__ import annotations

from sales_core.domain.actor import Action, Actor
from sales_core.domain.measure import Measure, MetricTable
from sales_core.metrics import budget as budget_metric
from sales_core.services import limits, team
from sales_core.services.house import House
from sales_core.services.performance import attainment_table
from sales_core.services.view import View, calendar
from sales_core.store.unit import Unit


def budget(house: House, actor: Actor, view: View, by: str = "rep_key") -> MetricTable:
    """Budget and spend by rep_key or expense_line."""
    actor.must(Action.READ)
    with house.store.read(actor.workspace_id) as unit:
        return budget_table(unit, view, by)


def budget_table(
    unit: Unit, view: View, by: str, attained: MetricTable | None = None
) -> MetricTable:
    """The table within an open unit; `attained` saves computing attainment twice."""
    reps = None if view.rep_key is None else [view.rep_key]
    attained = attained or attainment_table(unit, view, "rep_key")
    labels = {row.key: row.label for row in attained.rows if row.kind == "subject" and row.key}
    return budget_metric.by_key(
        unit.rows.budgets(view.period.start, view.period.end, reps),
        unit.rows.claims(view.period.start, view.until, reps),
        by=by,
        labels=labels if by == "rep_key" else team.labels(unit, by, view.period),
        period=view.period,
        calendar=calendar(view),
        as_of=view.until,
        thresholds=limits.thresholds(unit),
        attainment=_attained(attained, by),
    )


def _attained(table: MetricTable, by: str) -> dict[str | None, Measure]:
    """Attainment to hold the burn against: each rep's own; for expense lines the team's."""
    found: dict[str | None, Measure] = {None: table.total.measures["attainment"]}
    if by == "rep_key":
        found |= {row.key: row.measures["attainment"] for row in table.rows}
    return found
