"""The rows behind a number, with the file, sheet and cell each came from."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, Final

import pandas as pd
from sqlalchemy import ColumnElement, Select, and_, func, select

from sales_core.domain.fields import NUMERIC, Field, FieldType
from sales_core.domain.report_kinds import REPORT_KINDS, ReportKind
from sales_core.store import exchange
from sales_core.store.frames.customers import master
from sales_core.store.frames.table import Kind, frame
from sales_core.store.scope import Scope
from sales_core.store.tables.facts import DERIVED, FACTS, KEYS, day_column
from sales_core.store.tables.imports import batch, batch_table

ANY: Final = "\x00any"
"""No filter; None asks for the rows without a value."""

HEAD: dict[str, Kind] = {
    "batch_id": "count",
    "table_no": "count",
    "row_id": "count",
    "file_name": "text",
    "sheet": "text",
    "source_row": "count",
    "cell": "text",
    "state": "text",
}


def trail(
    scope: Scope,
    kind: str,
    where: dict[str, str | None],
    span: tuple[date | None, date | None],
    states: Iterable[str],
    limit: int | None = None,
) -> pd.DataFrame:
    """Rows in the order of loading: provenance, keys, and every field any of them has.

    `where` maps a column to a value; None means rows without one, ANY no filter.
    """
    fact, spec = FACTS[kind], REPORT_KINDS[kind]
    kinds = kinds_of(spec)
    query = query_of(scope, kind, kinds).where(fact.c.state.in_(list(states)))
    for name, value in where.items():
        if value != ANY:
            query = query.where(_equals(scope, kind, name, value))
    query = within(query, spec, span).order_by(fact.c.batch_id, fact.c.table_no, fact.c.row_id)
    return _without_empty(frame(scope, query.limit(limit), kinds), kinds)


def of_ids(scope: Scope, kind: str, row_ids: Iterable[int]) -> pd.DataFrame:
    """These rows as `trail` gives them, whatever their state."""
    kinds = kinds_of(REPORT_KINDS[kind])
    c = FACTS[kind].c
    query = query_of(scope, kind, kinds).where(c.row_id.in_(list(row_ids)))
    return _without_empty(frame(scope, query.order_by(c.row_id), kinds), kinds)


def _without_empty(found: pd.DataFrame, kinds: dict[str, Kind]) -> pd.DataFrame:
    empty = [n for n in kinds if n not in HEAD and n not in KEYS and found[n].isna().all()]
    return found.drop(columns=empty)


def query_of(scope: Scope, kind: str, kinds: dict[str, Kind]) -> Select[Any]:
    """Every row of a kind with the file and sheet it came from; `signed_amount` is what counts."""
    c = FACTS[kind].c
    other: dict[str, ColumnElement[Any]] = {
        "file_name": batch.c.file_name,
        "sheet": batch_table.c.sheet,
        "signed_amount": exchange.counted().label("signed_amount"),
    }
    of_batch = and_(batch.c.workspace_id == c.workspace_id, batch.c.batch_id == c.batch_id)
    of_table = and_(
        batch_table.c.workspace_id == c.workspace_id,
        batch_table.c.batch_id == c.batch_id,
        batch_table.c.table_no == c.table_no,
    )
    columns = [other[n] if n in other else c[n] for n in kinds]
    return scope.select(FACTS[kind], *columns).select_from(
        FACTS[kind].join(batch, of_batch).join(batch_table, of_table)
    )


def within(
    query: Select[Any], kind: ReportKind, span: tuple[date | None, date | None]
) -> Select[Any]:
    """Rows of a kind that touch the days of `span`; all of a kind without days."""
    first = day_column(kind)
    if first is None:
        return query
    c = FACTS[kind.id].c
    start, end = span
    if start is not None:
        query = query.where(c[first if kind.date else "period_end"] >= start)
    return query if end is None else query.where(c[first] <= end)


def _equals(scope: Scope, kind: str, name: str, value: str | None) -> ColumnElement[bool]:
    """The filter; a channel or territory may be the customer's, as in the frames."""
    column: ColumnElement[Any] = FACTS[kind].c[name]
    if kind == "sales_detail" and name in ("channel", "territory"):
        who = master(scope)
        of_customer = (
            select(who.c[name])
            .where(who.c.customer_key == FACTS[kind].c.customer_key)
            .scalar_subquery()
        )
        column = func.coalesce(column, of_customer)
    return column.is_(None) if value is None else column == value


def kinds_of(kind: ReportKind) -> dict[str, Kind]:
    """Column -> how it is held in a frame: provenance, keys, fields."""
    keys: dict[str, Kind] = dict.fromkeys(KEYS, "text")
    derived: dict[str, Kind] = dict.fromkeys(DERIVED.get(kind.id, ()), "int")
    derived.pop("home_amount", None)  # it is in signed_amount where there is one
    return HEAD | keys | derived | {f.name: _kind(f) for f in kind.fields}


def _kind(field: Field) -> Kind:
    if field.type in NUMERIC:
        return "int"
    if field.type is FieldType.DATE:
        return "day"
    return "flag" if field.type is FieldType.BOOLEAN else "text"
