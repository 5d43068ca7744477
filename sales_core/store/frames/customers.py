"""Customers as the master data describes them."""

from __future__ import annotations

import pandas as pd
from sqlalchemy import Subquery, and_, func

from sales_core.domain import frames
from sales_core.store import words
from sales_core.store.frames.table import Kind, active, column, frame, texts
from sales_core.store.scope import Scope
from sales_core.store.tables.facts import FACTS
from sales_core.store.tables.parties import party

_CUSTOMERS: dict[str, Kind] = {
    "customer_key": "text",
    "label": "text",
    "customer_class": "text",
    "rep_key": "text",
    "required_freq": "int",
    "open_date": "day",
    "customer_status": "text",
    "territory": "text",
    "channel": "text",
}


def master(scope: Scope) -> Subquery:
    """customer_key, channel, territory: one row per customer, so a join cannot multiply rows."""
    c = FACTS["customer_master"].c
    query = active(
        scope,
        "customer_master",
        c.customer_key,
        func.max(c.channel).label("channel"),
        func.max(c.territory).label("territory"),
    )
    return query.where(c.customer_key.is_not(None)).group_by(c.customer_key).subquery()


def customers(scope: Scope) -> pd.DataFrame:
    """domain.frames.CUSTOMERS: the active rows of the customer master, one per customer."""
    c = FACTS["customer_master"].c
    named = and_(
        party.c.workspace_id == c.workspace_id,
        party.c.entity == "customer",
        party.c.key == c.customer_key,
    )
    columns = (c[n] for n in _CUSTOMERS if n != "label")
    label = func.coalesce(party.c.label, c.customer_name, c.customer_key).label("label")
    query = active(scope, "customer_master", *columns, label)
    query = query.select_from(FACTS["customer_master"].outerjoin(party, named))
    query = query.where(c.customer_key.is_not(None)).order_by(c.customer_key)
    found = frame(scope, query, _CUSTOMERS)
    found["customer_class"] = column(
        (words.customer_class(t) for t in texts(found["customer_class"])), "text"
    )
    found["active"] = pd.Series(
        [not words.is_closed(t) for t in texts(found["customer_status"])], dtype=bool
    )
    return found[list(frames.CUSTOMERS)]
