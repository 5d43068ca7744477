"""Amounts planned for periods (targets, budgets), brought to the period looked at.

A row inside the period counts whole; of a row that reaches beyond it, the part of its working
days counts (ATT-07). Rows of different length for the same subject are never added up: inside the
period the longer one stands, around it the shorter one.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

import pandas as pd

from sales_core.domain.calendar import WorkCalendar
from sales_core.domain.period import Period
from sales_core.metrics.parents import left_over

_DAYS_OR_MONEY = ("_start", "_end", "_amount", "_expense")


@dataclass(frozen=True)
class Planned:
    """One amount for the days start to end."""

    start: date
    end: date
    amount: int


def planned(
    frame: pd.DataFrame,
    measure: str,
    period: Period,
    subject: Iterable[str],
    by: str | None = None,
) -> list[tuple[dict[str, Any], Planned]]:
    """Rows that stand for the period, as (subject columns, amount).

    `frame` has period_start, period_end, `measure` and the `subject` columns that tell rows apart.
    Parents count only what their parts leave over (metrics.parents, `by` as there).
    """
    names = list(subject)
    touching = frame[
        (frame["period_start"] <= pd.Timestamp(period.end))
        & (frame["period_end"] >= pd.Timestamp(period.start))
        & frame[measure].notna()
    ]
    touching = left_over(touching, measure, names, by)
    chosen: list[tuple[dict[str, Any], Planned]] = []
    for _, rows in touching.groupby(names, dropna=False, sort=False):
        about = {n: _plain(rows.iloc[0][n]) for n in names}
        found = [
            Planned(pd.Timestamp(start).date(), pd.Timestamp(end).date(), int(amount))
            for start, end, amount in zip(
                rows["period_start"], rows["period_end"], rows[measure], strict=True
            )
        ]
        chosen += [(about, one) for one in _standing(found, period)]
    return chosen


def subjects(frame: pd.DataFrame) -> list[str]:
    """Columns that tell planned rows apart: neither days nor money."""
    return [n for n in frame.columns if not n.endswith(_DAYS_OR_MONEY)]


def part(
    calendar: WorkCalendar, row: Planned, period: Period, through: date | None = None
) -> Fraction:
    """What of a row falls into the period, through a day (None: through its end)."""
    start = max(row.start, period.start)
    end = min(row.end, period.end, through or date.max)
    if end < start:
        return Fraction(0)
    days = calendar.workdays(row.start, row.end)
    if days:
        return Fraction(row.amount * calendar.workdays(start, end), days)
    return Fraction(row.amount * ((end - start).days + 1), (row.end - row.start).days + 1)


def whole(calendar: WorkCalendar, row: Planned, period: Period) -> Fraction:
    """The row's amount for the whole period."""
    if period.start <= row.start and row.end <= period.end:
        return Fraction(row.amount)
    return part(calendar, row, period)


def _standing(rows: list[Planned], period: Period) -> list[Planned]:
    def rank(row: Planned) -> tuple[int, int]:
        days = (row.end - row.start).days
        inside = period.start <= row.start and row.end <= period.end
        return (0, -days) if inside else (1, days)

    taken: list[Planned] = []
    for row in sorted(rows, key=rank):
        same = [t for t in taken if (t.start, t.end) == (row.start, row.end)]
        if same or all(row.end < t.start or t.end < row.start for t in taken):
            taken.append(row)
    return taken


def _plain(value: Any) -> Any:
    return None if pd.isna(value) else value
