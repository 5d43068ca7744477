"""Report discipline: which of the expected reports are in."""

from __future__ import annotations

from fractions import Fraction

from sales_core.domain.actor import Action, Actor
from sales_core.domain.measure import Measure, MetricRow, MetricTable, Status
from sales_core.services import team
from sales_core.services.basis import EXPECTED, basis
from sales_core.services.house import House
from sales_core.services.view import View
from sales_core.store.unit import Unit


def submission(house: House, actor: Actor, view: View, by: str = "rep_key") -> MetricTable:
    """Expected and received reports of the week of the view, per rep; `by` is always the rep."""
    actor.must(Action.READ)
    del by  # a report comes from a rep
    with house.store.read(actor.workspace_id) as unit:
        return submission_table(unit, view)


def submission_table(unit: Unit, view: View) -> MetricTable:
    """The table within an open unit."""
    names = team.labels(unit, "rep_key", view.period)
    missing = basis(unit, view).missing
    asked = [k for k in EXPECTED if not unit.rows.coverage(k).empty]
    rows = tuple(
        MetricRow(key, label, _measures(len(asked), sum(m.rep_key == key for m in missing)))
        for key, label in sorted(names.items(), key=lambda pair: pair[1])
    )
    total = _measures(len(asked) * len(names), len(missing))
    return MetricTable(rows, MetricRow(None, "", total, "total"))


def _measures(expected: int, missing: int) -> dict[str, Measure]:
    came, all_of = Fraction(expected - missing), Fraction(expected)
    rate = (
        Measure("ratio", came / all_of, came, all_of)
        if expected
        else Measure("ratio", status=Status.NO_DATA)
    )
    return {
        "reports_expected": Measure("count", all_of),
        "reports_received": Measure("count", came),
        "received_rate": rate,
    }
