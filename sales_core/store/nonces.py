"""Forms already saved: a double click or a repeated request changes nothing twice."""

from __future__ import annotations

from datetime import datetime, timedelta

from sales_core.store.scope import Scope
from sales_core.store.tables.workspaces import nonce as table

KEPT = timedelta(days=7)


class Nonces:
    """The nonces of one workspace."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    def use(self, nonce: str, now: datetime) -> bool:
        """True the first time; False when this form was saved before."""
        old = self._scope.delete(table).where(table.c.used_at < now - KEPT)
        self._scope.connection.execute(old)
        if self._scope.first(self._scope.select(table).where(table.c.nonce == nonce)):
            return False
        self._scope.insert(table, nonce=nonce, used_at=now)
        return True
