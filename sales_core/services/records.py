"""The records of a workspace: who did what, where the data lies, a copy of it."""

from __future__ import annotations

from pathlib import Path

from sales_core.domain.actor import Action, Actor
from sales_core.services.house import House
from sales_core.store.audit import Entry


def log(house: House, actor: Actor, limit: int = 100) -> list[Entry]:
    """The audit log, newest first."""
    actor.must(Action.READ)
    with house.store.read(actor.workspace_id) as unit:
        return unit.audit.all(limit)


def place(house: House) -> str:
    """Where the data lies; a database's password is not shown."""
    return house.store.place


def backup(house: House, actor: Actor) -> Path:
    """A consistent copy of the embedded store in the data folder's backups."""
    actor.must(Action.ADMIN)
    now = house.clock.now()
    target = house.settings.data_dir / "backups" / f"lihui-{now:%Y%m%d-%H%M%S}.db"
    house.store.backup(target)
    return target
