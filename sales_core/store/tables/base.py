"""What all tables share: names of constraints, moments in time, the workspace column."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import (
    Column,
    DateTime,
    Dialect,
    ForeignKeyConstraint,
    Integer,
    MetaData,
    Table,
    TypeDecorator,
)
from sqlalchemy.sql.schema import SchemaItem

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class Moment(TypeDecorator[datetime]):
    """A moment: given with its offset, held in UTC, returned in UTC. A naive one is an error."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """To UTC without an offset."""
        del dialect  # the same on every database
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs its offset")
        return value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """From UTC, with the offset."""
        del dialect  # the same on every database
        return None if value is None else value.replace(tzinfo=UTC)


def workspace_table(name: str, *items: SchemaItem) -> Table:
    """A table whose primary key begins with the workspace it belongs to."""
    return Table(
        name,
        metadata,
        Column("workspace_id", Integer, primary_key=True, autoincrement=False),
        *items,
        ForeignKeyConstraint(["workspace_id"], ["workspace.workspace_id"]),
    )


def number(name: str) -> Column[int]:
    """An id column of the primary key, numbered within its workspace."""
    return Column(name, Integer, primary_key=True, autoincrement=False)
