"""The limits of the status colours, as the team set them."""

from __future__ import annotations

from fractions import Fraction

from sales_core.domain.actor import Action, Actor
from sales_core.domain.errors import InvalidInput
from sales_core.domain.thresholds import Thresholds
from sales_core.services.house import House
from sales_core.store.unit import Unit

SETTING = "thresholds"


def thresholds(unit: Unit) -> Thresholds:
    """The limits in force within an open unit."""
    stored = unit.settings.get(SETTING, {})
    return Thresholds().changed({name: (pair[0], pair[1]) for name, pair in stored.items()})


def read(house: House, actor: Actor) -> tuple[Thresholds, int]:
    """The limits and the version they have."""
    actor.must(Action.READ)
    with house.store.read(actor.workspace_id) as unit:
        return thresholds(unit), unit.settings.version(SETTING)


def save(house: House, actor: Actor, values: dict[str, tuple[str, str]], seen: int) -> int:
    """Store limits as `{name: (green, amber)}` and return the new version.

    Raises InvalidInput for something that is no number or stands in the wrong order, StaleEdit
    when somebody saved them first.
    """
    actor.must(Action.WRITE)
    for name, pair in values.items():
        _check(name, pair)
    with house.store.write(actor.workspace_id) as unit:
        version = unit.settings.put(SETTING, {k: list(v) for k, v in values.items()}, seen)
        unit.audit.add(house.clock.now(), actor.name, "thresholds.saved", SETTING, dict(values))
        unit.commit()
    return version


def _check(name: str, pair: tuple[str, str]) -> None:
    limit = getattr(Thresholds(), name, None)
    try:
        green, amber = (Fraction(text) for text in pair)
    except (ValueError, ZeroDivisionError) as wrong:
        raise InvalidInput("bad_threshold", field=name, found=" / ".join(pair)) from wrong
    if limit is None or (green < amber if limit.higher else green > amber):
        raise InvalidInput("bad_threshold", field=name, found=" / ".join(pair))
