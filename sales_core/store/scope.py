"""One workspace within one transaction: every query of a repository goes through it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Delete, Select, Table, Update, delete, insert, select, update
from sqlalchemy.engine import RowMapping

from sales_core.domain.errors import NotFound
from sales_core.store.tables.workspaces import counter


@dataclass(frozen=True)
class Scope:
    """A connection and the workspace all statements are filtered by."""

    connection: Connection
    workspace_id: int

    def select(self, table: Table, *columns: Any) -> Select[Any]:
        """SELECT of the workspace's rows; all columns unless named."""
        return select(*(columns or (table,))).where(table.c.workspace_id == self.workspace_id)

    def update(self, table: Table) -> Update:
        """UPDATE of the workspace's rows."""
        return update(table).where(table.c.workspace_id == self.workspace_id)

    def delete(self, table: Table) -> Delete:
        """DELETE of the workspace's rows."""
        return delete(table).where(table.c.workspace_id == self.workspace_id)

    def insert(self, table: Table, **values: Any) -> None:
        """One new row in the workspace."""
        self.connection.execute(insert(table).values(workspace_id=self.workspace_id, **values))

    def all(self, statement: Select[Any]) -> list[RowMapping]:
        """Rows by column name."""
        return list(self.connection.execute(statement).mappings())

    def first(self, statement: Select[Any]) -> RowMapping | None:
        """The first row, or None."""
        return self.connection.execute(statement.limit(1)).mappings().first()

    def change(self, statement: Update | Delete, **named: Any) -> None:
        """Run it; NotFound when no row of the workspace was meant."""
        if not self.connection.execute(statement).rowcount:
            raise NotFound(**named)

    def last_id(self, name: str) -> int:
        """The last number given out; 0 when none was."""
        found = self.first(self.select(counter, counter.c.value).where(counter.c.name == name))
        return 0 if found is None else int(found["value"])

    def next_id(self, name: str, count: int = 1) -> int:
        """The first of `count` fresh numbers. Writers of a workspace stand in line, so no gaps."""
        where = counter.c.name == name
        found = self.first(self.select(counter, counter.c.value).where(where))
        if found is None:
            self.insert(counter, name=name, value=count)
            return 1
        first = int(found["value"]) + 1
        value = first + count - 1
        self.connection.execute(self.update(counter).where(where).values(value=value))
        return first
