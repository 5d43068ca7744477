"""Growth against last year or the period before (GR-01), aligned by working days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Literal

import pandas as pd

from sales_core.domain.calendar import WorkCalendar
from sales_core.domain.measure import Measure, MetricRow, MetricTable, Rag, Status
from sales_core.domain.period import Period
from sales_core.domain.thresholds import Limit, Thresholds
from sales_core.metrics.time import progress

NO_ONE = ""
REP = "rep_key"
DEFAULT = Thresholds().growth
Base = Literal["year", "previous"]


def rate(current: Fraction, base: Fraction | None, limit: Limit = DEFAULT) -> Measure:
    """(current − base) / base; NEW, NEG_BASE and NO_BASE have no value."""
    if base is None:
        return Measure("ratio", num=current, status=Status.NO_BASE, rag=Rag.GREY)
    if base == 0:
        return Measure("ratio", num=current, den=base, status=Status.NEW, rag=Rag.GREY)
    if base < 0:
        return Measure("ratio", num=current - base, den=base, status=Status.NEG_BASE, rag=Rag.GREY)
    value = (current - base) / base
    return Measure("ratio", value, current - base, base, rag=limit.rag(value))


def base_span(
    period: Period, calendar: WorkCalendar, as_of: date, base: Base = "year"
) -> tuple[Period, date]:
    """The period compared with, and its last day that counts, be it only in part."""
    other = _other(period, base)
    share = progress(calendar, period, as_of).ratio or Fraction(0)
    last, following, _ = _aligned_days(other, calendar, share)
    return other, following or last or other.start


def _other(period: Period, base: str) -> Period:
    return period.year_before() if base == "year" else period.shift(-1)


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
    thresholds: Thresholds | None = None,
) -> MetricTable:
    """actual, base and growth per value of `by`; money in minor units.

    `sales` as domain.frames.SALES over both periods. The base counts the same share of its working
    days as has gone of the period; a share of a day counts that share of its sales. Before the
    first working day there is nothing to compare. `base_by_date` and `growth_by_date` compare
    with the same number of calendar days instead.
    """
    other = _other(period, base)
    share = progress(calendar, period, as_of).ratio or Fraction(0)
    sums = (
        _sums(sales, by, period.start, min(as_of, period.end)),
        _aligned(sales, by, other, calendar, share),
        _sums(sales, by, other.start, _same_day(period, other, as_of)),
    )
    frame = _Frame(
        known=not _within(sales, other.start, other.end).empty,
        begun=share > 0,
        limit=thresholds.growth if thresholds else DEFAULT,
    )
    rows = []
    for key in _keys(sums, by, labels):
        label = labels.get(key) or (others or {}).get(key) or key
        measures = _measures(frame, *(part.get(key, Fraction(0)) for part in sums))
        rows.append(MetricRow(key, label, measures, _kind(key, by, labels), as_of))
    total = _measures(frame, *(sum(part.values(), Fraction(0)) for part in sums))
    return MetricTable(tuple(rows), MetricRow(None, "", total, "total", as_of))


@dataclass(frozen=True)
class _Frame:
    """What all rows share: whether the base has any sales, whether the period has begun."""

    known: bool
    begun: bool
    limit: Limit


def _keys(sums: tuple[dict[str, Fraction], ...], by: str, labels: dict[str, str]) -> list[str]:
    """Reps always, other subjects when they sold in either period; nobody's sales last."""
    found = set().union(*sums)
    known = [key for key in labels if by == REP or key in found]
    rest = sorted(found - set(labels) - {NO_ONE})
    return known + rest + ([NO_ONE] if NO_ONE in found else [])


def _kind(key: str, by: str, labels: dict[str, str]) -> Literal["subject", "unassigned", "vacant"]:
    if key == NO_ONE:
        return "unassigned"
    return "subject" if by != REP or key in labels else "vacant"


def _measures(
    frame: _Frame, actual: Fraction, base: Fraction, by_date: Fraction
) -> dict[str, Measure]:
    found = {"actual": Measure("money", actual)}
    for suffix, against in (("", base), ("_by_date", by_date)):
        if not frame.known:
            found["base" + suffix] = Measure("money", status=Status.NO_BASE)
            found["growth" + suffix] = rate(actual, None)
        elif not frame.begun:
            found["base" + suffix] = Measure("money", status=Status.NOT_STARTED)
            found["growth" + suffix] = Measure("ratio", status=Status.NOT_STARTED, rag=Rag.GREY)
        else:
            found["base" + suffix] = Measure("money", against)
            found["growth" + suffix] = rate(actual, against, frame.limit)
    return found


def _aligned(
    sales: pd.DataFrame, by: str, other: Period, calendar: WorkCalendar, share: Fraction
) -> dict[str, Fraction]:
    """Sales of the other period through the same share of its working days, interpolated."""
    last, following, rest = _aligned_days(other, calendar, share)
    sums = _sums(sales, by, other.start, last) if last else {}
    if rest:
        beyond = _sums(sales, by, other.start, following) if following else sums
        keys = set(sums) | set(beyond)
        none = Fraction(0)
        return {
            k: sums.get(k, none) + (beyond.get(k, none) - sums.get(k, none)) * rest for k in keys
        }
    return sums


def _aligned_days(
    other: Period, calendar: WorkCalendar, share: Fraction
) -> tuple[date | None, date | None, Fraction]:
    """Last day that counts in full, last day that counts in part, and how much of it does."""
    whole, rest = divmod(calendar.workdays(other.start, other.end) * share, 1)
    following = _nth_workday(calendar, other, int(whole) + 1) if rest else None
    return _nth_workday(calendar, other, int(whole)), following, rest


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
