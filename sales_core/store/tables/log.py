"""The audit log: append-only, each entry holding the hash of the one before."""

from __future__ import annotations

from sqlalchemy import JSON, Column, Text

from sales_core.store.tables.base import Moment, number, workspace_table

audit = workspace_table(
    "audit",
    number("entry_id"),
    Column("at", Moment, nullable=False),
    Column("actor", Text, nullable=False),
    Column("action", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("details", JSON, nullable=False),
    Column("previous", Text, nullable=False),
    Column("hash", Text, nullable=False),
)
