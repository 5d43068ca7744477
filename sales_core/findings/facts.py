"""What the rules look at: metric tables of one period, computed before and passed in."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

import pandas as pd

from sales_core.domain.measure import Measure, MetricRow, MetricTable


@dataclass(frozen=True)
class Promise:
    """An action from earlier minutes that is past its due date."""

    text: str
    owner: str
    due: date


@dataclass(frozen=True)
class MissingReport:
    """An expected report that has not arrived."""

    rep_key: str
    label: str
    kind: str


@dataclass(frozen=True)
class Facts:
    """The figures of one period.

    `overdue`: columns customer_key, label, customer_class, rep_key, last_visit, days, limit.
    `shortfall`: rep key -> columns customer_key, label, short (minor units), share (Fraction).
    """

    as_of: date
    attainment: MetricTable
    budget: MetricTable
    visits: MetricTable
    overdue: pd.DataFrame
    shortfall: dict[str, pd.DataFrame] = field(default_factory=dict)
    missing: tuple[MissingReport, ...] = ()
    promises: tuple[Promise, ...] = ()
    elapsed_workdays: int = 0

    def reps(self) -> list[MetricRow]:
        """Real subjects, without the rows that only make the table add up."""
        return [row for row in self.attainment.rows if row.kind == "subject"]


def measure(table: MetricTable, key: str | None, name: str) -> Measure | None:
    """A measure with a value, or None when it cannot be judged."""
    try:
        found = table.row(key).measures.get(name)
    except KeyError:
        return None
    return found if found is not None and found.value is not None else None
