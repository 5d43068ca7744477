"""Visits made and visits planned."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import pandas as pd
from sqlalchemy import func

from sales_core.domain import frames
from sales_core.store.frames.table import Kind, active, column, frame, texts
from sales_core.store.scope import Scope
from sales_core.store.tables.facts import FACTS
from sales_core.store.words import visit_type

_VISITS: dict[str, Kind] = {
    "rep_key": "text",
    "customer_key": "text",
    "day": "day",
    "visit_type": "text",
    "duration_min": "int",
    "order_amount": "int",
    "order_lines": "int",
    "has_order": "flag",
    "is_effective": "flag",
    "is_planned": "flag",
    "companion": "text",
    "checkin_time": "text",
    "checkout_time": "text",
}
_PLANS: dict[str, Kind] = {
    "rep_key": "text",
    "customer_key": "text",
    "day": "day",
    "plan_status": "text",
}


def visits(
    scope: Scope, start: date, end: date, rep_keys: Iterable[str] | None = None
) -> pd.DataFrame:
    """domain.frames.VISITS. Lines that only give a number of calls are in `call_counts`.

    The duration is the file's, else check-out minus check-in. An order is what the file says,
    else an amount or lines above zero; missing when it says neither.
    """
    c = FACTS["visit_log"].c
    named = [c[name] for name in _VISITS if name != "day"]
    query = active(
        scope, "visit_log", c.visit_date.label("day"), *named,
        span=("visit_date", start, end), rep_keys=rep_keys,
    ).where(c.customer_key.is_not(None) | c.actual_calls.is_(None))  # fmt: skip
    found = frame(scope, query.order_by(c.visit_date, c.row_id), _VISITS)
    found["visit_type"] = column((visit_type(w) for w in texts(found["visit_type"])), "text")
    found["duration_min"] = found["duration_min"].fillna(_minutes(found))
    bought = (found["order_amount"] > 0) | (found["order_lines"] > 0)
    found["has_order"] = found["has_order"].fillna(bought)
    return found[list(frames.VISITS)]


def call_counts(
    scope: Scope, start: date, end: date, rep_keys: Iterable[str] | None = None
) -> pd.DataFrame:
    """rep_key, day, calls: summaries that name no customer."""
    c = FACTS["visit_log"].c
    query = active(
        scope, "visit_log", c.rep_key, c.visit_date.label("day"),
        func.sum(c.actual_calls).label("calls"),
        span=("visit_date", start, end), rep_keys=rep_keys,
    ).where(c.customer_key.is_(None), c.actual_calls.is_not(None))  # fmt: skip
    query = query.group_by(c.rep_key, c.visit_date).order_by(c.visit_date, c.rep_key)
    return frame(scope, query, {"rep_key": "text", "day": "day", "calls": "count"})


def visit_plans(
    scope: Scope, start: date, end: date, rep_keys: Iterable[str] | None = None
) -> pd.DataFrame:
    """domain.frames.VISIT_PLANS: one row per rep, customer and day planned."""
    c = FACTS["visit_plan"].c
    query = active(
        scope, "visit_plan", c.rep_key, c.customer_key, c.plan_date.label("day"), c.plan_status,
        span=("plan_date", start, end), rep_keys=rep_keys,
    )  # fmt: skip
    return frame(scope, query.order_by(c.plan_date, c.row_id), _PLANS)


def _minutes(found: pd.DataFrame) -> pd.Series:
    pairs = zip(texts(found["checkin_time"]), texts(found["checkout_time"]), strict=True)
    return column((_between(a, b) for a, b in pairs), "int")


def _between(checkin: str | None, checkout: str | None) -> int | None:
    """Minutes from "HH:MM" to "HH:MM"; None when one is missing or the order is wrong."""
    if not checkin or not checkout:
        return None
    try:
        start, end = (int(t[:-3]) * 60 + int(t[-2:]) for t in (checkin, checkout))
    except ValueError:
        return None
    return end - start if end >= start else None
