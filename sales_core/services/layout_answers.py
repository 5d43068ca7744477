"""Deciding what a waiting file means: other waiting files of its layout are not asked again."""

from __future__ import annotations

from sales_core.domain.actor import Action, Actor
from sales_core.domain.batch import Upload
from sales_core.domain.reading import Question
from sales_core.ingest.progress import Listener
from sales_core.services import uploads
from sales_core.services.cards import UploadCard
from sales_core.services.examining import Cancelled, Said, reread
from sales_core.services.house import House

Wait = tuple[Listener | None, Cancelled | None]
Asked = set[tuple[str, str | None]]


def decide(
    house: House,
    actor: Actor,
    upload_id: int,
    answers: dict[str, str],
    *,
    progress: Listener | None = None,
    cancelled: Cancelled | None = None,
) -> int:
    """Answer by question id; once nothing is open, the waiting files that ask the same are read
    again with what was said of the layout. How many ask less than before, this one included.

    InvalidInput for an answer that is not among the choices, FileRefused when cancelled; the files
    done until then stay so.
    """
    actor.must(Action.WRITE)
    asked = _asked(uploads.questions(house, actor, upload_id))
    card = uploads.answer(house, actor, upload_id, answers, progress=progress, cancelled=cancelled)
    if card.status == "questions":
        return 1
    others = [
        other.upload_id
        for other in uploads.inbox(house, actor)
        if other.upload_id != upload_id and other.status == "questions"
    ]
    return 1 + sum(_also(house, actor, other, asked, (progress, cancelled)) for other in others)


def corrected(house: House, actor: Actor, upload_id: int) -> int:
    """Read the other waiting files of its layouts again: what they took from this file was
    corrected. How many there are."""
    actor.must(Action.WRITE)
    with house.store.read(actor.workspace_id) as unit:
        waiting = [u for u in unit.uploads.all() if u.status in ("ready", "questions")]
    marks = {mark for u in waiting if u.upload_id == upload_id for mark in _marks(u)}
    others = [u for u in waiting if u.upload_id != upload_id and marks & set(_marks(u))]
    for other in others:
        _again(house, actor, other.upload_id, (None, None))
    return len(others)


def _marks(upload: Upload) -> list[str]:
    return list(upload.review.get("marks", ()))


def _also(
    house: House,
    actor: Actor,
    upload_id: int,
    asked: Asked,
    wait: Wait,
) -> bool:
    before = uploads.questions(house, actor, upload_id)
    return bool(asked & _asked(before)) and (
        _again(house, actor, upload_id, wait).questions < len(before)
    )


def _again(house: House, actor: Actor, upload_id: int, wait: Wait) -> UploadCard:
    with house.store.read(actor.workspace_id) as unit:
        upload, corrections = unit.uploads.get(upload_id), unit.corrections.of(upload_id)
    said = Said(upload.review.get("answers", {}), corrections, corrections)
    return reread(house, actor, upload, said, progress=wait[0], cancelled=wait[1])


def _asked(questions: list[Question]) -> Asked:
    return {(q.code, q.column) for q in questions}
