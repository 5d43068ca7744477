"""Master names: who a row speaks of, under one key, with the other names each goes by."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import insert

from sales_core.domain.errors import NotFound
from sales_core.domain.party import ENTITIES, Entity, Party, Resolved, normalised
from sales_core.store.scope import Scope
from sales_core.store.tables.parties import party, party_alias

Pair = tuple[str | None, str | None]
"""(name, code)"""


class Parties:
    """Reps, customers, products and distributors of one workspace."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    def all(self, entity: Entity) -> list[Party]:
        """All of one kind, by label."""
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

    def aliases(self, entity: Entity) -> dict[str, str]:
        """Alias (normalised) -> key."""
        query = self._scope.select(party_alias).where(party_alias.c.entity == entity)
        return {r["alias"]: r["key"] for r in self._scope.all(query)}

    def add_alias(self, entity: Entity, name: str, key: str) -> None:
        """Another name of the party `key`; NotFound when there is no such party."""
        mine = party.c.entity == entity
        if self._scope.first(self._scope.select(party).where(mine, party.c.key == key)) is None:
            raise NotFound(party=key)
        same = (party_alias.c.entity == entity) & (party_alias.c.alias == normalised(name))
        self._scope.connection.execute(self._scope.delete(party_alias).where(same))
        self._scope.insert(party_alias, entity=entity, alias=normalised(name), key=key)

    def resolve(self, entity: Entity, pairs: Sequence[Pair]) -> Resolved:
        """Keys of (name, code) pairs, exactly or by alias; parties not known yet are created."""
        index = _Index(self.all(entity), self.aliases(entity))
        keys = tuple(index.key(name, code, entity) for name, code in pairs)
        self._add(index.new)
        return Resolved(keys, tuple(index.new))

    def unknown(self, entity: Entity, pairs: Sequence[Pair]) -> tuple[Party, ...]:
        """The parties that `resolve` would create, without creating them."""
        index = _Index(self.all(entity), self.aliases(entity))
        for name, code in pairs:
            index.key(name, code, entity)
        return tuple(index.new)

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


class _Index:
    """Known parties, and those met on the way.

    A code decides when it is known. A name that several codes share is not enough to tell them
    apart: without a code it gets a party of its own instead of one of theirs.
    """

    def __init__(self, known: Sequence[Party], aliases: dict[str, str]) -> None:
        self.new: list[Party] = []
        self._by_code: dict[str, str] = {}
        self._by_name: dict[str, list[str]] = {}
        self._keys: set[str] = set()
        self._aliases = aliases
        for p in known:
            self._note(p)

    def key(self, name: str | None, code: str | None, entity: Entity) -> str | None:
        """The key of one pair; None when both are blank."""
        name, code = (name or "").strip() or None, (code or "").strip() or None
        if name is None and code is None:
            return None
        if code is not None and normalised(code) in self._by_code:
            return self._by_code[normalised(code)]
        found = self._named(name, code)
        return found or self._create(name, code, entity)

    def _named(self, name: str | None, code: str | None) -> str | None:
        if name is None:
            return None
        plain = normalised(name)
        if plain in self._aliases:
            return self._aliases[plain]
        same = self._by_name.get(plain, [])
        if code is not None:
            same = [k for k in same if k not in self._by_code.values()]
        return same[0] if len(same) == 1 else None

    def _create(self, name: str | None, code: str | None, entity: Entity) -> str:
        key = normalised(code or name or "")
        while key in self._keys:
            key += "'"
        made = Party(entity, key, name or code or "", code)
        self.new.append(made)
        self._note(made)
        return key

    def _note(self, p: Party) -> None:
        self._keys.add(p.key)
        if p.code:
            self._by_code[normalised(p.code)] = p.key
        names = self._by_name.setdefault(normalised(p.label), [])
        if p.key not in names:
            names.append(p.key)
