"""How far the reports reach: the last day each table and each rep speaks for."""

from __future__ import annotations

from datetime import date
from typing import Any

import pandas as pd
from sqlalchemy import Select, and_, func, select

from sales_core.domain.report_kinds import REPORT_KINDS
from sales_core.store.frames.table import Kind, active, frame
from sales_core.store.scope import Scope
from sales_core.store.tables.facts import FACTS, day_column
from sales_core.store.tables.imports import batch, batch_table

_COVERAGE: dict[str, Kind] = {
    "batch_id": "count",
    "table_no": "count",
    "rep_key": "text",
    "first_day": "day",
    "last_day": "day",
    "data_through": "day",
    "n_rows": "count",
}
_PLANS_AHEAD = frozenset({"visit_plan"})


def coverage(scope: Scope, kind: str) -> pd.DataFrame:
    """batch_id, table_no, rep_key, first_day, last_day, data_through, n_rows of the active rows.

    One row per loaded table and rep. `data_through` is the table's own note, else its newest row.
    """
    fact = FACTS[kind]
    name = day_column(REPORT_KINDS[kind])
    day = fact.c[name] if name else batch_table.c.period_start
    query = active(
        scope,
        kind,
        fact.c.batch_id,
        fact.c.table_no,
        fact.c.rep_key,
        func.min(day).label("first_day"),
        func.max(day).label("last_day"),
        batch_table.c.data_through,
        func.count().label("n_rows"),
    ).join(batch_table, _of_table(kind))
    grouped = query.group_by(
        fact.c.batch_id, fact.c.table_no, fact.c.rep_key, batch_table.c.data_through
    )
    ordered = grouped.order_by(fact.c.batch_id, fact.c.table_no, fact.c.rep_key)
    return frame(scope, ordered, _COVERAGE)


def data_through(scope: Scope, kind: str) -> dict[str, date]:
    """Rep key -> the last day a loaded table naming the rep speaks for."""
    c = FACTS[kind].c
    query = active(scope, kind, c.rep_key, func.max(batch_table.c.data_through))
    query = query.join(batch_table, _of_table(kind)).where(
        c.rep_key.is_not(None), batch_table.c.data_through.is_not(None)
    )
    found = scope.connection.execute(query.group_by(c.rep_key))
    return {str(key): day for key, day in found}


def last_day(scope: Scope) -> date | None:
    """The last day any live table speaks of; plans for days to come do not count."""
    c = batch_table.c
    live = and_(batch.c.workspace_id == c.workspace_id, batch.c.batch_id == c.batch_id)
    query = (
        select(func.max(c.data_through))
        .join(batch, live)
        .where(
            c.workspace_id == scope.workspace_id,
            batch.c.status == "live",
            c.superseded.is_(False),
            c.kind.not_in(_PLANS_AHEAD),
        )
    )
    found: date | None = scope.connection.execute(query).scalar()
    return found


def with_day(query: Select[Any], kind: str) -> Select[Any]:
    """The query of active rows with their table's `data_through`."""
    return query.add_columns(batch_table.c.data_through).join(batch_table, _of_table(kind))


def _of_table(kind: str) -> Any:
    c = FACTS[kind].c
    return and_(
        batch_table.c.workspace_id == c.workspace_id,
        batch_table.c.batch_id == c.batch_id,
        batch_table.c.table_no == c.table_no,
    )
