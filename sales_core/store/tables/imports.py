"""Uploads, layouts, batches with their tables, rows left out and conflicts decided."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKeyConstraint,
    Index,
    Integer,
    Text,
)

from sales_core.store.tables.base import Moment, number, workspace_table

_OF_BATCH = (["workspace_id", "batch_id"], ["batch.workspace_id", "batch.batch_id"])

upload = workspace_table(
    "upload",
    number("upload_id"),
    Column("name", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("received_at", Moment, nullable=False),
    Column("actor", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("review", JSON, nullable=False),
    Column("batch_id", Integer),
    Index(None, "workspace_id", "sha256"),
)

correction = workspace_table(
    "correction",
    number("upload_id"),
    Column("sheet", Text, primary_key=True),
    Column("cell", Text, primary_key=True),
    Column("text", Text, nullable=False),
    Column("found", Text, nullable=False),
    Column("actor", Text, nullable=False),
    Column("at", Moment, nullable=False),
    Column("layout", Text, nullable=False),
    Column("header", Text, nullable=False),
    ForeignKeyConstraint(
        ["workspace_id", "upload_id"], ["upload.workspace_id", "upload.upload_id"]
    ),
)

replacement = workspace_table(
    "replacement",
    Column("layout", Text, primary_key=True),
    Column("header", Text, primary_key=True),
    Column("found", Text, primary_key=True),
    Column("text", Text, nullable=False),
)

layout = workspace_table(
    "layout",
    Column("fingerprint", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("fields", JSON, nullable=False),
    Column("answers", JSON, nullable=False),
    Column("asked", JSON, nullable=False, server_default="{}"),
    Column("words", JSON, nullable=False, server_default="[]"),
    Column("hints", JSON, nullable=False, server_default="[]"),
    Column("source", Text, nullable=False, server_default=""),
    Column("sheet", Text, nullable=False, server_default=""),
    Column("file_name", Text, nullable=False, server_default=""),
    Column("used_at", Moment),
    Column("times", Integer, nullable=False, server_default="0"),
)

batch = workspace_table(
    "batch",
    number("batch_id"),
    Column("file_name", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("actor", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("origin", Text, nullable=False),
    Column("note", Text, nullable=False),
    CheckConstraint("status IN ('live', 'undone')", name="batch_status"),
    CheckConstraint("origin IN ('upload', 'edit', 'demo')", name="batch_origin"),
    Index(None, "workspace_id", "sha256"),
)

batch_table = workspace_table(
    "batch_table",
    number("batch_id"),
    number("table_no"),
    Column("kind", Text, nullable=False),
    Column("sheet", Text, nullable=False),
    Column("range", Text, nullable=False),
    Column("scope", Text, nullable=False),
    Column("period_start", Date),
    Column("period_end", Date),
    Column("data_through", Date),
    Column("columns", JSON, nullable=False),
    Column("totals", JSON, nullable=False),
    Column("issues", JSON, nullable=False),
    Column("counts", JSON, nullable=False),
    Column("typical", JSON, nullable=False, server_default="{}"),
    Column("replaces_batch", Integer),
    Column("replaces_table", Integer),
    Column("superseded", Boolean, nullable=False),
    ForeignKeyConstraint(*_OF_BATCH),
    Index(None, "workspace_id", "kind", "scope"),
)

left_out = workspace_table(
    "left_out",
    number("batch_id"),
    number("table_no"),
    number("position"),
    Column("row", Integer, nullable=False),
    Column("code", Text, nullable=False),
    Column("cells", JSON, nullable=False),
    ForeignKeyConstraint(
        ["workspace_id", "batch_id", "table_no"],
        ["batch_table.workspace_id", "batch_table.batch_id", "batch_table.table_no"],
    ),
)

row_choice = workspace_table(
    "row_choice",
    Column("kind", Text, primary_key=True),
    Column("row_id", BigInteger, primary_key=True, autoincrement=False),
    Column("row_key", Text, nullable=False),
)
