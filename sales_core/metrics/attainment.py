"""Attainment by subject: ATT-01 to ATT-05, ATT-07, ATT-09 and the forecast, with a total that
is computed from sums and rows that add up to it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import Literal

import pandas as pd

from sales_core.domain.calendar import WorkCalendar
from sales_core.domain.measure import Measure, MetricRow, MetricTable, Rag, Status
from sales_core.domain.period import Period
from sales_core.domain.thresholds import Thresholds
from sales_core.metrics import pace, spread
from sales_core.metrics.rank import ranked
from sales_core.metrics.time import Progress, progress

NO_ONE = ""
Kind = Literal["subject", "unassigned", "vacant"]


@dataclass
class _Subject:
    """What is known of one row before anything is divided; money in minor units."""

    target: Fraction | None = None
    to_date: Fraction = Fraction(0)
    actual: Fraction = Fraction(0)
    n_rows: int = 0
    plans: list[spread.Planned] = field(default_factory=list)


@dataclass(frozen=True)
class _Frame:
    """What all rows share."""

    period: Period
    calendar: WorkCalendar
    through: dict[str, date]
    team_through: date
    limits: Thresholds

    def gone(self, through: date | None) -> Progress:
        return progress(self.calendar, self.period, through)


def rate(target: Fraction | None, actual: Fraction | None) -> Measure:
    """Actual over full-period target (ATT-01). A negative target uses 1 + (A − T) / |T|."""
    if target is None:
        return Measure("ratio", status=Status.NO_TARGET, rag=Rag.GREY)
    if target == 0:
        return Measure("ratio", num=actual, status=Status.ZERO_TARGET, rag=Rag.GREY)
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
) -> MetricTable:
    """Rows per value of the column `by`, `labels` first; money in minor units.

    `targets`, `sales` as domain.frames.TARGETS and SALES. `data_through` maps a key to the last
    day reported: a key without it has NO_DATA, never 0. `others` labels keys outside the team
    (vacant posts); what belongs to nobody is the row "". The pace of the total counts every
    subject at its own day.
    """
    frame = _Frame(period, calendar, data_through, team_through, thresholds)
    subjects = _subjects(targets, sales, by, frame)
    for key in labels:
        subjects.setdefault(key, _Subject())
    rows = []
    for key in _order(subjects, labels):
        kind = _kind(key, labels, subjects[key])
        through = data_through.get(key, None if kind == "subject" else team_through)
        label = labels.get(key) or (others or {}).get(key) or key
        rows.append(_row(key, label, kind, subjects[key], through, frame))
    missing = any(r.data_through is None for r in rows if r.kind == "subject")
    total = _total(subjects, rows, frame, missing)
    return MetricTable(tuple(ranked(rows, "pace_index")), total)


def _subjects(
    targets: pd.DataFrame, sales: pd.DataFrame, by: str, frame: _Frame
) -> dict[str, _Subject]:
    found: dict[str, _Subject] = defaultdict(_Subject)
    names = pace.subjects(targets)
    for about, row in spread.planned(targets, "target_amount", frame.period, names):
        subject = found[about[by] or NO_ONE]
        subject.plans.append(row)
        amount = spread.whole(frame.calendar, row, frame.period)
        subject.target = (subject.target or Fraction(0)) + amount
    if not sales.empty:
        inside = sales[
            (sales["day"] >= pd.Timestamp(frame.period.start))
            & (sales["day"] <= pd.Timestamp(frame.period.end))
        ]
        grouped = inside.groupby(inside[by].fillna(NO_ONE).astype(str))
        for key, amount, count in zip(
            grouped.groups, grouped["net_amount"].sum(), grouped["n_rows"].sum(), strict=True
        ):
            found[str(key)].actual = Fraction(int(amount))
            found[str(key)].n_rows = int(count)
    return dict(found)


def _kind(key: str, labels: dict[str, str], subject: _Subject) -> Kind:
    if key in labels:
        return "subject"
    if key == NO_ONE:
        return "unassigned"
    return "vacant" if subject.target is not None or not labels else "unassigned"


def _order(subjects: dict[str, _Subject], labels: dict[str, str]) -> list[str]:
    known = [key for key in labels if key in subjects]
    rest = sorted(key for key in subjects if key not in labels and key != NO_ONE)
    return known + rest + ([NO_ONE] if NO_ONE in subjects else [])


def _row(
    key: str, label: str, kind: Kind, subject: _Subject, through: date | None, frame: _Frame
) -> MetricRow:
    gone = frame.gone(through)
    subject.to_date = sum(
        (spread.part(frame.calendar, p, frame.period, through or date.min) for p in subject.plans),
        Fraction(0),
    )
    if through is None:
        measures = _unreported(subject, gone)
    else:
        measures = _measures(subject, gone, frame) | _times(through, frame)
    return MetricRow(key, label, measures, kind, through, subject.n_rows)


def _measures(subject: _Subject, gone: Progress, frame: _Frame) -> dict[str, Measure]:
    target, actual = subject.target, subject.actual
    found = {"target": _target(subject), "actual": Measure("money", actual)}
    found |= pace.rates(target, actual, gone, frame.limits)
    found |= pace.forecast(actual, target, gone)
    if target is not None and target > 0:
        found |= pace.gap(target, subject.to_date, actual, gone, frame.limits)
    else:
        found |= _no_target(target, actual)
    return found | {"attainment": _coloured(rate(target, actual), found["pace_index"], gone, frame)}


def _coloured(found: Measure, index: Measure, gone: Progress, frame: _Frame) -> Measure:
    """Attainment is judged by the pace while the period runs, by itself once it is over."""
    if found.value is None:
        return found
    rag = index.rag if gone.remaining else frame.limits.attainment_close.rag(found.value)
    return Measure("ratio", found.value, found.num, found.den, found.status, rag)


def _target(subject: _Subject) -> Measure:
    if subject.target is None:
        return Measure("money", status=Status.NO_TARGET)
    return Measure("money", subject.target)


def _no_target(target: Fraction | None, actual: Fraction) -> dict[str, Measure]:
    if target is None:
        status = Status.NO_TARGET
    else:
        status = Status.ZERO_TARGET if target == 0 else Status.NEG_TARGET
    # what nobody had planned counts in full towards the gap, so that the rows add up
    extra = Measure("money", actual - (target or 0))
    return {
        "target_to_date": Measure("money", status=status),
        "gap_amount": extra,
        "gap_pts": Measure("pts", status=status, rag=Rag.GREY),
        "pace_index": Measure("ratio", status=status, rag=Rag.GREY),
    }


def _times(through: date | None, frame: _Frame) -> dict[str, Measure]:
    found = {}
    for name, basis in (("time_progress", "wd"), ("time_progress_cal", "cal")):
        gone = progress(frame.calendar, frame.period, through, basis)  # type: ignore[arg-type]
        found[name] = Measure(
            "ratio", gone.ratio, Fraction(gone.elapsed), Fraction(gone.total),
            Status.OK if gone.total else Status.NO_DATA,
        )  # fmt: skip
    return found


def _unreported(subject: _Subject, gone: Progress) -> dict[str, Measure]:
    """A subject whose report has not come: the target stands, everything else is unknown."""
    del gone
    names = {
        "actual": "money", "attainment": "ratio", "gap_pts": "pts", "gap_amount": "money",
        "target_to_date": "money", "pace_index": "ratio", "run_rate": "money_per_day",
        "required_rate": "money_per_day", "stretch": "ratio", "forecast": "money",
        "forecast_vs_target": "ratio", "time_progress": "ratio", "time_progress_cal": "ratio",
    }  # fmt: skip
    unknown = {
        name: Measure(unit, status=Status.NO_DATA, rag=Rag.GREY)  # type: ignore[arg-type]
        for name, unit in names.items()
    }
    return unknown | {"target": _target(subject)}


def _total(
    subjects: dict[str, _Subject], rows: list[MetricRow], frame: _Frame, missing: bool
) -> MetricRow:
    targets = [s.target for s in subjects.values() if s.target is not None]
    whole = _Subject(
        sum(targets, Fraction(0)) if targets else None,
        sum((s.to_date for s in subjects.values()), Fraction(0)),
        sum((s.actual for s in subjects.values()), Fraction(0)),
        sum(s.n_rows for s in subjects.values()),
    )
    known = any(r.data_through is not None for r in rows)
    through = frame.team_through if known else None
    if through is None:
        return MetricRow(None, "", _unreported(whole, frame.gone(None)), "total")
    gone = frame.gone(through)
    measures = _measures(whole, gone, frame) | _times(through, frame) | _summed(rows, whole, gone)
    if missing:
        partial = measures["attainment"]
        if partial.value is not None:
            measures["attainment"] = Measure(
                "ratio", partial.value, partial.num, partial.den, Status.PARTIAL, partial.rag
            )
    return MetricRow(None, "", measures, "total", through, whole.n_rows)


def _summed(rows: list[MetricRow], whole: _Subject, gone: Progress) -> dict[str, Measure]:
    """Run rate and forecast of the team are sums over its members, each at his own day."""
    found: dict[str, Measure] = {}
    for name, unit in (("run_rate", "money_per_day"), ("forecast", "money")):
        values = [r.measures[name].value for r in rows]
        known = [v for v in values if v is not None]
        if known:
            found[name] = Measure(unit, sum(known, Fraction(0)))  # type: ignore[arg-type]
    if "forecast" in found and (gone.elapsed >= pace.MIN_ELAPSED or not gone.remaining):
        found["forecast_vs_target"] = pace.versus(
            found["forecast"].value or Fraction(0), whole.target
        )
    return found
