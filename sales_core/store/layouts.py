"""Layouts whose questions were answered: the next file of that shape needs no click."""

from __future__ import annotations

from dataclasses import asdict

from sales_core.domain.reading import Layout
from sales_core.store.scope import Scope
from sales_core.store.tables.imports import layout as table


class Layouts:
    """The layouts one workspace has learned."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    def all(self) -> dict[str, Layout]:
        """Fingerprint -> layout."""
        rows = self._scope.all(self._scope.select(table))
        return {
            r["fingerprint"]: Layout(r["fingerprint"], r["kind"], r["fields"], r["answers"])
            for r in rows
        }

    def save(self, layout: Layout) -> None:
        """Remember a layout, in place of what was known of it."""
        self.forget(layout.fingerprint)
        self._scope.insert(table, **asdict(layout))

    def forget(self, fingerprint: str) -> None:
        """Ask again next time."""
        self._scope.connection.execute(
            self._scope.delete(table).where(table.c.fingerprint == fingerprint)
        )
