"""Deciding about the names a waiting file brings: somebody known, or new."""

from __future__ import annotations

from sales_core.domain.actor import Action, Actor
from sales_core.domain.errors import InvalidInput
from sales_core.services import new_names, uploads
from sales_core.services.examining import reading
from sales_core.services.house import House
from sales_core.services.new_names import NewName


def met(house: House, actor: Actor, upload_id: int) -> list[NewName]:
    """The names of a waiting file that are not on file, near ones first, with what was decided."""
    actor.must(Action.READ)
    with house.store.read(actor.workspace_id) as unit:
        upload = unit.uploads.get(upload_id)
    file = reading(house, actor, upload)
    if file.error is not None or file.questions:
        return []
    with house.store.read(actor.workspace_id) as unit:
        return new_names.met(unit, file, upload.review.get("answers", {}))


def decide(house: House, actor: Actor, upload_id: int, answers: dict[str, str]) -> int:
    """Answer by question id; other waiting files that ask the same are answered as well.

    How many files were. InvalidInput for an id that is not about a name of this file, or a party
    that is not on file.
    """
    actor.must(Action.WRITE)
    names = {n.question.id: n.question for n in met(house, actor, upload_id)}
    with house.store.read(actor.workspace_id) as unit:
        for asked, text in answers.items():
            if asked not in names or not new_names.allowed(unit, names[asked], text):
                raise InvalidInput("bad_answer", field=asked, found=text)
    uploads.answer(house, actor, upload_id, answers)
    return 1 + sum(
        _also(house, actor, card.upload_id, answers)
        for card in uploads.inbox(house, actor)
        if card.upload_id != upload_id and card.status == "questions"
    )


def _also(house: House, actor: Actor, upload_id: int, answers: dict[str, str]) -> bool:
    asked = {q.id for q in uploads.questions(house, actor, upload_id)}
    same = {name: text for name, text in answers.items() if name in asked}
    if same:
        uploads.answer(house, actor, upload_id, same)
    return bool(same)
