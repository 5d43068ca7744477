"""Loading a file in one go, as the command line does: read, load, or say what is asked."""

from __future__ import annotations

from typing import Any

from sales_core.domain.actor import Action, Actor
from sales_core.ingest.describe import describe
from sales_core.ingest.result import ReadContext
from sales_core.services import fiscal_year
from sales_core.services.examining import read_one
from sales_core.services.house import House
from sales_core.services.loading import Loaded, Loading, load
from sales_core.text.translator import Lang


def import_file(
    house: House, actor: Actor, name: str, content: bytes, answers: dict[str, str],
    password: str | None = None,
) -> Loaded:  # fmt: skip
    """Read and load one file in one transaction; nothing is kept of it unless it is loaded, and
    nothing ever of its password."""
    actor.must(Action.WRITE)
    now = house.clock.now()
    context = context_of(house, actor)
    context.answers, context.password = answers, password
    file = read_one(name, content, context)
    with house.store.write(actor.workspace_id) as unit:
        done = load(unit, file, Loading(actor.name, now, answers=answers))
        if done.status in ("loaded", "revised"):
            house.store.files.keep(content)
            unit.commit()
    return done


def inspect_file(
    context: ReadContext, name: str, content: bytes, lang: Lang, lines: bool = False
) -> dict[str, Any]:
    """What the importer would do with a file, as plain values; nothing is written."""
    return describe(read_one(name, content, context), lang, lines=lines)


def context_of(house: House, actor: Actor) -> ReadContext:
    """What the workspace knows that helps reading."""
    actor.must(Action.READ)
    with house.store.read(actor.workspace_id) as unit:
        return ReadContext(
            house.clock.now().date(),
            layouts=unit.layouts.all(),
            names=unit.parties.names(),
            history=unit.batches.typical(),
            replacements=unit.corrections.replacements(),
            currency=unit.currency,
            year_begins=fiscal_year.begins(unit),
            rates=unit.rows.rates(),
        )
