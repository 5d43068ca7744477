"""R16, R17: money that runs ahead of the result, or is left unused."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from sales_core.domain.finding import Evidence, Finding, Route
from sales_core.domain.measure import Measure, MetricRow
from sales_core.findings.facts import Facts, measure

AHEAD_PTS = Fraction(15)
OVER_ESTIMATE = Fraction(105, 100)
UNUSED_PTS = Fraction(-30)
BEHIND = Fraction(9, 10)


def rules(facts: Facts) -> Iterator[Finding]:
    """Budget findings of every rep with a budget."""
    for row in facts.budget.rows:
        if row.kind == "subject" and row.key is not None:
            yield from filter(None, (spending_ahead(facts, row), unused(facts, row)))


def spending_ahead(facts: Facts, row: MetricRow) -> Finding | None:
    """R16: burn 15 points ahead of attainment, or the estimate above 105 % of the budget."""
    gap, ratio = _value(row, "burn_gap_attainment"), _value(row, "estimate_ratio")
    far = gap is not None and gap >= AHEAD_PTS
    over = ratio is not None and ratio > OVER_ESTIMATE
    if not far and not over:
        return None
    estimate, budget = _value(row, "estimate"), _value(row, "budget")
    money = max(Fraction(0), (estimate or Fraction(0)) - (budget or Fraction(0)))
    return _finding("R16", 3 if far and over else 2, facts, row, int(money), private=False)


def unused(facts: Facts, row: MetricRow) -> Finding | None:
    """R17: burn 30 points behind the time gone while sales are behind too; always private."""
    gap = _value(row, "burn_gap_time")
    pace = measure(facts.attainment, row.key, "pace_index")
    if gap is None or gap >= UNUSED_PTS or pace is None or pace.value is None:
        return None
    return _finding("R17", 2, facts, row, 0, private=True) if pace.value < BEHIND else None


def _value(row: MetricRow, name: str) -> Fraction | None:
    found = row.measures.get(name)
    return None if found is None else found.value


def _finding(
    rule: str, severity: int, facts: Facts, row: MetricRow, money: int, *, private: bool
) -> Finding:
    names = ("burn", "estimate", "estimate_ratio", "available", "exhausted_on")
    shown: dict[str, Measure] = {n: row.measures[n] for n in names if n in row.measures}
    attained = measure(facts.attainment, row.key, "attainment")
    if attained is not None:
        shown["attainment"] = attained
    progress = measure(facts.attainment, None, "time_progress")
    if progress is not None:
        shown["time_progress"] = progress
    evidence = tuple(Evidence(n, m, facts.as_of) for n, m in shown.items())
    route = Route.ONE_ON_ONE if private else Route.MEETING
    return Finding(rule, row.key, row.label, severity, evidence, dict(shown), route, private, money)
