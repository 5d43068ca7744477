"""The rows of a kind as they were loaded, to look through: of every state, newest batch first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd
from sqlalchemy import Select, func, or_, select

from sales_core.domain.fields import FieldType
from sales_core.domain.report_kinds import REPORT_KINDS
from sales_core.store.frames.table import frame
from sales_core.store.frames.trail import HEAD, kinds_of, query_of, within
from sales_core.store.scope import Scope
from sales_core.store.tables.facts import FACTS, KEYS
from sales_core.store.tables.imports import batch

PARTIES = (
    *("customer_name", "customer_id", "dealer_name", "dealer_id"),
    *("hcp_name", "institution_name"),
)
"""Where a customer is looked for."""


@dataclass(frozen=True)
class Wanted:
    """What to look for; nothing means everything. `customer` and `text` are parts of a text."""

    rep_key: str | None = None
    customer: str = ""
    text: str = ""
    batch_id: int | None = None
    start: date | None = None
    end: date | None = None


def browse(
    scope: Scope, kind: str, wanted: Wanted, offset: int, limit: int | None
) -> tuple[pd.DataFrame, int]:
    """The rows from `offset` on with the fields any of them has, and how many are meant in all."""
    kinds = kinds_of(REPORT_KINDS[kind])
    query = _filtered(query_of(scope, kind, kinds), kind, wanted)
    counted = select(func.count()).select_from(query.subquery())
    total = int(scope.connection.execute(counted).scalar_one())
    c = FACTS[kind].c
    query = query.order_by(c.batch_id.desc(), c.table_no, c.row_id).offset(offset).limit(limit)
    found = frame(scope, query, kinds)
    empty = [n for n in kinds if n not in HEAD and n not in KEYS and found[n].isna().all()]
    return found.drop(columns=empty), total


def counts(scope: Scope) -> dict[str, int]:
    """Kind -> rows, in the order of the kinds."""
    found = {}
    for kind, fact in FACTS.items():
        query = scope.select(fact, func.count())
        count = int(scope.connection.execute(query).scalar_one())
        if count:
            found[kind] = count
    return found


def batches(scope: Scope, kind: str) -> pd.DataFrame:
    """batch_id, file_name, rows of every batch that brought rows of a kind, newest first."""
    c = FACTS[kind].c
    of_batch = (batch.c.workspace_id == c.workspace_id) & (batch.c.batch_id == c.batch_id)
    query = (
        scope.select(FACTS[kind], c.batch_id, batch.c.file_name, func.count().label("rows"))
        .join(batch, of_batch)
        .group_by(c.batch_id, batch.c.file_name)
        .order_by(c.batch_id.desc())
    )
    return frame(scope, query, {"batch_id": "count", "file_name": "text", "rows": "count"})


def reps(scope: Scope, kind: str) -> dict[str, str]:
    """Rep key -> a name rows of the kind print for it, in the order of the names."""
    c = FACTS[kind].c
    name = func.coalesce(func.max(c.rep_name), c.rep_key)
    query = scope.select(FACTS[kind], c.rep_key, name.label("name")).group_by(c.rep_key)
    rows = scope.connection.execute(query.where(c.rep_key.is_not(None)).order_by("name"))
    return {str(key): str(found) for key, found in rows}


def _filtered(query: Select[Any], kind: str, wanted: Wanted) -> Select[Any]:
    c, spec = FACTS[kind].c, REPORT_KINDS[kind]
    if wanted.rep_key is not None:
        query = query.where(c.rep_key == wanted.rep_key)
    if wanted.batch_id is not None:
        query = query.where(c.batch_id == wanted.batch_id)
    texts = [f.name for f in spec.fields if f.type is FieldType.TEXT]
    for part, names in ((wanted.customer, PARTIES), (wanted.text, texts)):
        if part:
            query = query.where(or_(*(c[n].icontains(part, autoescape=True) for n in names)))
    return within(query, spec, (wanted.start, wanted.end))
