"""Master names: parties, the other names they go by, which were merged and which are two."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKeyConstraint, Index, Text

from sales_core.store.tables.base import Moment, number, workspace_table

party = workspace_table(
    "party",
    Column("entity", Text, primary_key=True),
    Column("key", Text, primary_key=True),
    Column("label", Text, nullable=False),
    Column("name", Text, nullable=False),  # the label, normalised: how it is found
    Column("code", Text),
    Index(None, "workspace_id", "entity", "name"),
)


def _of(column: str) -> ForeignKeyConstraint:
    return ForeignKeyConstraint(
        ["workspace_id", "entity", column],
        ["party.workspace_id", "party.entity", "party.key"],
    )


party_alias = workspace_table(
    "party_alias",
    Column("entity", Text, primary_key=True),
    Column("alias", Text, primary_key=True),
    Column("key", Text, nullable=False),
    Column("written", Text, nullable=False, server_default=""),  # as it was typed or read
    Column("file_name", Text, nullable=False, server_default=""),  # "" when it was typed
    Column("actor", Text, nullable=False, server_default=""),
    Column("added_at", Moment),
    _of("key"),
)

party_merge = workspace_table(
    "party_merge",
    number("merge_id"),
    Column("entity", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("into_key", Text, nullable=False),
    Column("actor", Text, nullable=False),
    Column("merged_at", Moment, nullable=False),
    Column("split_by", Text),
    Column("split_at", Moment),
    _of("key"),
    _of("into_key"),
    Index(None, "workspace_id", "entity", "key"),
)

party_distinct = workspace_table(
    "party_distinct",
    Column("entity", Text, primary_key=True),
    Column("key", Text, primary_key=True),
    Column("other", Text, primary_key=True),
    Column("actor", Text, nullable=False),
    Column("said_at", Moment, nullable=False),
    _of("key"),
    _of("other"),
)
