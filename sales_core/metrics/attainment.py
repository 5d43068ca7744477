"""Attainment by subject: ATT-01 to ATT-05, ATT-07, ATT-09 and the forecast, with a total that
is computed from sums and rows that add up to it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from typing import Literal

import pandas as pd

from sales_core.domain.calendar import WorkCalendar
from sales_core.domain.measure import Measure, MetricRow, MetricTable, Rag, Status, Unit
from sales_core.domain.period import Period
from sales_core.domain.thresholds import Thresholds
from sales_core.metrics import pace
from sales_core.metrics.rank import ranked
from sales_core.metrics.sums import NO_ONE, Reach, Sums, collect
from sales_core.metrics.time import Basis, Progress, progress

Kind = Literal["subject", "unassigned", "vacant"]
REP = "rep_key"
PARTIAL = ("actual", "attainment", "forecast", "forecast_vs_target")
"""Measures of a sum that somebody's report is missing from."""


@dataclass(frozen=True)
class _Frame:
    """What all rows share."""

    period: Period
    calendar: WorkCalendar
    reach: Reach
    limits: Thresholds

    def gone(self, through: date | None, basis: Basis = "wd") -> Progress:
        return progress(self.calendar, self.period, through, basis)


def rate(target: Fraction | None, actual: Fraction | None) -> Measure:
    """Actual over full-period target (ATT-01). A negative target uses 1 + (A − T) / |T|."""
    if target is None:
        return Measure("ratio", num=actual, status=Status.NO_TARGET, rag=Rag.GREY)
    if target == 0:
        return Measure("ratio", num=actual, den=target, status=Status.ZERO_TARGET, rag=Rag.GREY)
    if actual is None:
        return Measure("ratio", den=target, status=Status.NO_DATA, rag=Rag.GREY)
    if target < 0:
        value = 1 + (actual - target) / -target
        return Measure("ratio", value, actual, target, Status.NEG_TARGET)
    return Measure("ratio", actual / target, actual, target)


def by_key(
    targets: pd.DataFrame,
    sales: pd.DataFrame,
    *,
    by: str,
    labels: dict[str, str],
    period: Period,
    calendar: WorkCalendar,
    data_through: dict[str, date],
    team_through: date,
    thresholds: Thresholds,
    others: dict[str, str] | None = None,
    team: Collection[str] | None = None,
) -> MetricTable:
    """Rows per value of the column `by`, `labels` first; money in minor units.

    `targets`, `sales` as domain.frames.TARGETS and SALES. `data_through` maps a rep to the last
    day reported: a rep of `team` (default: the labels of a table by rep) without it has NO_DATA,
    never 0. `others` labels reps outside the team (vacant posts); what belongs to nobody is the
    row "". Every subject's and the total's pace counts each rep at his own day, so that the total
    is the same whatever the table is by. Reps have a row even without any figure.
    """
    serving = team if team is not None else (labels if by == REP else ())
    reach = Reach(data_through, team_through, frozenset(serving))
    frame = _Frame(period, calendar, reach, thresholds)
    subjects = collect(targets, sales, by, period, calendar, reach)
    if by == REP:
        subjects = {key: Sums() for key in labels} | subjects
    rows = []
    for key in _order(subjects, labels):
        label = labels.get(key) or (others or {}).get(key) or key
        through = reach.of(key if by == REP else NO_ONE)
        measures = _row(subjects[key], through, frame)
        if by != REP and reach.missing:
            measures = _partial(measures)
        kind = _kind(key, by, labels)
        rows.append(MetricRow(key, label, measures, kind, through, subjects[key].n_rows))
    return MetricTable(tuple(ranked(rows, "pace_index")), _total(subjects, frame))


def _kind(key: str, by: str, labels: dict[str, str]) -> Kind:
    if key == NO_ONE:
        return "unassigned"
    return "subject" if by != REP or key in labels else "vacant"


def _order(subjects: dict[str, Sums], labels: dict[str, str]) -> list[str]:
    known = [key for key in labels if key in subjects and key != NO_ONE]
    rest = sorted(key for key in subjects if key not in labels and key != NO_ONE)
    return known + rest + ([NO_ONE] if NO_ONE in subjects else [])


def _total(subjects: dict[str, Sums], frame: _Frame) -> MetricRow:
    whole = Sums()
    for subject in subjects.values():
        whole.add(subject)
    through = frame.reach.of(NO_ONE)
    measures = _row(whole, through, frame)
    if frame.reach.missing:
        measures = _partial(measures)
    return MetricRow(None, "", measures, "total", through, whole.n_rows)


def _row(sums: Sums, through: date | None, frame: _Frame) -> dict[str, Measure]:
    if through is None:
        return _unreported(sums)
    gone, limits = frame.gone(through), frame.limits
    target, actual = sums.target, sums.actual
    run = sums.run if gone.elapsed else None
    found = {"target": _target(sums), "actual": Measure("money", actual)}
    found |= pace.rates(target, actual, gone, limits, run)
    found |= pace.forecast(actual, target, gone, run, sums.idle)
    if target is not None and target > 0:
        found |= pace.gap(target, sums.to_date, actual, gone, limits)
    else:
        found |= _no_target(sums)
    attained = _coloured(rate(target, actual), found["pace_index"], gone, frame)
    return found | {"attainment": attained} | _times(through, frame)


def _coloured(found: Measure, index: Measure, gone: Progress, frame: _Frame) -> Measure:
    """Attainment is judged by the pace while the period runs, by itself once it is over."""
    if found.value is None:
        return found
    rag = index.rag if gone.remaining else frame.limits.attainment_close.rag(found.value)
    return replace(found, rag=rag)


def _target(sums: Sums) -> Measure:
    if sums.target is None:
        return Measure("money", status=Status.NO_TARGET)
    return Measure("money", sums.target)


def _no_target(sums: Sums) -> dict[str, Measure]:
    if sums.target is None:
        status = Status.NO_TARGET
    else:
        status = Status.ZERO_TARGET if sums.target == 0 else Status.NEG_TARGET
    return {
        "target_to_date": Measure("money", status=status),
        # what nobody had planned counts in full towards the gap, so that the rows add up
        "gap_amount": Measure("money", sums.actual - sums.to_date),
        "gap_pts": Measure("pts", status=status, rag=Rag.GREY),
        "pace_index": Measure("ratio", status=status, rag=Rag.GREY),
    }


def _times(through: date, frame: _Frame) -> dict[str, Measure]:
    found = {}
    bases: tuple[tuple[str, Basis], ...] = (("time_progress", "wd"), ("time_progress_cal", "cal"))
    for name, basis in bases:
        gone = frame.gone(through, basis)
        status = Status.OK if gone.total else Status.NO_DATA
        days = Fraction(gone.elapsed), Fraction(gone.total)
        found[name] = Measure("ratio", gone.ratio, *days, status)
    return found


_UNITS: dict[str, Unit] = {
    "actual": "money",
    "attainment": "ratio",
    "gap_pts": "pts",
    "gap_amount": "money",
    "target_to_date": "money",
    "pace_index": "ratio",
    "run_rate": "money_per_day",
    "required_rate": "money_per_day",
    "stretch": "ratio",
    "forecast": "money",
    "forecast_vs_target": "ratio",
    "time_progress": "ratio",
    "time_progress_cal": "ratio",
}


def _unreported(sums: Sums) -> dict[str, Measure]:
    """A subject whose report has not come: the target stands, everything else is unknown."""
    unknown = {n: Measure(u, status=Status.NO_DATA, rag=Rag.GREY) for n, u in _UNITS.items()}
    return unknown | {"target": _target(sums)}


def _partial(measures: dict[str, Measure]) -> dict[str, Measure]:
    marked = {
        name: replace(measures[name], status=Status.PARTIAL)
        for name in PARTIAL
        if measures[name].value is not None
    }
    return measures | marked
