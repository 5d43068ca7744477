"""Known parties, and those met on the way: code first, then the exact name, then an alias.

A code decides when it is known. A name that several codes share is not enough to tell them apart:
without a code it gets a party of its own instead of one of theirs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from sales_core.domain.party import Entity, Party, normalised, root

Pair = tuple[str | None, str | None]
"""(name, code)"""


class KnownNames:
    """The parties of one entity. `aliases`: other name (normalised) -> key; `merged`: key -> into.

    `new` are parties made for pairs nobody knew; `learned`: key -> code of parties that were known
    by name alone until a report gave them a code.
    """

    def __init__(
        self,
        entity: Entity,
        known: Sequence[Party],
        aliases: dict[str, str],
        merged: dict[str, str] | None = None,
    ) -> None:
        self.new: list[Party] = []
        self.learned: dict[str, str] = {}
        self._entity = entity
        self._merged = merged or {}
        self._by_code: dict[str, str] = {}
        self._by_name: dict[str, list[str]] = {}
        self._coded: set[str] = set()
        self._keys: set[str] = set()
        self._aliases = aliases
        for party in known:
            self._note(party)

    def keys(self, pairs: Iterable[Pair]) -> list[str | None]:
        """The party of each pair; None when both are blank."""
        listed = [_clean(pair) for pair in pairs]
        codes: dict[str, set[str]] = defaultdict(set)
        for name, code in listed:
            if name and code and normalised(code) not in self._by_code:
                codes[normalised(name)].add(normalised(code))
        shared = {name for name, some in codes.items() if len(some) > 1}
        return [self._key(name, code, shared) for name, code in listed]

    def _key(self, name: str | None, code: str | None, shared: set[str]) -> str | None:
        if name is None and code is None:
            return None
        if code is not None:
            plain = normalised(code)
            found = self._by_code.get(plain) or self._aliases.get(plain)
            if found is not None:
                return found
        return self._named(name, code, shared) or self._create(name, code)

    def _named(self, name: str | None, code: str | None, shared: set[str]) -> str | None:
        if name is None:
            return None
        plain = normalised(name)
        same = self._by_name.get(plain, [])
        bare = [k for k in same if k not in self._coded]
        if code is not None:
            same = [] if plain in shared else bare
        elif len({root(k, self._merged) for k in same}) > 1:
            same = bare
        if len({root(k, self._merged) for k in same}) != 1:
            return self._aliases.get(plain)
        if code is not None:
            self.learned[same[0]] = code
            self._code(same[0], code)
        return same[0]

    def _create(self, name: str | None, code: str | None) -> str:
        key = normalised(code or name or "")
        while key in self._keys:
            key += "'"
        made = Party(self._entity, key, name or code or "", code)
        self.new.append(made)
        self._note(made)
        return key

    def _note(self, party: Party) -> None:
        self._keys.add(party.key)
        if party.code:
            self._code(party.key, party.code)
        names = self._by_name.setdefault(normalised(party.label), [])
        if party.key not in names:
            names.append(party.key)

    def _code(self, key: str, code: str) -> None:
        self._by_code[normalised(code)] = key
        self._coded.add(key)


def _clean(pair: Pair) -> Pair:
    name, code = pair
    return (name or "").strip() or None, (code or "").strip() or None
