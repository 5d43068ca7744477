"""Growth against last year or the period before (GR-01), aligned by working days."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Literal

import pandas as pd

from sales_core.domain.calendar import WorkCalendar
from sales_core.domain.measure import Measure, MetricRow, MetricTable, Rag, Status
from sales_core.domain.period import Period
from sales_core.domain.thresholds import Thresholds
from sales_core.metrics.time import progress

NO_ONE = ""
Base = Literal["year", "previous"]


def rate(current: Fraction, base: Fraction | None) -> Measure:
    """(current − base) / base; NEW, NEG_BASE and NO_BASE have no value."""
    if base is None:
        return Measure("ratio", num=current, status=Status.NO_BASE, rag=Rag.GREY)
    if base == 0:
        return Measure("ratio", num=current, den=base, status=Status.NEW, rag=Rag.GREY)
    if base < 0:
        return Measure("ratio", num=current - base, den=base, status=Status.NEG_BASE, rag=Rag.GREY)
    value = (current - base) / base
    return Measure("ratio", value, current - base, base, rag=Thresholds().growth.rag(value))


def by_key(
    sales: pd.DataFrame,
    *,
    by: str,
    labels: dict[str, str],
    period: Period,
    calendar: WorkCalendar,
    as_of: date,
    base: str = "year",
    others: dict[str, str] | None = None,
) -> MetricTable:
    """actual, base and growth per value of `by`; money in minor units.

    `sales` as domain.frames.SALES over both periods. The base counts the same share of its working
    days as has gone of the period; a share of a day counts that share of its sales.
    `base_by_date` and `growth_by_date` compare with the same number of calendar days instead.
    """
    other = period.year_before() if base == "year" else period.shift(-1)
    share = progress(calendar, period, as_of).ratio or Fraction(0)
    current = _sums(sales, by, period.start, min(as_of, period.end))
    aligned = _aligned(sales, by, other, calendar, share)
    dated = _sums(sales, by, other.start, _same_day(period, other, as_of))
    known = not _within(sales, other.start, other.end).empty
    keys = [*labels, *sorted((set(current) | set(aligned)) - set(labels) - {NO_ONE})]
    keys += [NO_ONE] if NO_ONE in current or NO_ONE in aligned else []
    rows = []
    for key in keys:
        zero = Fraction(0) if known else None
        measures = _measures(
            current.get(key, Fraction(0)), aligned.get(key, zero), dated.get(key, zero)
        )
        label = labels.get(key) or (others or {}).get(key) or key
        kind = "subject" if key in labels else "unassigned" if key == NO_ONE else "vacant"
        kind = "subject" if kind == "vacant" and not labels else kind
        rows.append(MetricRow(key, label, measures, kind, as_of))  # type: ignore[arg-type]
    whole = [sum(d.values(), Fraction(0)) for d in (current, aligned, dated)]
    total = _measures(whole[0], whole[1] if known else None, whole[2] if known else None)
    return MetricTable(tuple(rows), MetricRow(None, "", total, "total", as_of))


def _measures(
    actual: Fraction, base: Fraction | None, by_date: Fraction | None
) -> dict[str, Measure]:
    return {
        "actual": Measure("money", actual),
        "base": Measure("money", base, status=Status.NO_BASE if base is None else Status.OK),
        "growth": rate(actual, base),
        "base_by_date": Measure(
            "money", by_date, status=Status.NO_BASE if by_date is None else Status.OK
        ),
        "growth_by_date": rate(actual, by_date),
    }


def _aligned(
    sales: pd.DataFrame, by: str, other: Period, calendar: WorkCalendar, share: Fraction
) -> dict[str, Fraction]:
    """Sales of the other period through the same share of its working days, interpolated."""
    days = calendar.workdays(other.start, other.end) * share
    whole, rest = divmod(days, 1)
    last = _nth_workday(calendar, other, int(whole))
    sums = _sums(sales, by, other.start, last) if last else {}
    if rest:
        following = _nth_workday(calendar, other, int(whole) + 1)
        beyond = _sums(sales, by, other.start, following) if following else sums
        keys = set(sums) | set(beyond)
        none = Fraction(0)
        return {
            k: sums.get(k, none) + (beyond.get(k, none) - sums.get(k, none)) * rest for k in keys
        }
    return sums


def _nth_workday(calendar: WorkCalendar, period: Period, n: int) -> date | None:
    """The n-th working day, and the days off that follow it; the whole period for the last."""
    worked = [day for day in period.days if calendar.is_workday(day)]
    if n <= 0 or not worked:
        return None
    if n >= len(worked):
        return period.end
    return max(day for day in period.days if day < worked[n])


def _same_day(period: Period, other: Period, as_of: date) -> date:
    gone = min(as_of, period.end) - period.start
    return other.end if as_of >= period.end else min(other.start + gone, other.end)


def _within(sales: pd.DataFrame, start: date, end: date) -> pd.DataFrame:
    return sales[(sales["day"] >= pd.Timestamp(start)) & (sales["day"] <= pd.Timestamp(end))]


def _sums(sales: pd.DataFrame, by: str, start: date, end: date) -> dict[str, Fraction]:
    inside = _within(sales, start, end)
    if inside.empty:
        return {}
    grouped = inside.groupby(inside[by].fillna(NO_ONE).astype(str))["net_amount"].sum()
    return {str(key): Fraction(int(amount)) for key, amount in grouped.items()}
