"""Two names of one person, customer or product: merged by a person, and split again."""

from __future__ import annotations

from dataclasses import dataclass

from sales_core.domain.actor import Action, Actor
from sales_core.domain.party import Entity, Merge
from sales_core.services.house import House


@dataclass(frozen=True)
class Preview:
    """What a merge would change, in rows: those that move, and of both those that would contradict
    each other, count only once, or give way to newer ones."""

    rows: int
    conflicts: int
    twice: int
    replaced: int


@dataclass(frozen=True)
class Past:
    """A merge with the names of both, taken back or not."""

    merge: Merge
    name: str
    into: str


def history(house: House, actor: Actor, entity: Entity) -> list[Past]:
    """Merges in force and those taken back, newest first."""
    actor.must(Action.READ)
    with house.store.read(actor.workspace_id) as unit:
        labels = {p.key: p.label for p in unit.parties.everybody(entity)}
        return [Past(m, labels[m.key], labels[m.into_key]) for m in unit.merges.all(entity)]


def preview(house: House, actor: Actor, entity: Entity, key: str, into: str) -> Preview:
    """What merging `key` into `into` would change; nothing is kept. NotFound, InvalidInput."""
    actor.must(Action.WRITE)
    with house.store.write(actor.workspace_id) as unit:
        moving = unit.rows.states_of(entity, {key}).get("active", 0)
        before = unit.rows.states_of(entity, {key, into})
        unit.merges.add(entity, key, into, actor.name, house.clock.now())
        after = unit.rows.states_of(entity, {into})
    # not committed: the trial is taken back
    more = {s: after.get(s, 0) - before.get(s, 0) for s in ("conflict", "duplicate", "superseded")}
    return Preview(moving, more["conflict"], more["duplicate"], more["superseded"])


def merge(house: House, actor: Actor, entity: Entity, key: str, into: str) -> int:
    """Count everything of `key` for `into` from now on; the id of the merge.

    NotFound for unknown parties, InvalidInput when one of them was merged already.
    """
    actor.must(Action.WRITE)
    now = house.clock.now()
    with house.store.write(actor.workspace_id) as unit:
        merge_id = unit.merges.add(entity, key, into, actor.name, now)
        details = {"entity": entity, "into": into, "merge": merge_id}
        unit.audit.add(now, actor.name, "party.merged", key, details)
        unit.commit()
    return merge_id


def split(house: House, actor: Actor, merge_id: int) -> bool:
    """Take a merge back, in whatever order; False when it already was. NotFound."""
    actor.must(Action.WRITE)
    now = house.clock.now()
    with house.store.write(actor.workspace_id) as unit:
        ended = unit.merges.end(merge_id, actor.name, now)
        if ended is not None:
            details = {"entity": ended.entity, "into": ended.into_key, "merge": merge_id}
            unit.audit.add(now, actor.name, "party.split", ended.key, details)
            unit.commit()
    return ended is not None
