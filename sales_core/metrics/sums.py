"""What every subject adds to the sums, kept per rep: each rep counts to his own last day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

import pandas as pd

from sales_core.domain.calendar import WorkCalendar
from sales_core.domain.period import Period
from sales_core.metrics import spread
from sales_core.metrics.time import Progress, progress

NO_ONE = ""


@dataclass
class Sums:
    """Money in minor units; `target` None when nobody planned any.

    `run` is sales per working day, `to_date` what was due, both summed over reps at their own day;
    `idle` is what reps sold of whom no working day is known.
    """

    target: Fraction | None = None
    to_date: Fraction = Fraction(0)
    actual: Fraction = Fraction(0)
    run: Fraction = Fraction(0)
    idle: Fraction = Fraction(0)
    n_rows: int = 0

    def add(self, other: Sums) -> None:
        """Take another subject's sums in."""
        if other.target is not None:
            self.target = (self.target or Fraction(0)) + other.target
        self.to_date += other.to_date
        self.actual += other.actual
        self.run += other.run
        self.idle += other.idle
        self.n_rows += other.n_rows


@dataclass(frozen=True)
class Reach:
    """How far the reports speak: rep -> last day; reps of `team` without one did not report.

    Everybody else (vacant posts, sales of nobody) counts to the last day of the team.
    """

    through: dict[str, date]
    team_through: date
    team: Collection[str] = field(default=())

    def of(self, rep: str) -> date | None:
        """Last day of a rep; None when nothing was reported."""
        if not self.through:
            return None
        return self.through.get(rep, None if rep in self.team else self.team_through)

    @property
    def missing(self) -> bool:
        """Whether somebody of the team did not report."""
        return any(rep not in self.through for rep in self.team)


def collect(
    targets: pd.DataFrame,
    sales: pd.DataFrame,
    by: str,
    period: Period,
    calendar: WorkCalendar,
    reach: Reach,
) -> dict[str, Sums]:
    """Sums per value of `by`; frames as domain.frames.TARGETS and SALES."""
    found: dict[str, Sums] = defaultdict(Sums)
    names = spread.subjects(targets)
    for about, row in spread.planned(targets, "target_amount", period, names, by):
        sums = found[about[by] or NO_ONE]
        sums.target = (sums.target or Fraction(0)) + spread.whole(calendar, row, period)
        through = reach.of(about["rep_key"] or NO_ONE)
        sums.to_date += spread.part(calendar, row, period, through or date.min)
    gone: dict[str, Progress] = {}
    for key, rep, amount, count in _sold(sales, by, period):
        if rep not in gone:
            gone[rep] = progress(calendar, period, reach.of(rep))
        sums = found[key]
        sums.actual += amount
        sums.n_rows += count
        if gone[rep].elapsed:
            sums.run += amount / gone[rep].elapsed
        else:
            sums.idle += amount
    return dict(found)


def _sold(sales: pd.DataFrame, by: str, period: Period) -> list[tuple[str, str, Fraction, int]]:
    inside = sales[
        (sales["day"] >= pd.Timestamp(period.start)) & (sales["day"] <= pd.Timestamp(period.end))
    ]
    if inside.empty:
        return []
    keys, reps = (inside[name].fillna(NO_ONE).astype(str) for name in (by, "rep_key"))
    summed = inside.groupby([keys.rename("key"), reps.rename("rep")])[["net_amount", "n_rows"]]
    return [
        (str(key), str(rep), Fraction(int(amount)), int(count))
        for (key, rep), amount, count in summed.sum().itertuples(name=None)
    ]
