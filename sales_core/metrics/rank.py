"""Ranking (ATT-09): ties share a place, who cannot be judged has none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from sales_core.domain.measure import Measure, MetricRow, Status

SMALL = Fraction(5, 100)


def places(values: Sequence[Fraction | None]) -> list[int | None]:
    """1, 2, 2, 4: higher is better; None has no place."""
    known = sorted((v for v in values if v is not None), reverse=True)
    return [None if v is None else known.index(v) + 1 for v in values]


def ranked(rows: Sequence[MetricRow], by: str) -> list[MetricRow]:
    """The rows with a measure `rank`; subjects with less than 5 % of all targets get no place."""
    targets = [r.measures["target"].value for r in rows]
    whole = sum((t for t in targets if t is not None), Fraction(0))
    judged = [
        row.measures[by].value
        if row.kind == "subject" and target is not None and target >= whole * SMALL
        else None
        for row, target in zip(rows, targets, strict=True)
    ]
    found = []
    for row, place in zip(rows, places(judged), strict=True):
        measure = (
            Measure("rank", status=Status.INSUFFICIENT)
            if place is None
            else Measure("rank", Fraction(place))
        )
        found.append(replace(row, measures=row.measures | {"rank": measure}))
    return found
