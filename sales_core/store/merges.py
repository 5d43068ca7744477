"""Parties that count as one. Rows keep whom they named; whom they count for is worked out anew."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sales_core.domain.errors import InvalidInput, NotFound
from sales_core.domain.party import Entity, Merge
from sales_core.store.merged import merged_keys
from sales_core.store.rows import Rows
from sales_core.store.scope import Scope
from sales_core.store.tables.parties import party, party_merge


class Merges:
    """The merges of one workspace, live and taken back."""

    def __init__(self, scope: Scope, rows: Rows) -> None:
        self._scope = scope
        self._rows = rows

    def all(self, entity: Entity) -> list[Merge]:
        """Newest first, those taken back too."""
        query = self._scope.select(party_merge).where(party_merge.c.entity == entity)
        newest = query.order_by(party_merge.c.merge_id.desc())
        return [_merge(row) for row in self._scope.all(newest)]

    def live(self, entity: Entity) -> dict[str, str]:
        """Key -> the key it was merged into, of merges in force."""
        return merged_keys(self._scope, entity)

    def add(self, entity: Entity, key: str, into: str, actor: str, at: datetime) -> int:
        """Count `key` as `into`; the id of the merge. Rows are settled at once.

        NotFound for unknown parties; InvalidInput when they are one already, or one of them was
        merged into a third one.
        """
        merged = merged_keys(self._scope, entity)
        if key == into or key in merged or into in merged:
            raise InvalidInput("merged_already", field=key)
        for one in (key, into):
            mine = (party.c.entity == entity) & (party.c.key == one)
            if self._scope.first(self._scope.select(party).where(mine)) is None:
                raise NotFound(party=one)
        merge_id = self._scope.next_id("merge")
        self._scope.insert(
            party_merge, merge_id=merge_id, entity=entity, key=key, into_key=into, actor=actor,
            merged_at=at,
        )  # fmt: skip
        self._rows.count_anew(entity, _with(key, merged))
        return merge_id

    def end(self, merge_id: int, actor: str, at: datetime) -> Merge | None:
        """Split off again what was merged, in whatever order; None when it already was. NotFound"""
        here = party_merge.c.merge_id == merge_id
        row = self._scope.first(self._scope.select(party_merge).where(here))
        if row is None:
            raise NotFound(merge=merge_id)
        if row["split_at"] is not None:
            return None
        found = _merge(row)
        affected = _with(found.key, merged_keys(self._scope, found.entity))
        ended = self._scope.update(party_merge).where(here).values(split_by=actor, split_at=at)
        self._scope.change(ended, merge=merge_id)
        self._rows.count_anew(found.entity, affected)
        return found


def _with(key: str, merged: dict[str, str]) -> set[str]:
    """The party and everything merged into it, directly or not."""
    found = {key}
    while more := {k for k, into in merged.items() if into in found} - found:
        found |= more
    return found


def _merge(row: Any) -> Merge:
    return Merge(**{k: v for k, v in row.items() if k != "workspace_id"})
