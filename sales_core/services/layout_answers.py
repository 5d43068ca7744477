"""Deciding what a waiting file means: other waiting files of its layout are not asked again."""

from __future__ import annotations

from sales_core.domain.actor import Actor
from sales_core.domain.reading import Question
from sales_core.ingest.progress import Listener
from sales_core.services import uploads
from sales_core.services.examining import Cancelled, Said, reread
from sales_core.services.house import House

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


def _also(
    house: House,
    actor: Actor,
    upload_id: int,
    asked: Asked,
    wait: tuple[Listener | None, Cancelled | None],
) -> bool:
    before = uploads.questions(house, actor, upload_id)
    if not asked & _asked(before):
        return False
    with house.store.read(actor.workspace_id) as unit:
        upload, corrections = unit.uploads.get(upload_id), unit.corrections.of(upload_id)
    said = Said(upload.review.get("answers", {}), corrections, corrections)
    card = reread(house, actor, upload, said, progress=wait[0], cancelled=wait[1])
    return card.questions < len(before)


def _asked(questions: list[Question]) -> Asked:
    return {(q.code, q.column) for q in questions}
