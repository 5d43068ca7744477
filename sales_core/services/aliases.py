"""The other names parties go by: typed, confirmed from a file, or kept by a merge."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sales_core.domain.actor import Action, Actor
from sales_core.domain.errors import InvalidInput
from sales_core.domain.party import Entity, normalised, root
from sales_core.services.house import House

Source = Literal["typed", "file", "merged"]


@dataclass(frozen=True)
class OtherName:
    """`name` means `party`. `actor` and `at` say who said so and when, as far as that is known."""

    name: str
    party: str
    source: Source
    actor: str
    at: datetime | None
    file_name: str = ""


def listed(house: House, actor: Actor, entity: Entity) -> list[OtherName]:
    """Every other name, by name; a merged party goes on as a name of the one that stands."""
    actor.must(Action.READ)
    with house.store.read(actor.workspace_id) as unit:
        labels = {p.key: p.label for p in unit.parties.everybody(entity)}
        merged = unit.merges.live(entity)
        found = [
            OtherName(
                a.name, labels[root(a.key, merged)], "file" if a.file_name else "typed", a.actor,
                a.added_at, a.file_name,
            )
            for a in unit.parties.aliases(entity)
        ]  # fmt: skip
        found += [
            OtherName(labels[m.key], labels[root(m.key, merged)], "merged", m.actor, m.merged_at)
            for m in unit.merges.all(entity)
            if m.split_at is None
        ]
    return sorted(found, key=lambda one: one.name)


def add(house: House, actor: Actor, entity: Entity, name: str, key: str) -> None:
    """From now on `name` in a report means the party `key`.

    NotFound; InvalidInput for a name that belongs to somebody on file: those are merged instead.
    """
    actor.must(Action.WRITE)
    now = house.clock.now()
    with house.store.write(actor.workspace_id) as unit:
        if any(normalised(name) == normalised(p.label) for p in unit.parties.everybody(entity)):
            raise InvalidInput("name_is_party", field=name)
        unit.parties.add_alias(entity, name, key, actor.name, now)
        unit.audit.add(now, actor.name, "alias.added", key, {"name": name})
        unit.commit()


def remove(house: House, actor: Actor, entity: Entity, name: str) -> None:
    """Forget an alias; rows already loaded stay with the party. NotFound."""
    actor.must(Action.WRITE)
    with house.store.write(actor.workspace_id) as unit:
        unit.parties.remove_alias(entity, name)
        unit.audit.add(house.clock.now(), actor.name, "alias.removed", name, {"entity": entity})
        unit.commit()
