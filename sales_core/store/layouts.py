"""Layouts whose questions were answered: the next file of that shape needs no click."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime

from sales_core.domain.errors import NotFound
from sales_core.domain.layout import Layout
from sales_core.store.scope import Scope
from sales_core.store.tables.imports import layout as table


class Layouts:
    """The layouts one workspace has learned."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    def all(self) -> dict[str, Layout]:
        """Fingerprint -> layout, the one used last first."""
        newest = table.c.used_at.desc().nulls_last(), table.c.fingerprint
        rows = self._scope.all(self._scope.select(table).order_by(*newest))
        return {row["fingerprint"]: _layout(row) for row in rows}

    def get(self, fingerprint: str) -> Layout:
        """The layout; NotFound."""
        query = self._scope.select(table).where(table.c.fingerprint == fingerprint)
        row = self._scope.first(query)
        if row is None:
            raise NotFound(layout=fingerprint)
        return _layout(row)

    def save(self, layout: Layout, file_name: str, at: datetime) -> None:
        """Remember a layout as a file just loaded has it, in place of what was known of it."""
        before = self.all().get(layout.fingerprint)
        times = 1 + (before.times if before else 0)
        self.forget(layout.fingerprint)
        values = asdict(layout) | {"file_name": file_name, "used_at": at, "times": times}
        self._scope.insert(table, **values | {"words": _pairs(layout), "hints": list(layout.hints)})

    def change(self, layout: Layout) -> None:
        """Replace what is remembered by a person's word; NotFound for one forgotten meanwhile."""
        values = {"fields": layout.fields, "answers": layout.answers, "asked": layout.asked}
        here = table.c.fingerprint == layout.fingerprint
        changed = self._scope.update(table).where(here).values(**values)
        self._scope.change(changed, layout=layout.fingerprint)

    def forget(self, fingerprint: str) -> None:
        """Ask again next time."""
        self._scope.connection.execute(
            self._scope.delete(table).where(table.c.fingerprint == fingerprint)
        )


def _pairs(layout: Layout) -> list[list[str]]:
    """Words with their headings as a list: an object in JSON promises no order."""
    return [[word, name] for word, name in layout.words.items()]


def _layout(row: object) -> Layout:
    values = {k: v for k, v in dict(row).items() if k != "workspace_id"}  # type: ignore[call-overload]  # a row mapping
    words = dict(values["words"])
    return Layout(**values | {"words": words, "hints": tuple(values["hints"])})
