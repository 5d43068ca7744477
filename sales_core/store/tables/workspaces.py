"""Workspaces, their counters, settings and the nonces of forms."""

from __future__ import annotations

from sqlalchemy import JSON, BigInteger, Column, Integer, Table, Text

from sales_core.store.tables.base import Moment, metadata, workspace_table

workspace = Table(
    "workspace",
    metadata,
    Column("workspace_id", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("currency", Text, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("data_version", Integer, nullable=False),
)

counter = workspace_table(
    "counter",
    Column("name", Text, primary_key=True),
    Column("value", BigInteger, nullable=False),
)

setting = workspace_table(
    "setting",
    Column("name", Text, primary_key=True),
    Column("value", JSON, nullable=False),
    Column("version", Integer, nullable=False),
)

nonce = workspace_table(
    "nonce",
    Column("nonce", Text, primary_key=True),
    Column("used_at", Moment, nullable=False),
)
