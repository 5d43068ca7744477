"""Visit measures by rep or customer class: VIS-01 to VIS-06 and VIS-08; the visit calendar."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

import pandas as pd

from sales_core.domain.calendar import WorkCalendar
from sales_core.domain.measure import Measure, MetricRow, MetricTable, Rag, RowKind, Status
from sales_core.domain.period import Period
from sales_core.domain.thresholds import Thresholds
from sales_core.metrics import calls as calls_metric
from sales_core.metrics import frequency, orders
from sales_core.metrics.calls import Spot
from sales_core.metrics.time import progress

NO_ONE = ""
NEVER_GREEN_ABOVE = Fraction(12, 10)


@dataclass(frozen=True)
class _Frame:
    period: Period
    calendar: WorkCalendar
    as_of: date
    limits: Thresholds
    made: pd.DataFrame
    plans: list[Spot]
    customers: pd.DataFrame
    seen: Counter[str]


@dataclass(frozen=True)
class _Part:
    """The share of everything that one row speaks of, and the working days behind it."""

    made: pd.DataFrame
    plans: list[Spot]
    customers: pd.DataFrame
    workdays: int


def by_key(
    visits: pd.DataFrame,
    plans: pd.DataFrame,
    customers: pd.DataFrame,
    *,
    by: str,
    labels: dict[str, str],
    period: Period,
    calendar: WorkCalendar,
    as_of: date,
    thresholds: Thresholds,
    data_through: dict[str, date],
) -> MetricTable:
    """Rows per rep_key (`labels`, also without any call) or per customer_class.

    Frames as domain.frames VISITS, VISIT_PLANS, CUSTOMERS. `data_through`: rep -> last day
    reported. A rep without it has NO_DATA; plans after a rep's own last day are not missed yet.
    """
    active = customers[customers["active"].astype(bool)]
    made = calls_metric.valid(visits)
    reported = [p for p in calls_metric.plans(plans) if p[2] <= data_through.get(p[0], date.min)]
    seen = Counter(c for c, _ in {(c, d) for _, c, d in calls_metric.spots(made)})
    frame = _Frame(period, calendar, as_of, thresholds, made, reported, active, seen)
    if by == "rep_key":
        rows = [_rep(frame, key, label, data_through) for key, label in labels.items()]
    else:
        rows = [_class(frame, name) for name in sorted(active["customer_class"].dropna().unique())]
        if active["customer_class"].isna().any():
            rows.append(_class(frame, None))
    total = _total(frame, labels, data_through)
    strike = total.measures["strike_rate"].value
    judged = tuple(orders.judged(row, strike, thresholds) for row in rows)
    return MetricTable(judged, total)


def heatmap(visits: pd.DataFrame, plans: pd.DataFrame, *, period: Period) -> pd.DataFrame:
    """Columns rep_key, day, planned, calls: one row per rep and day with either."""
    made = Counter((r, d) for r, _, d in calls_metric.spots(calls_metric.valid(visits)))
    planned = Counter((r, d) for r, _, d in calls_metric.plans(plans))
    rows = [
        {"rep_key": rep, "day": pd.Timestamp(day), "planned": planned[rep, day],
         "calls": made[rep, day]}
        for rep, day in sorted(set(made) | set(planned))
        if day in period
    ]  # fmt: skip
    return pd.DataFrame(rows, columns=["rep_key", "day", "planned", "calls"])


def calls_per_day(calls: int, workdays: int, off: Fraction = Fraction(0)) -> dict[str, Measure]:
    """calls_per_field_day and calls_per_workday; `off` are days of leave, training, meetings."""
    field = workdays - off
    return {
        "calls_per_field_day": _per_day(calls, field),
        "calls_per_workday": _per_day(calls, Fraction(workdays)),
    }


def _rep(frame: _Frame, key: str, label: str, data_through: dict[str, date]) -> MetricRow:
    through = data_through.get(key)
    plans = [p for p in frame.plans if p[0] == key]
    customers = frame.customers[frame.customers["rep_key"] == key]
    if through is None:
        return MetricRow(key, label, _unreported(customers), "subject", None)
    made = frame.made[frame.made["rep_key"] == key]
    days = frame.calendar.workdays(frame.period.start, min(through, frame.as_of))
    measures = _measures(frame, _Part(made, plans, customers, days), through)
    return MetricRow(key, label, measures, "subject", through, len(made))


def _class(frame: _Frame, name: str | None) -> MetricRow:
    column = frame.customers["customer_class"]
    own = frame.customers[column.isna() if name is None else column == name]
    keys = set(own["customer_key"])
    made = frame.made[frame.made["customer_key"].isin(keys)]
    plans = [p for p in frame.plans if p[1] in keys]
    days = frame.calendar.workdays(frame.period.start, frame.as_of)
    measures = _measures(frame, _Part(made, plans, own, days), frame.as_of)
    kind: RowKind = "unassigned" if name is None else "subject"
    return MetricRow(name or NO_ONE, name or "", measures, kind, frame.as_of, len(made))


def _total(frame: _Frame, labels: dict[str, str], data_through: dict[str, date]) -> MetricRow:
    through = max(data_through.values(), default=None)
    if through is None:
        return MetricRow(None, "", _unreported(frame.customers), "total", None)
    days = sum(
        frame.calendar.workdays(frame.period.start, min(data_through[key], frame.as_of))
        for key in (labels or data_through)
        if key in data_through
    )
    part = _Part(frame.made, frame.plans, frame.customers, days)
    measures = _measures(frame, part, through)
    if any(key not in data_through for key in labels):
        headline = measures["coverage"]
        measures["coverage"] = Measure(
            "ratio", headline.value, headline.num, headline.den, Status.PARTIAL, headline.rag
        )
    return MetricRow(None, "", measures, "total", through, len(frame.made))


def _measures(frame: _Frame, part: _Part, through: date) -> dict[str, Measure]:
    made = calls_metric.spots(part.made)
    matched = calls_metric.match(part.plans, made)
    planned, calls = Fraction(matched.planned), Fraction(len(made))
    limits = frame.limits
    done = frequency.ratio(Fraction(matched.week), planned)
    unplanned = frequency.ratio(Fraction(len(matched.unplanned)), calls)
    found = {
        "planned": Measure("count", planned),
        "done": Measure("count", Fraction(matched.week)),
        "calls": Measure("count", calls),
        "plan_completion": _rag(done, limits.plan_completion.rag(done.value)),
        "plan_completion_strict": frequency.ratio(Fraction(matched.strict), planned),
        "call_volume": _volume(frequency.ratio(calls, planned)),
        "unplanned_share": _rag(unplanned, limits.unplanned_share.rag(unplanned.value)),
    }
    found |= _coverage(frame, part.customers, through)
    return found | orders.rates(part.made) | calls_per_day(len(made), part.workdays)


def _coverage(frame: _Frame, customers: pd.DataFrame, through: date) -> dict[str, Measure]:
    """Reach and frequency of customers by anyone of the team; an open period is held against
    the time gone."""
    whole = (frame.period.end - frame.period.start).days + 1
    targets = [
        frequency.Target(
            frequency.prorated(frequency.of_customer(c), whole),
            frame.seen[str(c["customer_key"])],
        )
        for c in customers.to_dict("records")
    ]
    visited = Fraction(sum(t.made > 0 for t in targets))
    gone = progress(frame.calendar, frame.period, through).ratio or Fraction(0)
    reach = frequency.ratio(visited, Fraction(len(targets)))
    found = {
        "coverage": _against_time(reach, gone, frame.limits),
        "customers": Measure("count", Fraction(len(targets))),
        "visited": Measure("count", visited),
    }
    often = frequency.measures(targets)
    often["frequency_capped"] = _against_time(often["frequency_capped"], gone, frame.limits)
    return found | often


def _against_time(found: Measure, gone: Fraction, limits: Thresholds) -> Measure:
    if found.value is None:
        return found
    if gone >= 1:
        return _rag(found, limits.capped_frequency.rag(found.value))
    index = found.value / gone if gone else None
    return _rag(found, limits.pace_index.rag(index))


def _unreported(customers: pd.DataFrame) -> dict[str, Measure]:
    ratios = (
        "plan_completion", "plan_completion_strict", "call_volume", "unplanned_share", "coverage",
        "frequency_capped", "frequency_uncapped", "frequency_hit", "effective_rate", "strike_rate",
    )  # fmt: skip
    counts = ("planned", "done", "calls", "visited", "over_calls")
    unknown = {n: Measure("ratio", status=Status.NO_DATA, rag=Rag.GREY) for n in ratios}
    unknown |= {n: Measure("count", status=Status.NO_DATA) for n in counts}
    unknown |= {
        n: Measure("per_day", status=Status.NO_DATA)
        for n in ("calls_per_field_day", "calls_per_workday")
    }
    return unknown | {
        "drop_size": Measure("money", status=Status.NO_DATA),
        "lines_per_order_call": Measure("per_call", status=Status.NO_DATA),
        "lines_per_call": Measure("per_call", status=Status.NO_DATA),
        "customers": Measure("count", Fraction(len(customers))),
    }


def _volume(found: Measure) -> Measure:
    """More than planned is no merit above 120 %."""
    if found.value is None:
        return found
    return _rag(found, Rag.AMBER) if found.value > NEVER_GREEN_ABOVE else found


def _per_day(calls: int, days: Fraction) -> Measure:
    if days <= 0:
        return Measure("per_day", status=Status.NOT_STARTED)
    return Measure("per_day", calls / days, Fraction(calls), days)


def _rag(found: Measure, rag: Rag) -> Measure:
    return Measure(found.unit, found.value, found.num, found.den, found.status, rag)
