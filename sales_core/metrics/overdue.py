"""Customers nobody has called on for longer than their class allows: VIS-07."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any

import pandas as pd

from sales_core.metrics import calls as calls_metric
from sales_core.metrics import frequency

OVERDUE = (
    "customer_key", "label", "customer_class", "rep_key", "last_visit", "days", "limit", "state",
)  # fmt: skip
_NO_CLASS = "Z"


def overdue(visits: pd.DataFrame, customers: pd.DataFrame, *, as_of: date) -> pd.DataFrame:
    """Columns OVERDUE, one row per active customer, class A first, then by days over the limit.

    Days since the last valid call by anyone; for a customer never visited since its opening, or
    since the first visit of anybody when that is later (nothing is known of the time before).
    `days` is <NA> and `state` unknown when neither is known.
    """
    made = calls_metric.valid(visits)
    last = made.groupby("customer_key")["day"].max() if not made.empty else pd.Series(dtype=object)
    first = made["day"].min() if not made.empty else pd.NaT
    rows = []
    for c in customers[customers["active"].astype(bool)].to_dict("records"):
        per_cycle = frequency.of_customer(c)
        visited = last.get(c["customer_key"], pd.NaT)
        since = _since(visited, c["open_date"], first)
        days = None if since is None else (as_of - since).days
        limit = frequency.limit(per_cycle)
        state = "unknown" if days is None else "overdue" if days > limit else "covered"
        known = {n: c[n] for n in ("customer_key", "label", "customer_class", "rep_key")}
        rows.append(known | {"last_visit": visited, "days": days, "limit": limit, "state": state})
    rows.sort(key=_order)
    found = pd.DataFrame(rows, columns=list(OVERDUE))
    return found.astype({"days": "Int64", "last_visit": "datetime64[us]"})


def _order(row: Mapping[str, Any]) -> tuple[str, Fraction]:
    """Class A first, customers without a class last; within a class by days over the limit."""
    name = row["customer_class"]
    over = Fraction(row["days"] or 0) / row["limit"]
    return _NO_CLASS if pd.isna(name) else str(name), -over


def _since(visited: Any, opened: Any, first: Any) -> date | None:
    if not pd.isna(visited):
        return pd.Timestamp(visited).date()
    known = [pd.Timestamp(d).date() for d in (opened, first) if not pd.isna(d)]
    return max(known) if known else None
