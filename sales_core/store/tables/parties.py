"""Master names: parties and the other names they go by."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKeyConstraint, Index, Text

from sales_core.store.tables.base import workspace_table

party = workspace_table(
    "party",
    Column("entity", Text, primary_key=True),
    Column("key", Text, primary_key=True),
    Column("label", Text, nullable=False),
    Column("name", Text, nullable=False),  # the label, normalised: how it is found
    Column("code", Text),
    Index(None, "workspace_id", "entity", "name"),
)

party_alias = workspace_table(
    "party_alias",
    Column("entity", Text, primary_key=True),
    Column("alias", Text, primary_key=True),
    Column("key", Text, nullable=False),
    ForeignKeyConstraint(
        ["workspace_id", "entity", "key"],
        ["party.workspace_id", "party.entity", "party.key"],
    ),
)
