"""Fact tables: one per report kind, made from the kind's own fields."""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    ForeignKeyConstraint,
    Index,
    Integer,
    Table,
    Text,
)
from sqlalchemy.types import TypeEngine

from sales_core.domain.fields import NUMERIC, FieldType
from sales_core.domain.report_kinds import REPORT_KINDS, ReportKind
from sales_core.store.tables.base import workspace_table

KEYS = ("rep_key", "customer_key", "product_key")
NAMED = {"rep_key": "rep_named", "customer_key": "customer_named", "product_key": "product_named"}
"""The party that counts -> the party the row named when it was loaded, which never changes."""
DERIVED: dict[str, tuple[str, ...]] = {
    "sales_detail": ("signed_amount", "signed_qty", "home_amount")
}
"""Columns worked out: at loading sales with returns negative, net or (a whole table) gross; when
rows are settled, what an amount in a foreign currency counts for in the workspace's own."""


def _type(of: FieldType) -> TypeEngine[Any]:
    if of in NUMERIC:
        return BigInteger()
    if of is FieldType.DATE:
        return Date()
    return Boolean() if of is FieldType.BOOLEAN else Text()


def day_column(kind: ReportKind) -> str | None:
    """The column that places a row of `kind` in time, or None (master data)."""
    return kind.date or ("period_start" if kind.periodic else None)


def _fact_table(kind: ReportKind) -> Table:
    day = day_column(kind)
    return workspace_table(
        f"fact_{kind.id}",
        Column("row_id", BigInteger, primary_key=True, autoincrement=False),
        Column("batch_id", Integer, nullable=False),
        Column("table_no", Integer, nullable=False),
        Column("source_row", Integer, nullable=False),
        Column("cell", Text),
        *(Column(name, Text) for name in (*KEYS, *NAMED.values())),
        Column("row_key", Text, nullable=False),
        Column("row_hash", Text, nullable=False),
        Column("state", Text, nullable=False),
        *(Column(name, BigInteger) for name in DERIVED.get(kind.id, ())),
        *(Column(f.name, _type(f.type)) for f in kind.fields),
        ForeignKeyConstraint(
            ["workspace_id", "batch_id"], ["batch.workspace_id", "batch.batch_id"]
        ),
        Index(None, "workspace_id", *([day] if day else []), "rep_key"),
        Index(None, "workspace_id", "row_key"),
        Index(None, "workspace_id", "batch_id"),
    )


FACTS: dict[str, Table] = {kind.id: _fact_table(kind) for kind in REPORT_KINDS.values()}
"""Kind id -> its fact table."""
