"""Sales by day, targets, and what head office printed about both."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import pandas as pd
from sqlalchemy import func, select

from sales_core.domain import frames
from sales_core.store import exchange
from sales_core.store.frames.customers import master
from sales_core.store.frames.reach import with_day
from sales_core.store.frames.table import Kind, active, frame
from sales_core.store.scope import Scope
from sales_core.store.tables.facts import FACTS

_TEXT: Kind = "text"
_SALES: dict[str, Kind] = dict.fromkeys(frames.SALES, _TEXT) | {
    "day": "day",
    "net_amount": "count",
    "qty": "count",
    "n_rows": "count",
}
_TARGETS: dict[str, Kind] = dict.fromkeys(frames.TARGETS, _TEXT) | {
    "period_start": "day",
    "period_end": "day",
    "target_amount": "count",
}
_PROGRESS: dict[str, Kind] = {
    "rep_key": "text",
    "territory": "text",
    "product_group": "text",
    "period_start": "day",
    "period_end": "day",
    "data_through": "day",
    "target_amount": "int",
    "actual_mtd": "int",
    "actual_ytd": "int",
    "last_year_amount": "int",
    "prev_amount": "int",
    "attainment_rate": "int",
    "time_progress": "int",
}
PARENT = "is_parent"


def sales(
    scope: Scope, start: date, end: date, rep_keys: Iterable[str] | None = None
) -> pd.DataFrame:
    """domain.frames.SALES between two days, inclusive: summed in the database to one row per
    rep, customer, product, group, channel, territory and day.

    Channel and territory are the row's own, else the customer's. Amounts are net of returns,
    those in a foreign currency converted.
    """
    c, who = FACTS["sales_detail"].c, master(scope)
    grain = (
        c.rep_key,
        c.customer_key,
        c.product_key,
        c.product_group,
        c.channel,
        c.territory,
        c.doc_date.label("day"),
    )
    span = ("doc_date", start, end)
    summed = active(
        scope,
        "sales_detail",
        *grain,
        func.sum(exchange.counted()).label("net_amount"),
        func.sum(c.signed_qty).label("qty"),
        func.count().label("n_rows"),
        span=span,
        rep_keys=rep_keys,
    )
    s = summed.group_by(*grain).subquery()
    # joined after summing, with one row per customer: nothing is counted twice
    query = select(
        s.c.rep_key, s.c.customer_key, s.c.product_key, s.c.product_group,
        func.coalesce(s.c.channel, who.c.channel).label("channel"),
        func.coalesce(s.c.territory, who.c.territory).label("territory"),
        s.c.day, s.c.net_amount, s.c.qty, s.c.n_rows,
    ).select_from(s.outerjoin(who, s.c.customer_key == who.c.customer_key))  # fmt: skip
    return frame(scope, query.order_by(s.c.day, s.c.rep_key, s.c.customer_key), _SALES)


def targets(
    scope: Scope, start: date, end: date, rep_keys: Iterable[str] | None = None
) -> pd.DataFrame:
    """domain.frames.TARGETS of every target period that touches the span.

    A row that speaks for the whole team only is left out when others divide the same period:
    a parent is never added to its children.
    """
    c = FACTS["sales_target"].c
    parent = (
        c.rep_key.is_(None) & c.customer_key.is_(None) & c.territory.is_(None) & c.channel.is_(None)
    )
    query = active(
        scope, "sales_target", *(c[name] for name in frames.TARGETS),
        parent.label(PARENT), rep_keys=rep_keys,
    )  # fmt: skip
    query = query.where(c.period_start <= end, c.period_end >= start, c.target_amount.is_not(None))
    kinds: dict[str, Kind] = _TARGETS | {PARENT: "flag"}
    found = frame(scope, query.order_by(c.period_start, c.row_id), kinds)
    divided = found[~found[PARENT]][["period_start", "period_end"]].drop_duplicates()
    split = found.merge(divided, how="left", indicator=True)["_merge"].eq("both").to_numpy()
    parents = found[PARENT].to_numpy(dtype=bool)
    return found[~(parents & split)].drop(columns=PARENT).reset_index(drop=True)


def progress(
    scope: Scope, start: date, end: date, rep_keys: Iterable[str] | None = None
) -> pd.DataFrame:
    """Head office's own figures of the periods touching the span; ratios are millionths."""
    c = FACTS["sales_progress"].c
    columns = [c[name] for name in _PROGRESS if name != "data_through"]
    query = active(scope, "sales_progress", *columns, rep_keys=rep_keys)
    query = with_day(query, "sales_progress").where(c.period_start <= end, c.period_end >= start)
    return frame(scope, query.order_by(c.period_start, c.row_id), _PROGRESS)
