"""R01, R03, R04, R06, R15: behind the pace, and what explains it."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

import pandas as pd

from sales_core.domain.finding import Evidence, Finding, Route
from sales_core.domain.measure import Measure, MetricRow
from sales_core.findings.facts import Facts, measure

BEHIND = Fraction(9, 10)
STRETCHED = Fraction(3, 2)
FAR_STRETCHED = Fraction(2)
MAIN_SHARE = Fraction(3, 10)
AHEAD = Fraction(11, 10)
LOW_CALLS = Fraction(7, 10)
SMALL_SHORT = Fraction(2, 100)
MIN_ELAPSED = 3


def rules(facts: Facts) -> Iterator[Finding]:
    """Findings of every rep; a rep without data yields none (the missing report does)."""
    for row in facts.reps():
        hole = key_account_hole(facts, row)
        if hole:
            yield hole
        else:
            yield from filter(None, (behind(facts, row),))
        yield from filter(None, (stretched(facts, row), result_without_activity(facts, row)))


def behind(facts: Facts, row: MetricRow) -> Finding | None:
    """R01: pace index below 0.90 after three working days, short of 2 % of the target or more."""
    pace, short = _pace(facts, row.key), _short(row)
    if pace is None or short is None or facts.elapsed_workdays < MIN_ELAPSED:
        return None
    target = row.measures["target"].value or Fraction(0)
    if pace.value is None or pace.value >= BEHIND or short < target * SMALL_SHORT:
        return None
    return _finding(
        "R01",
        3,
        facts,
        row,
        ("attainment", "time_progress", "gap_amount", "required_rate"),
        int(short),
        Route.MEETING,
    )


def stretched(facts: Facts, row: MetricRow) -> Finding | None:
    """R03: what is needed per day is over 1.5 times what was done per day; always private."""
    stretch = measure(facts.attainment, row.key, "stretch")
    if stretch is None or stretch.value is None or stretch.value <= STRETCHED:
        return None
    severity = 3 if stretch.value > FAR_STRETCHED else 2
    found = _finding(
        "R03",
        severity,
        facts,
        row,
        ("stretch", "run_rate", "required_rate"),
        int(_short(row) or 0),
        Route.ONE_ON_ONE,
    )
    return _private(found)


def key_account_hole(facts: Facts, row: MetricRow) -> Finding | None:
    """R06: one customer explains 30 % of the shortfall and has not been visited in time."""
    parts = facts.shortfall.get(row.key or "")
    if parts is None or parts.empty or behind(facts, row) is None:
        return None
    late = facts.overdue[facts.overdue["customer_key"].isin(parts["customer_key"])]
    for part in parts.sort_values("short", ascending=False).itertuples():
        share = Fraction(str(part.share)) if not isinstance(part.share, Fraction) else part.share
        visit = late[late["customer_key"] == part.customer_key]
        if share >= MAIN_SHARE and not visit.empty:
            return _hole(facts, row, part, share, visit.iloc[0])
    return None


def _hole(facts: Facts, row: MetricRow, part: object, share: Fraction, visit: pd.Series) -> Finding:
    base = _finding(
        "R06",
        3,
        facts,
        row,
        ("gap_pts", "gap_amount", "attainment"),
        int(_short(row) or 0),
        Route.ONE_ON_ONE,
    )
    params = base.params | {
        "customer": str(part.label),  # type: ignore[attr-defined]  # namedtuple of a frame
        "share": Measure("ratio", share),
        "short": Measure("money", Fraction(int(part.short))),  # type: ignore[attr-defined]  # as above
        "customer_class": str(visit["customer_class"]),
        "days": Measure("count", Fraction(int(visit["days"]))),
        "limit": Measure("days", Fraction(str(visit["limit"]))),
    }
    return Finding(
        **{**base.__dict__, "params": params, "customer_key": str(visit["customer_key"])}
    )


def result_without_activity(facts: Facts, row: MetricRow) -> Finding | None:
    """R15: well ahead with few calls: where does it come from, will it last?"""
    pace = _pace(facts, row.key)
    volume = measure(facts.visits, row.key, "call_volume")
    if pace is None or volume is None or pace.value is None or volume.value is None:
        return None
    if pace.value < AHEAD or volume.value >= LOW_CALLS:
        return None
    found = _finding("R15", 1, facts, row, ("pace_index", "attainment"), 0, Route.ONE_ON_ONE)
    return _private(found)


def _pace(facts: Facts, key: str | None) -> Measure | None:
    return measure(facts.attainment, key, "pace_index")


def _short(row: MetricRow) -> Fraction | None:
    gap = row.measures.get("gap_amount")
    return None if gap is None or gap.value is None else -gap.value


def _private(found: Finding) -> Finding:
    return Finding(**{**found.__dict__, "private": True})


def _finding(
    rule: str,
    severity: int,
    facts: Facts,
    row: MetricRow,
    names: tuple[str, ...],
    money: int,
    route: Route,
) -> Finding:
    shown = {n: row.measures[n] for n in names if n in row.measures}
    evidence = tuple(Evidence(n, m, facts.as_of) for n, m in shown.items())
    return Finding(rule, row.key, row.label, severity, evidence, dict(shown), route, money=money)
