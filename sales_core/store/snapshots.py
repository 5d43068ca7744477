"""Frozen pages: what was true when somebody shared it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sales_core.domain.errors import NotFound
from sales_core.store.scope import Scope
from sales_core.store.tables.sharing import snapshot


@dataclass(frozen=True)
class Snapshot:
    """A frozen page; `payload` holds its figures as data, `html` the page itself."""

    snapshot_id: int
    period: str
    created_at: datetime
    actor: str
    lang: str
    sections: list[str]
    payload: dict[str, Any]
    html: str


class Snapshots:
    """The snapshots of one workspace. They are added and never changed."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    def add(self, **values: Any) -> int:
        """A new snapshot; its id. `values` as the fields of Snapshot."""
        snapshot_id = self._scope.next_id("snapshot")
        self._scope.insert(snapshot, snapshot_id=snapshot_id, **values)
        return snapshot_id

    def get(self, snapshot_id: int) -> Snapshot:
        """The snapshot; NotFound."""
        here = snapshot.c.snapshot_id == snapshot_id
        row = self._scope.first(self._scope.select(snapshot).where(here))
        if row is None:
            raise NotFound(snapshot=snapshot_id)
        return Snapshot(**{k: v for k, v in row.items() if k != "workspace_id"})
