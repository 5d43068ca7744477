"""The month the fiscal year of a workspace begins in, as far as somebody said."""

from __future__ import annotations

from sales_core.domain.actor import Action, Actor
from sales_core.domain.errors import InvalidInput
from sales_core.services.house import House
from sales_core.store.unit import Unit

SETTING = "fiscal_year"
UNKNOWN = 0


def begins(unit: Unit) -> int:
    """1 to 12 within an open unit; UNKNOWN when nobody said: then files are asked about."""
    return int(unit.settings.get(SETTING, UNKNOWN))


def read(house: House, actor: Actor) -> tuple[int, int]:
    """The month and the version it has."""
    actor.must(Action.READ)
    with house.store.read(actor.workspace_id) as unit:
        return begins(unit), unit.settings.version(SETTING)


def save(house: House, actor: Actor, month: int, seen: int) -> int:
    """Store the month (UNKNOWN to be asked again) and return the new version. Files loaded before
    stay as they were read.

    InvalidInput for no month, StaleEdit when somebody saved it first.
    """
    actor.must(Action.WRITE)
    if month not in range(13):
        raise InvalidInput("bad_setting", field=SETTING, found=str(month))
    with house.store.write(actor.workspace_id) as unit:
        version = unit.settings.put(SETTING, month, seen)
        now = house.clock.now()
        unit.audit.add(now, actor.name, "fiscal_year.saved", SETTING, {"month": month})
        unit.commit()
    return version
