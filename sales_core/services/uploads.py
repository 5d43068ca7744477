"""Received files: read at once, shown as cards, loaded when a person says so."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from sales_core.domain.actor import Action, Actor
from sales_core.domain.batch import Upload, UploadStatus
from sales_core.domain.correction import Correction, Replacement
from sales_core.domain.errors import InvalidInput, StaleEdit
from sales_core.domain.reading import Question
from sales_core.ingest.progress import Listener
from sales_core.ingest.read import read_file
from sales_core.ingest.result import ReadContext, ReadFile
from sales_core.services.cards import UploadCard, card_of, review_of
from sales_core.services.house import House
from sales_core.services.loading import Loaded, Loading, load
from sales_core.store.unit import Unit

Progress = Callable[[int, int, str], None]
"""(files done, files in all, name of the file at hand)"""
Cancelled = Callable[[], bool]
PROTECTED = frozenset({"password_needed", "wrong_password"})
"""Refusals that a password can lift."""
LOADED = ("loaded", "revised", "already_loaded")
UNFINISHED = frozenset({"cancelled", "reading_too_slow", "file_too_heavy"})
"""Reading did not come to its end, which says nothing about the file."""
WAITING: frozenset[UploadStatus] = frozenset({"questions", "ready", "refused"})


@dataclass(frozen=True)
class Said:
    """What people said about one file: answers by question id, and corrections of its cells.

    `before`: the corrections that stood when they said it, None when nobody looked.
    `entry`: what is written into the audit log with it, as (action, details).
    """

    answers: dict[str, str] = field(default_factory=dict)
    corrections: list[Correction] = field(default_factory=list)
    before: list[Correction] | None = None
    entry: tuple[str, dict[str, Any]] | None = None


def receive(
    house: House,
    actor: Actor,
    files: Sequence[tuple[str, bytes]],
    *,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> list[UploadCard]:
    """Keep and read files given as (name, content); one card each, in the same order.

    Bytes already waiting or loaded are recognised. Cancelling leaves the files read so far.
    """
    actor.must(Action.WRITE)
    cards: list[UploadCard] = []
    for number, (name, content) in enumerate(files):
        if cancelled is not None and cancelled():
            break
        if progress is not None:
            progress(number, len(files), name)
        cards.append(_receive(house, actor, name, content, cancelled))
    if progress is not None:
        progress(len(cards), len(files), "")
    return cards


def inbox(house: House, actor: Actor) -> list[UploadCard]:
    """Cards of everything still waiting, oldest first."""
    actor.must(Action.READ)
    with house.store.read(actor.workspace_id) as unit:
        return [card_of(u) for u in reversed(unit.uploads.all()) if u.status in WAITING]


def questions(house: House, actor: Actor, upload_id: int) -> list[Question]:
    """What keeps the file from being loaded, with the answers given so far."""
    actor.must(Action.READ)
    with house.store.read(actor.workspace_id) as unit:
        upload = unit.uploads.get(upload_id)
    given = upload.review.get("answers", {})
    asked = [Question(**(q | {"choices": tuple(q["choices"])})) for q in upload.review["asked"]]
    return [replace(q, answer=given.get(q.id)) for q in asked]


def answer(
    house: House,
    actor: Actor,
    upload_id: int,
    answers: dict[str, str],
    *,
    progress: Listener | None = None,
    cancelled: Cancelled | None = None,
) -> UploadCard:
    """Answer questions by id and read the file again; it may ask more.

    Raises InvalidInput for an answer that is not among the choices, FileRefused when cancelled.
    """
    actor.must(Action.WRITE)
    known = {q.id: q for q in questions(house, actor, upload_id)}
    for name, text in answers.items():
        if name in known and known[name].choices and text not in known[name].choices:
            raise InvalidInput("bad_answer", field=name, found=text)
    with house.store.read(actor.workspace_id) as unit:
        upload = unit.uploads.get(upload_id)
        stood = unit.corrections.of(upload_id)
    said = Said(upload.review.get("answers", {}) | answers, stood, stood)
    return reread(house, actor, upload, said, progress=progress, cancelled=cancelled)


def reread(
    house: House,
    actor: Actor,
    upload: Upload,
    said: Said,
    *,
    progress: Listener | None = None,
    cancelled: Cancelled | None = None,
) -> UploadCard:
    """Read a file again as people say it is meant, and only then keep what they said.

    FileRefused when it was cancelled or took too much, StaleEdit when somebody corrected the file
    meanwhile; everything is as before then.
    """
    actor.must(Action.WRITE)
    with house.store.read(actor.workspace_id) as unit:
        context = _context(unit, upload)
    context.answers, context.corrections = said.answers, said.corrections
    context.password = house.readings.password(actor.workspace_id, upload.upload_id)
    content = house.store.files.read(upload.sha256)
    found = read_one(upload.name, content, context, cancelled, progress)
    if found.error is not None and found.error.code in UNFINISHED:
        raise found.error
    house.readings.keep(actor.workspace_id, upload.upload_id, found)
    return _examine(house, actor, upload, said)


def unlock(house: House, actor: Actor, upload_id: int, password: str) -> UploadCard:
    """Read a protected file with its password, which stays in memory only.

    Raises InvalidInput when it does not open the file.
    """
    actor.must(Action.WRITE)
    with house.store.read(actor.workspace_id) as unit:
        upload = unit.uploads.get(upload_id)
        context = replace(_context(unit, upload), password=password)
    found = read_one(upload.name, house.store.files.read(upload.sha256), context)
    if found.error is not None and found.error.code in PROTECTED:
        raise InvalidInput("wrong_password", field="password")
    house.readings.unlock(actor.workspace_id, upload_id, password)
    house.readings.keep(actor.workspace_id, upload_id, found)
    return _examine(house, actor, upload, Said())


def discard(house: House, actor: Actor, upload_id: int) -> None:
    """Remove a waiting file from the inbox; what was loaded from it stays."""
    actor.must(Action.WRITE)
    with house.store.write(actor.workspace_id) as unit:
        upload = unit.uploads.get(upload_id)
        unit.uploads.change(upload_id, "removed")
        unit.audit.add(house.clock.now(), actor.name, "upload.removed", upload.name, {})
        unit.commit()
    house.readings.forget(actor.workspace_id, upload_id)


def commit(
    house: House, actor: Actor, upload_ids: Iterable[int], progress: Progress | None = None
) -> list[Loaded]:
    """Load files, each in a transaction of its own: one that fails leaves the others loaded."""
    actor.must(Action.WRITE)
    wanted = list(upload_ids)
    done: list[Loaded] = []
    for number, upload_id in enumerate(wanted):
        with house.store.read(actor.workspace_id) as unit:
            upload = unit.uploads.get(upload_id)
        if progress is not None:
            progress(number, len(wanted), upload.name)
        done.append(_commit(house, actor, upload))
    return done


def read_again(house: House, actor: Actor) -> None:
    """Read everything that waits once more: what is remembered of layouts has changed."""
    actor.must(Action.WRITE)
    with house.store.read(actor.workspace_id) as unit:
        waiting = [u for u in unit.uploads.all() if u.status in ("ready", "questions")]
    for upload in waiting:
        house.readings.drop(actor.workspace_id, upload.upload_id)
        _examine(house, actor, upload, upload.review.get("answers", {}))


def reading(house: House, actor: Actor, upload: Upload) -> ReadFile:
    """The file as it was read for this upload; read again when it is no longer at hand."""
    kept = house.readings.get(actor.workspace_id, upload.upload_id)
    if kept is None:
        with house.store.read(actor.workspace_id) as unit:
            context = _context(unit, upload)
        context.answers = dict(upload.review.get("answers", {}))
        context.password = house.readings.password(actor.workspace_id, upload.upload_id)
        kept = read_one(upload.name, house.store.files.read(upload.sha256), context)
        house.readings.keep(actor.workspace_id, upload.upload_id, kept)
    return kept


def read_one(
    name: str,
    content: bytes,
    context: ReadContext,
    cancelled: Cancelled | None = None,
    progress: Listener | None = None,
) -> ReadFile:
    """Read one file in the guarded process; a refusal comes back inside the result."""
    return read_file(name, content, context, progress=progress, cancelled=cancelled)


def _receive(
    house: House, actor: Actor, name: str, content: bytes, cancelled: Cancelled | None
) -> UploadCard:
    sha256 = house.store.files.keep(content)
    with house.store.write(actor.workspace_id) as unit:
        waiting = unit.uploads.waiting(sha256)
        if waiting is not None:
            return card_of(waiting)
        now = house.clock.now()
        upload_id = unit.uploads.add(name, sha256, len(content), now, actor.name)
        loaded = unit.batches.by_hash(sha256)
        if loaded is not None:
            unit.uploads.change(upload_id, "already_loaded", batch_id=loaded.batch_id)
        upload = unit.uploads.get(upload_id)
        context = _context(unit, upload)
        unit.commit()
    if upload.status == "already_loaded":
        return card_of(upload)
    found = read_one(name, content, context, cancelled)
    house.readings.keep(actor.workspace_id, upload_id, found)
    return _examine(house, actor, upload, Said())


def _examine(house: House, actor: Actor, upload: Upload, said: Said) -> UploadCard:
    """Try the loading without keeping it, and note on the upload what it would do."""
    answers, now = said.answers, house.clock.now()
    upload = replace(upload, review=upload.review | {"answers": answers})
    file = reading(house, actor, upload)
    with house.store.write(actor.workspace_id) as unit:
        known = set(unit.layouts.all())
        trial = load(unit, file, Loading(actor.name, now, answers=answers))
    # leaving the unit without a commit took the trial back
    review = review_of(file, trial, known) | {"answers": answers}
    status: UploadStatus = (
        trial.status if trial.status in ("questions", "refused", "already_loaded") else "ready"
    )
    with house.store.write(actor.workspace_id) as unit:
        if said.before not in (None, unit.corrections.of(upload.upload_id)):
            house.readings.drop(actor.workspace_id, upload.upload_id)
            raise StaleEdit("file_changed")
        unit.uploads.change(upload.upload_id, status, review)
        unit.corrections.put(upload.upload_id, said.corrections)
        if said.entry is not None:
            action, details = said.entry
            unit.audit.add(now, actor.name, action, upload.name, details)
        noted = unit.uploads.get(upload.upload_id)
        unit.commit()
    return card_of(noted)


def _commit(house: House, actor: Actor, upload: Upload) -> Loaded:
    file = reading(house, actor, upload)
    answers = upload.review.get("answers", {})
    with house.store.write(actor.workspace_id) as unit:
        done = load(unit, file, Loading(actor.name, house.clock.now(), answers=answers))
        corrections = unit.corrections.of(upload.upload_id)
        if done.status in LOADED:
            status: UploadStatus = "already_loaded" if done.status == "already_loaded" else "loaded"
            unit.uploads.change(upload.upload_id, status, batch_id=done.batch_id)
            remember(unit, corrections)
            unit.commit()
    if done.status in LOADED:
        house.readings.forget(actor.workspace_id, upload.upload_id)
    else:
        # what was ready is no longer: the card says what is asked now
        _examine(house, actor, upload, Said(answers, corrections))
    return done


def remember(unit: Unit, corrections: Iterable[Correction]) -> None:
    """Keep what was said for every file of a layout, now that a file of it is loaded."""
    for one in corrections:
        if one.layout:
            unit.corrections.always(Replacement(one.layout, one.header, one.found, one.text))


def _context(unit: Unit, upload: Upload) -> ReadContext:
    """What reading may know: layouts learned, names on file, the day it was received."""
    return ReadContext(
        received_on=upload.received_at.date(),
        layouts=unit.layouts.all(),
        names=unit.parties.names(),
        history=unit.batches.typical(),
        corrections=unit.corrections.of(upload.upload_id),
        replacements=unit.corrections.replacements(),
    )
