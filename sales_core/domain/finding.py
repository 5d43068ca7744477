"""A finding: something the figures say that is worth talking about, with its evidence."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from fractions import Fraction

from sales_core.domain.measure import Measure


class Route(StrEnum):
    """Where a finding is talked about: with everybody, or with one person alone."""

    MEETING = "meeting"
    ONE_ON_ONE = "one_on_one"


@dataclass(frozen=True)
class Evidence:
    """One number behind a finding."""

    metric: str
    measure: Measure
    as_of: date


@dataclass(frozen=True)
class Finding:
    """One rule that fired for one subject (`subject_key` None: the team).

    The sentence and the question are the catalogue entries `finding.<rule>.text` and
    `finding.<rule>.question` with `params`, whose Measure values are shown in their own unit.
    `money` is what is at stake in minor units; `priority` is 0..100.
    """

    rule: str
    subject_key: str | None
    subject_label: str
    severity: int
    evidence: tuple[Evidence, ...]
    params: dict[str, object] = field(default_factory=dict)
    route: Route = Route.ONE_ON_ONE
    private: bool = False
    money: int = 0
    weeks_open: int = 1
    priority: Fraction = Fraction(0)
    customer_key: str | None = None
