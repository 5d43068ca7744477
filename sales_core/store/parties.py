"""Master names: who a row speaks of, under one key, with the other names each goes by."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, insert

from sales_core.domain.errors import NotFound
from sales_core.domain.names.known import KnownNames, Pair
from sales_core.domain.party import ENTITIES, Alias, Entity, Party, Resolved, normalised
from sales_core.store.merged import merged_keys
from sales_core.store.scope import Scope
from sales_core.store.tables.parties import party, party_alias, party_distinct


class Parties:
    """Reps, customers, products and distributors of one workspace."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    def all(self, entity: Entity) -> list[Party]:
        """All of one kind, by label; those merged into another one are that one."""
        merged = merged_keys(self._scope, entity)
        return [p for p in self.everybody(entity) if p.key not in merged]

    def everybody(self, entity: Entity) -> list[Party]:
        """All of one kind, merged ones too, by label."""
        query = self._scope.select(party).where(party.c.entity == entity).order_by(party.c.label)
        return [Party(r["entity"], r["key"], r["label"], r["code"]) for r in self._scope.all(query)]

    def names(self) -> dict[str, set[str]]:
        """Entity -> every name, alias and code known."""
        known: dict[str, set[str]] = {entity: set() for entity in ENTITIES}
        for row in self._scope.all(self._scope.select(party)):
            known[row["entity"]] |= {row["label"], *([row["code"]] if row["code"] else [])}
        for row in self._scope.all(self._scope.select(party_alias)):
            known[row["entity"]].add(row["alias"])
        return known

    def aliases(self, entity: Entity) -> list[Alias]:
        """Other names, by name."""
        query = self._scope.select(party_alias).where(party_alias.c.entity == entity)
        return [
            Alias(r["entity"], r["written"] or r["alias"], r["key"], r["file_name"], r["actor"],
                  r["added_at"])
            for r in self._scope.all(query.order_by(party_alias.c.alias))
        ]  # fmt: skip

    def add_alias(
        self, entity: Entity, name: str, key: str, actor: str, at: datetime, file_name: str = ""
    ) -> None:
        """Another name of the party `key`; NotFound when there is no such party."""
        self._must_exist(entity, key)
        self._scope.connection.execute(self._scope.delete(party_alias).where(_same(entity, name)))
        self._scope.insert(
            party_alias, entity=entity, alias=normalised(name), key=key, written=name.strip(),
            file_name=file_name, actor=actor, added_at=at,
        )  # fmt: skip

    def remove_alias(self, entity: Entity, name: str) -> None:
        """From now on the name means nobody known; NotFound."""
        self._scope.change(self._scope.delete(party_alias).where(_same(entity, name)), alias=name)

    def tell_apart(self, entity: Entity, one: str, two: str, actor: str, at: datetime) -> None:
        """These two are not the same, for good. NotFound."""
        key, other = sorted((one, two))
        self._must_exist(entity, key)
        self._must_exist(entity, other)
        if (key, other) not in self.told_apart(entity):
            self._scope.insert(
                party_distinct, entity=entity, key=key, other=other, actor=actor, said_at=at
            )

    def told_apart(self, entity: Entity) -> set[tuple[str, str]]:
        """Pairs of keys somebody said are two, each in order."""
        query = self._scope.select(party_distinct).where(party_distinct.c.entity == entity)
        return {(r["key"], r["other"]) for r in self._scope.all(query)}

    def resolve(self, entity: Entity, pairs: Sequence[Pair]) -> Resolved:
        """Keys of (name, code) pairs, by code, exact name or alias; parties not known are created.

        Each pair gets the party it names, even when that was merged into another one.
        """
        index = self.index(entity)
        keys = tuple(index.keys(pairs))
        self._add(index.new)
        for key, code in index.learned.items():
            mine = (party.c.entity == entity) & (party.c.key == key)
            self._scope.connection.execute(self._scope.update(party).where(mine).values(code=code))
        return Resolved(keys, tuple(index.new))

    def index(self, entity: Entity) -> KnownNames:
        """Everybody known, to look names up."""
        aliases = {normalised(a.name): a.key for a in self.aliases(entity)}
        merged = merged_keys(self._scope, entity)
        return KnownNames(entity, self.everybody(entity), aliases, merged)

    def _must_exist(self, entity: Entity, key: str) -> None:
        mine = (party.c.entity == entity) & (party.c.key == key)
        if self._scope.first(self._scope.select(party).where(mine)) is None:
            raise NotFound(party=key)

    def _add(self, new: Sequence[Party]) -> None:
        rows = [
            {
                "workspace_id": self._scope.workspace_id,
                "entity": p.entity,
                "key": p.key,
                "label": p.label,
                "name": normalised(p.label),
                "code": p.code,
            }
            for p in new
        ]
        if rows:
            self._scope.connection.execute(insert(party), rows)


def _same(entity: Entity, name: str) -> ColumnElement[bool]:
    return (party_alias.c.entity == entity) & (party_alias.c.alias == normalised(name))
