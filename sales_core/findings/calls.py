"""R09 to R14: visits that are late, short, misplaced or unplanned."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from sales_core.domain.finding import Evidence, Finding, Route
from sales_core.domain.measure import Measure, MetricRow
from sales_core.findings.facts import Facts, measure

OVERDUE_SHARE = Fraction(2, 10)
STRIKE_GAP = Fraction(1, 10)
MIN_CALLS = 30
FREQUENCY_SHORT = Fraction(9, 10)
OVER_CALLS = Fraction(15, 100)
COMPLETION = Fraction(8, 10)
UNPLANNED = Fraction(3, 10)


def rules(facts: Facts) -> Iterator[Finding]:
    """Visit findings of every rep with a visit report."""
    for row in facts.visits.rows:
        if row.kind != "subject" or row.key is None:
            continue
        for rule in (overdue, low_strike, frequency_short, wrong_customers, plan_discipline):
            found = rule(facts, row)
            if found:
                yield found


def overdue(facts: Facts, row: MetricRow) -> Finding | None:
    """R09: an A customer is overdue, or a fifth of all customers are."""
    late = facts.overdue[facts.overdue["rep_key"] == row.key]
    a_late = late[late["customer_class"] == "A"]
    customers = _value(row, "customers") or Fraction(0)
    if a_late.empty and (not customers or Fraction(len(late)) < customers * OVERDUE_SHARE):
        return None
    worst = (a_late if not a_late.empty else late).sort_values("days", ascending=False).iloc[0]
    params: dict[str, object] = {
        "a_count": Measure("count", Fraction(len(a_late))),
        "count": Measure("count", Fraction(len(late))),
        "customer": str(worst["label"]),
        "days": Measure("count", Fraction(int(worst["days"]))),
        "limit": Measure("days", Fraction(str(worst["limit"]))),
    }
    return _finding("R09", 3 if len(a_late) else 2, facts, row, ("coverage",), params)


def low_strike(facts: Facts, row: MetricRow) -> Finding | None:
    """R10: strike rate ten points below the team's, from thirty calls on."""
    own, team = _value(row, "strike_rate"), _value(facts.visits.total, "strike_rate")
    calls = _value(row, "calls") or Fraction(0)
    if own is None or team is None or calls < MIN_CALLS or own > team - STRIKE_GAP:
        return None
    params: dict[str, object] = {"team": Measure("ratio", team)}
    return _finding("R10", 2, facts, row, ("strike_rate", "calls"), params)


def frequency_short(facts: Facts, row: MetricRow) -> Finding | None:
    """R11: capped frequency below 0.90 of the time gone."""
    capped = _value(row, "frequency_capped")
    progress = measure(facts.attainment, None, "time_progress")
    if capped is None or progress is None or progress.value is None:
        return None
    if capped >= progress.value * FREQUENCY_SHORT:
        return None
    params: dict[str, object] = {"time_progress": progress}
    return _finding("R11", 2, facts, row, ("frequency_capped",), params)


def wrong_customers(facts: Facts, row: MetricRow) -> Finding | None:
    """R12: 15 % of the calls were over the frequency while the frequency itself is short."""
    over, calls = _value(row, "over_calls"), _value(row, "calls")
    capped = _value(row, "frequency_capped")
    if not calls or over is None or capped is None:
        return None
    if over / calls < OVER_CALLS or capped >= FREQUENCY_SHORT:
        return None
    return _finding("R12", 2, facts, row, ("over_calls", "frequency_capped"), {})


def plan_discipline(facts: Facts, row: MetricRow) -> Finding | None:
    """R13: less than 80 % of the plan done in its week, or over 30 % of the calls unplanned."""
    done, unplanned = _value(row, "plan_completion"), _value(row, "unplanned_share")
    if done is None or unplanned is None or (done >= COMPLETION and unplanned <= UNPLANNED):
        return None
    return _finding("R13", 2, facts, row, ("plan_completion", "unplanned_share"), {})


def _value(row: MetricRow, name: str) -> Fraction | None:
    found = row.measures.get(name)
    return None if found is None else found.value


def _finding(
    rule: str,
    severity: int,
    facts: Facts,
    row: MetricRow,
    names: tuple[str, ...],
    params: dict[str, object],
) -> Finding:
    shown = {n: row.measures[n] for n in names if n in row.measures}
    extra = {n: v for n, v in params.items() if isinstance(v, Measure)}
    evidence = tuple(Evidence(n, m, facts.as_of) for n, m in (shown | extra).items())
    return Finding(
        rule, row.key, row.label, severity, evidence, dict(shown) | params, Route.MEETING
    )
