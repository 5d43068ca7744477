"""The layouts a workspace remembers: looked at, corrected and forgotten.

Changes hold for files still to be loaded; batches already loaded keep their figures.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sales_core.domain.actor import Action, Actor
from sales_core.domain.errors import InvalidInput, NotFound, StaleEdit
from sales_core.domain.layout import Layout
from sales_core.domain.report_kinds import REPORT_KINDS
from sales_core.ingest.aliases import normalise
from sales_core.services import uploads
from sales_core.services.house import House
from sales_core.store.unit import Unit

KIND_CODES = ("kind", "no_kind", "headless_kind")
COLUMN_CODES = ("which_column", "missing_column", "misspelt_column")
NONE = "none"


def remembered(house: House, actor: Actor) -> list[Layout]:
    """Every layout, the one used last first."""
    actor.must(Action.READ)
    with house.store.read(actor.workspace_id) as unit:
        return list(unit.layouts.all().values())


def question_of(layout: Layout, name: str) -> dict[str, Any]:
    """What was asked: {"code", "header", "choices", "names", "params"}; without choices for
    answers of an older release."""
    code, _, header = name.partition("|")
    empty = {"code": code, "header": header, "choices": [], "names": {}, "params": {}}
    return empty | layout.asked.get(name, {})


def field_of(layout: Layout, heading: str) -> str:
    """The field a heading is taken for; empty when it is not used."""
    return layout.fields.get(normalise(heading), "")


def change_answer(
    house: House, actor: Actor, fingerprint: str, name: str, answer: str, expected: str
) -> None:
    """Answer a remembered question otherwise. `expected` is the answer the person saw.

    Raises InvalidInput for an answer that is no choice, StaleEdit when somebody else changed it.
    """
    actor.must(Action.WRITE)
    with house.store.write(actor.workspace_id) as unit:
        layout = unit.layouts.get(fingerprint)
        _unchanged(layout.answers.get(name), expected)
        question = question_of(layout, name)
        if answer not in question["choices"]:
            raise InvalidInput("bad_answer", field=name, found=answer)
        layout = replace(layout, answers=layout.answers | {name: answer})
        if question["code"] in KIND_CODES:
            layout = replace(layout, kind="" if answer == NONE else answer, fields={})
        _keep(house, actor, unit, _reopened(layout, question), name)
    uploads.read_again(house, actor)


def forget_answer(house: House, actor: Actor, fingerprint: str, name: str) -> None:
    """Ask this again with the next file; forgetting the kind forgets the layout."""
    actor.must(Action.WRITE)
    with house.store.write(actor.workspace_id) as unit:
        layout = unit.layouts.get(fingerprint)
        if name not in layout.answers:
            raise NotFound(answer=name)
        question = question_of(layout, name)
        if question["code"] in KIND_CODES:
            _forget(house, actor, unit, layout)
        else:
            _keep(house, actor, unit, _reopened(layout.without(name), question), name)
    uploads.read_again(house, actor)


def change_field(
    house: House, actor: Actor, fingerprint: str, heading: str, field: str, expected: str
) -> None:
    """Take a column for another field, or for none (empty). `expected` is what the person saw.

    Raises InvalidInput for a field the kind does not have and for a heading the layout does not
    have, StaleEdit when somebody else changed it.
    """
    actor.must(Action.WRITE)
    with house.store.write(actor.workspace_id) as unit:
        layout = unit.layouts.get(fingerprint)
        known = REPORT_KINDS[layout.kind].names if layout.kind else frozenset()
        if heading not in layout.words.values() or (field and field not in known):
            raise InvalidInput("bad_answer", field=heading, found=field)
        _unchanged(field_of(layout, heading), expected)
        fields = {k: v for k, v in layout.fields.items() if not field or v != field}
        fields[normalise(heading)] = field
        _keep(house, actor, unit, replace(layout, fields=fields), heading)
    uploads.read_again(house, actor)


def forget(house: House, actor: Actor, fingerprint: str) -> None:
    """Ask everything again with the next file of the layout."""
    actor.must(Action.WRITE)
    with house.store.write(actor.workspace_id) as unit:
        _forget(house, actor, unit, unit.layouts.get(fingerprint))
    uploads.read_again(house, actor)


def _reopened(layout: Layout, question: dict[str, Any]) -> Layout:
    """Without the field whose column is decided by the answer from now on."""
    if question["code"] not in COLUMN_CODES:
        return layout
    fields = {k: v for k, v in layout.fields.items() if v != question["header"]}
    return replace(layout, fields=fields)


def _unchanged(found: str | None, expected: str) -> None:
    if found != expected:
        raise StaleEdit("layout_changed")


def _keep(house: House, actor: Actor, unit: Unit, layout: Layout, what: str) -> None:
    unit.layouts.change(layout)
    details = {"file": layout.file_name, "what": what}
    now = house.clock.now()
    unit.audit.add(now, actor.name, "layout.changed", layout.file_name or layout.kind, details)
    unit.commit()


def _forget(house: House, actor: Actor, unit: Unit, layout: Layout) -> None:
    unit.layouts.forget(layout.fingerprint)
    unit.corrections.forget_layout(layout.fingerprint)
    details = {"kind": layout.kind, "answers": layout.answers}
    now = house.clock.now()
    unit.audit.add(now, actor.name, "layout.forgotten", layout.file_name or layout.kind, details)
    unit.commit()
