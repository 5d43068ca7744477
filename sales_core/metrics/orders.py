"""What calls bring: effective calls, strike rate, drop size and lines, VIS-06."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pandas as pd

from sales_core.domain.measure import Measure, MetricRow, Rag, Status
from sales_core.domain.thresholds import Thresholds
from sales_core.metrics import frequency

MIN_STRIKE_CALLS = 30


def rates(made: pd.DataFrame) -> dict[str, Measure]:
    """effective_rate, strike_rate, drop_size, lines_per_order_call, lines_per_call (VIS-06).

    `made` as calls.valid. Calls that do not say whether they were effective or sold, or how many
    lines they sold, are not in the denominator.
    """
    effective = made["is_effective"].dropna().astype(bool)
    sold = made["has_order"].dropna().astype(bool)
    productive = Fraction(int(sold.sum()))
    amount = Fraction(int(made.loc[sold[sold].index, "order_amount"].fillna(0).sum()))
    drop = amount / productive if productive else None
    lines = made["order_lines"].dropna().astype(int)
    with_order = lines[lines.index.isin(sold[sold].index)]
    return {
        "effective_rate": _said(effective),
        "strike_rate": _said(sold),
        "drop_size": Measure(
            "money", drop, amount, productive, Status.OK if productive else Status.NO_DATA
        ),
        "lines_per_order_call": _per_call(int(with_order.sum()), len(with_order)),
        "lines_per_call": _per_call(int(lines.sum()), len(lines)),
    }


def judged(row: MetricRow, team: Fraction | None, limits: Thresholds) -> MetricRow:
    """Strike rate is held against the team's own, from thirty calls on."""
    own = row.measures["strike_rate"]
    if own.value is None or team is None or (own.den or 0) < MIN_STRIKE_CALLS:
        return row
    rag = limits.strike_gap_pts.rag((own.value - team) * 100)
    measures = row.measures | {"strike_rate": replace(own, rag=rag)}
    return replace(row, measures=measures)


def _said(answers: pd.Series[bool]) -> Measure:
    if answers.empty:
        return Measure("ratio", status=Status.NO_DATA, rag=Rag.GREY)
    return frequency.ratio(Fraction(int(answers.sum())), Fraction(len(answers)))


def _per_call(lines: int, calls: int) -> Measure:
    if not calls:
        return Measure("per_call", status=Status.NO_DATA)
    return Measure("per_call", Fraction(lines, calls), Fraction(lines), Fraction(calls))
