"""Accounts, their memberships and sessions: the server's own, above the workspaces."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, ForeignKey, Integer, Table, Text

from sales_core.store.tables.base import Moment, metadata

account = Table(
    "account",
    metadata,
    Column("account_id", Integer, primary_key=True),
    Column("email", Text, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("password_hash", Text, nullable=False),
    Column("administrator", Boolean, nullable=False),
    Column("disabled", Boolean, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("failures", Integer, nullable=False),
    Column("locked_until", Moment),
)

membership = Table(
    "membership",
    metadata,
    Column("workspace_id", Integer, ForeignKey("workspace.workspace_id"), primary_key=True),
    Column("account_id", Integer, ForeignKey("account.account_id"), primary_key=True),
    Column("role", Text, nullable=False),
)

session = Table(
    "session",
    metadata,
    Column("session_hash", Text, primary_key=True),
    Column("account_id", Integer, ForeignKey("account.account_id"), nullable=False, index=True),
    Column("workspace_id", Integer),
    Column("created_at", Moment, nullable=False),
    Column("seen_at", Moment, nullable=False),
)
