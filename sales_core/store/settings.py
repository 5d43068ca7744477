"""Settings by name, each with a version of its own."""

from __future__ import annotations

from typing import Any

from sales_core.domain.errors import StaleEdit
from sales_core.store.scope import Scope
from sales_core.store.tables.workspaces import setting


class Settings:
    """The settings of one workspace."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    def get(self, name: str, default: Any = None) -> Any:
        """The value, or `default` when it was never set."""
        row = self._scope.first(self._scope.select(setting).where(setting.c.name == name))
        return default if row is None else row["value"]

    def version(self, name: str) -> int:
        """Version of the value; 0 when it was never set."""
        row = self._scope.first(self._scope.select(setting).where(setting.c.name == name))
        return 0 if row is None else int(row["version"])

    def put(self, name: str, value: Any, seen: int | None = None) -> int:
        """Store a value (plain JSON) and return its new version.

        `seen` is the version the person looked at; StaleEdit when it has moved on.
        """
        version = self.version(name)
        if seen is not None and seen != version:
            raise StaleEdit(mine=value, theirs=self.get(name), version=version)
        if version:
            self._scope.connection.execute(
                self._scope.update(setting)
                .where(setting.c.name == name)
                .values(value=value, version=version + 1)
            )
        else:
            self._scope.insert(setting, name=name, value=value, version=1)
        return version + 1
