"""The currency of a workspace: which it is, what changing it would do, and changing it."""

from __future__ import annotations

from dataclasses import dataclass

from sales_core.domain.actor import Action, Actor
from sales_core.domain.currency import CURRENCIES, means
from sales_core.domain.errors import InvalidInput, StaleEdit
from sales_core.services.house import House


@dataclass(frozen=True)
class Effect:
    """Rows of money by what the change would do to them: `kept` name no currency and count in the
    new one as they stand, `begin` and `end` name one and begin or cease to count."""

    kept: int
    begin: int
    end: int


def read(house: House, actor: Actor) -> str:
    """The code of the currency the workspace counts in."""
    actor.must(Action.READ)
    with house.store.read(actor.workspace_id) as unit:
        return unit.currency


def effect(house: House, actor: Actor, code: str) -> Effect:
    """What counting in `code` would change. InvalidInput for a currency nobody knows."""
    actor.must(Action.READ)
    _check(code)
    with house.store.read(actor.workspace_id) as unit:
        now, held = unit.currency, unit.currencies()
    named = {text: count for text, count in held.items() if text is not None}
    return Effect(
        held.get(None, 0),
        sum(n for text, n in named.items() if means(text, code) and not means(text, now)),
        sum(n for text, n in named.items() if means(text, now) and not means(text, code)),
    )


def change(house: House, actor: Actor, code: str, seen: str) -> None:
    """Count in `code` from now on. `seen` is the currency the person changes.

    InvalidInput for a currency nobody knows, StaleEdit when somebody changed it first.
    """
    actor.must(Action.ADMIN)
    _check(code)
    with house.store.write(actor.workspace_id) as unit:
        if unit.currency != seen:
            raise StaleEdit(mine=code, theirs=unit.currency)
        unit.count_in(code)
        details = {"from": seen, "to": code}
        unit.audit.add(house.clock.now(), actor.name, "currency.changed", code, details)
        unit.commit()


def _check(code: str) -> None:
    if code not in CURRENCIES:
        raise InvalidInput("unknown_currency", field="currency", found=code)
