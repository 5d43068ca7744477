"""Data quality of a report (SUB-02): filled in, readable, and agreeing with itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from fractions import Fraction

from sales_core.domain.measure import Measure, Rag, Status
from sales_core.domain.thresholds import Thresholds

WEIGHTS = {
    "completeness": Fraction(4, 10),
    "validity": Fraction(4, 10),
    "consistency": Fraction(2, 10),
}


@dataclass(frozen=True)
class Counts:
    """What is counted in a report when it is loaded.

    `required` cells that must be filled and how many are; `lines` and how many pass every check on
    a cell; `checks` the report allows on itself (printed totals, stock identity) and how many
    agree.
    """

    required: int = 0
    filled: int = 0
    lines: int = 0
    valid: int = 0
    checks: int = 0
    agree: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(*(getattr(self, f.name) + getattr(other, f.name) for f in fields(self)))


def together(parts: Iterable[Counts]) -> Counts:
    """The counts of several reports: rates of a rep or a team are ratios of sums."""
    total = Counts()
    for part in parts:
        total = total + part
    return total


def quality(counts: Counts, limits: Thresholds) -> dict[str, Measure]:
    """completeness, validity, consistency and quality = 0.4 c + 0.4 v + 0.2 k.

    A part with nothing to check (a report without totals) is NO_DATA and its weight goes to the
    others in proportion. An empty report has no quality.
    """
    parts = {
        "completeness": _share(counts.filled, counts.required),
        "validity": _share(counts.valid, counts.lines),
        "consistency": _share(counts.agree, counts.checks),
    }
    known = {name: m.value for name, m in parts.items() if m.value is not None}
    if not counts.lines or not known:
        nothing = Measure("ratio", status=Status.NO_DATA, rag=Rag.GREY)
        return dict.fromkeys((*parts, "quality"), nothing)
    weight = sum((WEIGHTS[name] for name in known), Fraction(0))
    value = sum((WEIGHTS[name] * v for name, v in known.items()), Fraction(0)) / weight
    return parts | {"quality": Measure("ratio", value, rag=limits.quality.rag(value))}


def _share(good: int, of: int) -> Measure:
    if not of:
        return Measure("ratio", status=Status.NO_DATA, rag=Rag.GREY)
    return Measure("ratio", Fraction(good, of), Fraction(good), Fraction(of))
