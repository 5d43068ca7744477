"""Parties on file that may be the same, with what speaks for it. Proposed, never merged."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from sales_core.domain.actor import Action, Actor
from sales_core.domain.names.form import form
from sales_core.domain.names.index import NearNames
from sales_core.domain.party import Entity, Party, normalised
from sales_core.services.house import House
from sales_core.store.unit import Unit

CROWD = 4
"""A phone or an address that more customers share is the head office's or a market's."""
_TELLING = ("phone", "address")
_SIGNS = re.compile(r"[\W_]+")
Pair = tuple[str, str]
Evidence = tuple[str, str]
"""(code below `near.` in the catalogue, the value both share or "")"""


@dataclass(frozen=True)
class Duplicate:
    """Two parties and what speaks for their being one, the strongest first."""

    one: Party
    two: Party
    evidence: tuple[Evidence, ...]


def maybe_same(house: House, actor: Actor, entity: Entity) -> list[Duplicate]:
    """Pairs nobody has decided about, those with most evidence first."""
    actor.must(Action.READ)
    with house.store.read(actor.workspace_id) as unit:
        known = {p.key: p for p in unit.parties.all(entity)}
        told_apart = unit.parties.told_apart(entity)
        shared = _shared(unit, known) if entity == "customer" else {}
    found: dict[Pair, list[Evidence]] = defaultdict(list)
    for pair, evidence in [*shared.items(), *_codes(known).items()]:
        if form(known[pair[0]].label).numbers == form(known[pair[1]].label).numbers:
            found[pair] += evidence
    for pair, likeness in _near(entity, known).items():
        both_coded = known[pair[0]].code and known[pair[1]].code
        if pair in found or likeness == "spelling" or not both_coded:
            found[pair].insert(0, (likeness, ""))
    open_ = [
        Duplicate(known[one], known[two], tuple(evidence))
        for (one, two), evidence in found.items()
        if (one, two) not in told_apart
    ]
    return sorted(open_, key=lambda d: (-len(d.evidence), d.one.label, d.two.label))


def dismiss(house: House, actor: Actor, entity: Entity, one: str, two: str) -> None:
    """They are two: not proposed again. NotFound."""
    actor.must(Action.WRITE)
    now = house.clock.now()
    with house.store.write(actor.workspace_id) as unit:
        unit.parties.tell_apart(entity, one, two, actor.name, now)
        details = {"entity": entity, "other": two}
        unit.audit.add(now, actor.name, "party.told_apart", one, details)
        unit.commit()


def _near(entity: Entity, known: dict[str, Party]) -> dict[Pair, str]:
    names = NearNames(entity, [(p.key, p.label) for p in known.values()])
    found = {}
    for party in known.values():
        for other in names.of(party.label, most=5):
            if other.key > party.key:
                found[party.key, other.key] = str(other.likeness)
    return found


def _codes(known: dict[str, Party]) -> dict[Pair, list[Evidence]]:
    """0101 and 101, C-001 and C001: one number written in two ways."""
    groups: dict[str, list[str]] = defaultdict(list)
    for party in known.values():
        plain = _SIGNS.sub("", normalised(party.code or "")).lstrip("0")
        if plain:
            groups[plain].append(party.key)
    return _pairs("same_code", groups)


def _shared(unit: Unit, known: dict[str, Party]) -> dict[Pair, list[Evidence]]:
    """Customers of the same phone or address in the master data that counts."""
    rows = unit.rows.trail("customer_master").to_dict("records")
    found: dict[Pair, list[Evidence]] = defaultdict(list)
    for name in _TELLING:
        groups: dict[str, list[str]] = defaultdict(list)
        for row in rows:
            value = _text(row.get(name))
            key = _text(row.get("customer_key"))
            if len(_SIGNS.sub("", value)) > CROWD and key in known and key not in groups[value]:
                groups[value].append(key)
        for pair, evidence in _pairs(f"same_{name}", groups).items():
            found[pair] += evidence
    return found


def _pairs(code: str, groups: dict[str, list[str]]) -> dict[Pair, list[Evidence]]:
    found: dict[Pair, list[Evidence]] = {}
    for value, keys in groups.items():
        if 1 < len(keys) <= CROWD:
            for one, two in combinations(sorted(keys), 2):
                found[one, two] = [(code, value)]
    return found


def _text(value: Any) -> str:
    return value.strip() if isinstance(value, str) else ""
