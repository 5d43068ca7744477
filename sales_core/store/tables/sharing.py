"""Frozen snapshots and the links that open them."""

from __future__ import annotations

from sqlalchemy import JSON, Column, ForeignKeyConstraint, Index, Integer, Text

from sales_core.store.tables.base import Moment, number, workspace_table

snapshot = workspace_table(
    "snapshot",
    number("snapshot_id"),
    Column("period", Text, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("actor", Text, nullable=False),
    Column("lang", Text, nullable=False),
    Column("sections", JSON, nullable=False),
    Column("payload", JSON, nullable=False),
    Column("html", Text, nullable=False),
)

share_link = workspace_table(
    "share_link",
    number("link_id"),
    Column("public_id", Text, nullable=False),
    Column("token_hash", Text, nullable=False),
    Column("snapshot_id", Integer, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False),
    Column("revoked_at", Moment),
    Column("passcode_hash", Text),
    Column("views", Integer, nullable=False),
    Column("last_viewed_at", Moment),
    ForeignKeyConstraint(
        ["workspace_id", "snapshot_id"], ["snapshot.workspace_id", "snapshot.snapshot_id"]
    ),
    # looked up without knowing the workspace; 256-bit values do not collide
    Index(None, "token_hash"),
    Index(None, "public_id"),
)
