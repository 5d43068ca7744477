"""Pace against the time gone: ATT-02 to ATT-05, FC-01, and the curve over the days."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pandas as pd

from sales_core.domain.calendar import WorkCalendar
from sales_core.domain.measure import Measure, Rag, Status
from sales_core.domain.period import Period
from sales_core.domain.thresholds import Thresholds
from sales_core.metrics import spread
from sales_core.metrics.time import Basis, Progress, progress

MIN_ELAPSED = 3
MIN_PROGRESS = Fraction(1, 10)


def gap(
    target: Fraction, to_date: Fraction, actual: Fraction, gone: Progress, limits: Thresholds
) -> dict[str, Measure]:
    """gap_pts, gap_amount, target_to_date, pace_index of one subject; money in minor units."""
    index = actual / to_date if to_date > 0 else None
    rag = softened(limits.pace_index.rag(index), gone)
    pts = (actual - to_date) / target * 100 if target > 0 else None
    return {
        "target_to_date": Measure("money", to_date),
        "gap_amount": Measure("money", actual - to_date, rag=rag),
        "gap_pts": _known(Measure("pts", pts, rag=rag), Status.NO_TARGET),
        "pace_index": _known(
            Measure("ratio", index, actual, to_date, rag=rag),
            Status.NOT_STARTED if target > 0 else Status.NO_TARGET,
        ),
    }


def rates(
    target: Fraction | None,
    actual: Fraction,
    gone: Progress,
    limits: Thresholds,
    run: Fraction | None,
) -> dict[str, Measure]:
    """run_rate, required_rate, stretch: money in minor units per day of the basis of `gone`.

    `run` is `run_rate` of one subject, or the sum of those of its members, each at his own day.
    """
    found = {"run_rate": _known(Measure("money_per_day", run), Status.NOT_STARTED)}
    if target is None or target <= 0:
        none = Measure("money_per_day", status=Status.NO_TARGET)
        return found | {"required_rate": none, "stretch": Measure("ratio", status=Status.NO_TARGET)}
    required = required_rate(target, actual, gone)
    return found | {"required_rate": required, "stretch": _stretch(required, run, gone, limits)}


def run_rate(actual: Fraction, gone: Progress) -> Fraction | None:
    """Sales per day gone (ATT-04); None before the first one."""
    return actual / gone.elapsed if gone.elapsed else None


def _stretch(
    required: Measure, run: Fraction | None, gone: Progress, limits: Thresholds
) -> Measure:
    if required.value is None:
        return Measure("ratio", status=required.status, rag=Rag.GREY)
    if run is None or run <= 0:
        return Measure("ratio", status=Status.INSUFFICIENT, rag=Rag.GREY)
    value = required.value / run
    rag = softened(limits.stretch.rag(value), gone)
    return Measure("ratio", value, required.value, run, rag=rag)


def required_rate(target: Fraction, actual: Fraction, gone: Progress) -> Measure:
    """What is needed per remaining day, with the state of the pace as status (ATT-05)."""
    if actual >= target:
        return Measure("money_per_day", Fraction(0), status=Status.ACHIEVED)
    if not gone.remaining:
        return Measure("money_per_day", status=Status.CLOSED_SHORT)
    status = Status.OPEN if gone.elapsed else Status.NOT_STARTED
    missing = target - actual
    return Measure(
        "money_per_day", missing / gone.remaining, missing, Fraction(gone.remaining), status
    )


def forecast(
    actual: Fraction,
    target: Fraction | None,
    gone: Progress,
    run: Fraction | None,
    idle: Fraction = Fraction(0),
) -> dict[str, Measure]:
    """forecast and forecast_vs_target by the linear run rate (FC-01), from three days on.

    `idle` was sold by reps without a working day in `run` and is taken as it is.
    """
    if gone.remaining and (gone.elapsed < MIN_ELAPSED or run is None):
        return {
            "forecast": Measure("money", status=Status.INSUFFICIENT),
            "forecast_vs_target": Measure("ratio", status=Status.INSUFFICIENT),
        }
    point = actual if run is None else run * gone.total + idle
    return {"forecast": Measure("money", point), "forecast_vs_target": versus(point, target)}


def versus(point: Fraction, target: Fraction | None) -> Measure:
    """A forecast against its target: on track from 100 %, watched from 90 %."""
    if target is None or target <= 0:
        return Measure("ratio", status=Status.NO_TARGET)
    ratio = point / target
    rag = Rag.GREEN if ratio >= 1 else Rag.AMBER if ratio >= Fraction(9, 10) else Rag.RED
    return Measure("ratio", ratio, point, target, rag=rag)


def softened(rag: Rag, gone: Progress) -> Rag:
    """In the first days noise is not red: before three of them or a tenth of the time."""
    early = gone.elapsed < MIN_ELAPSED or (gone.ratio or 0) < MIN_PROGRESS
    return Rag.AMBER if early and gone.remaining and rag is Rag.RED else rag


def daily(
    targets: pd.DataFrame,
    sales: pd.DataFrame,
    *,
    period: Period,
    calendar: WorkCalendar,
    as_of: date,
    basis: Basis = "wd",
) -> pd.DataFrame:
    """Columns day, actual_cum, target_cum, is_workday, forecast_cum; money in minor units.

    `actual_cum` ends at `as_of`, `forecast_cum` begins there; both hold None elsewhere.
    `targets` and `sales` as domain.frames.TARGETS and SALES.
    """
    rows = [
        row for _, row in spread.planned(targets, "target_amount", period, spread.subjects(targets))
    ]
    by_day = sales.groupby("day")["net_amount"].sum() if not sales.empty else pd.Series(dtype=int)
    gone = progress(calendar, period, as_of, basis)
    booked, found = 0, []
    per_day = None
    for day in period.days:
        booked += int(by_day.get(pd.Timestamp(day), 0)) if day <= as_of else 0
        if per_day is None and day >= as_of and gone.elapsed >= MIN_ELAPSED:
            per_day = Fraction(booked, gone.elapsed)
        later = progress(calendar, period, day, basis).elapsed - gone.elapsed
        ahead = per_day is not None and day >= as_of
        found.append(
            {
                "day": pd.Timestamp(day),
                "actual_cum": booked if day <= as_of else None,
                "target_cum": _rounded(sum(spread.part(calendar, r, period, day) for r in rows)),
                "is_workday": calendar.is_workday(day),
                "forecast_cum": _rounded(booked + (per_day or 0) * later) if ahead else None,
            }
        )
    columns = ["day", "actual_cum", "target_cum", "is_workday", "forecast_cum"]
    return pd.DataFrame(found, columns=columns).astype(
        {"actual_cum": "Int64", "target_cum": "Int64", "forecast_cum": "Int64"}
    )


def _rounded(value: Fraction | int) -> int:
    exact = Fraction(value)
    return (exact.numerator * 2 + exact.denominator) // (exact.denominator * 2)


def _known(measure: Measure, otherwise: Status) -> Measure:
    if measure.value is not None:
        return measure
    return Measure(measure.unit, status=otherwise, rag=Rag.GREY)
