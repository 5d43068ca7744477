"""The workspaces of a server: one team each."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import func, insert, select

from sales_core.store.door import Door
from sales_core.store.tables.workspaces import workspace


class Workspaces:
    """Creating and finding workspaces."""

    def __init__(self, door: Door) -> None:
        self._door = door

    def create(self, name: str, created_at: datetime, currency: str = "CNY") -> int:
        """A new empty workspace; its id."""
        with self._door.write() as connection:
            last = connection.execute(select(func.max(workspace.c.workspace_id))).scalar()
            workspace_id = int(last or 0) + 1
            connection.execute(
                insert(workspace).values(
                    workspace_id=workspace_id,
                    name=name,
                    currency=currency,
                    created_at=created_at,
                    data_version=0,
                )
            )
        return workspace_id

    def find(self, name: str) -> int | None:
        """Id of the workspace of this name."""
        return self.all().get(name)

    def all(self) -> dict[str, int]:
        """Name -> id, oldest first."""
        query = select(workspace.c.name, workspace.c.workspace_id).order_by(
            workspace.c.workspace_id
        )
        with self._door.read() as connection:
            return {row.name: row.workspace_id for row in connection.execute(query)}

    def data_version(self, workspace_id: int) -> int:
        """The version of its data: part of every cache key. 0 for an unknown one."""
        query = select(workspace.c.data_version).where(workspace.c.workspace_id == workspace_id)
        with self._door.read() as connection:
            return int(connection.execute(query).scalar() or 0)
