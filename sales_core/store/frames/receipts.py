"""What was received: which table speaks for whom and for which days, whether its rows still count
or a later version stands in their place. Undone batches and edits by hand are no reports."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import pandas as pd
from sqlalchemy import ColumnElement, Select, and_, func, or_

from sales_core.domain.report_kinds import REPORT_KINDS
from sales_core.store.frames.table import Kind, frame
from sales_core.store.scope import Scope
from sales_core.store.tables.base import Moment
from sales_core.store.tables.facts import FACTS
from sales_core.store.tables.imports import batch, batch_table, upload

_RECEIPTS: dict[str, Kind] = {
    "batch_id": "count",
    "table_no": "count",
    "rep_key": "text",
    "first_day": "day",
    "last_day": "day",
    "through": "day",
    "n_rows": "count",
}
_CONTENTS: dict[str, Kind] = {
    "batch_id": "count",
    "table_no": "count",
    "rep_key": "text",
    "first_day": "day",
    "last_day": "day",
    "row_hash": "text",
}
_NO_REPORT = "edit"


def receipts(scope: Scope, kind: str, start: date, end: date) -> pd.DataFrame:
    """batch_id, table_no, rep_key, first_day, last_day, through, n_rows of live batches.

    One row per table, rep and day (or span of days) that touches `start` to `end`; kinds without
    days give one row per table and rep, whatever the span. `through` is the day the table reaches.
    """
    c = FACTS[kind].c
    first, last = _days(kind)
    grouped = (c.batch_id, c.table_no, c.rep_key, first, last, batch_table.c.data_through)
    query = scope.select(
        FACTS[kind], c.batch_id, c.table_no, c.rep_key, first.label("first_day"),
        last.label("last_day"), batch_table.c.data_through.label("through"),
        func.count().label("n_rows"),
    )  # fmt: skip
    query = _within(_live(query, kind), kind, start, end).group_by(*grouped)
    return frame(scope, query.order_by(c.batch_id, c.table_no, c.rep_key, first), _RECEIPTS)


def contents(
    scope: Scope, kind: str, spots: Iterable[tuple[int, int]], start: date, end: date
) -> pd.DataFrame:
    """batch_id, table_no, rep_key, first_day, last_day, row_hash: every row of these tables."""
    c = FACTS[kind].c
    first, last = _days(kind)
    wanted = [and_(c.batch_id == b, c.table_no == t) for b, t in spots]
    if not wanted:
        return pd.DataFrame({name: pd.Series(dtype=object) for name in _CONTENTS})
    query = scope.select(
        FACTS[kind], c.batch_id, c.table_no, c.rep_key, first.label("first_day"),
        last.label("last_day"), c.row_hash,
    ).join(batch_table, _of_table(kind)).where(or_(*wanted))  # fmt: skip
    return frame(scope, _within(query, kind, start, end), _CONTENTS)


@dataclass(frozen=True)
class Arrival:
    """A live batch: its file, who loaded it, and the moment its file was put into the inbox (for
    one loaded without an inbox, the moment of loading)."""

    batch_id: int
    file_name: str
    actor: str
    at: datetime


def arrivals(scope: Scope) -> dict[int, Arrival]:
    """Batch -> how it came, for live batches that are no edits by hand."""
    dropped = (
        scope.select(upload, upload.c.batch_id, func.min(upload.c.received_at).label("dropped_at"))
        .where(upload.c.batch_id.is_not(None))
        .group_by(upload.c.batch_id)
        .subquery()
    )
    at = func.coalesce(dropped.c.dropped_at, batch.c.created_at, type_=Moment).label("at")
    query = (
        scope.select(batch, batch.c.batch_id, batch.c.file_name, batch.c.actor, at)
        .outerjoin(dropped, dropped.c.batch_id == batch.c.batch_id)
        .where(batch.c.status == "live", batch.c.origin != _NO_REPORT)
    )
    return {row["batch_id"]: Arrival(**row) for row in scope.all(query)}


def _days(kind: str) -> tuple[Any, Any]:
    """First and last day of a row; those of its table for kinds without any."""
    spec, c = REPORT_KINDS[kind], FACTS[kind].c
    if spec.periodic:
        if not spec.date:
            return c.period_start, c.period_end
        day = c[spec.date]
        return func.coalesce(day, c.period_start), func.coalesce(day, c.period_end)
    if spec.date:
        return c[spec.date], c[spec.date]
    return batch_table.c.period_start, batch_table.c.period_end


def _live(query: Select[Any], kind: str) -> Select[Any]:
    c = FACTS[kind].c
    of_batch = and_(batch.c.workspace_id == c.workspace_id, batch.c.batch_id == c.batch_id)
    joined = query.join(batch_table, _of_table(kind)).join(batch, of_batch)
    return joined.where(batch.c.status == "live", batch.c.origin != _NO_REPORT)


def _of_table(kind: str) -> ColumnElement[bool]:
    c = FACTS[kind].c
    return and_(
        batch_table.c.workspace_id == c.workspace_id,
        batch_table.c.batch_id == c.batch_id,
        batch_table.c.table_no == c.table_no,
    )


def _within(query: Select[Any], kind: str, start: date, end: date) -> Select[Any]:
    spec = REPORT_KINDS[kind]
    if not (spec.date or spec.periodic):
        return query
    first, last = _days(kind)
    return query.where(first <= end, last >= start)
