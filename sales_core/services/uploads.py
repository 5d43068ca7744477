"""Received files: read at once, shown as cards, loaded when a person says so."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from sales_core.domain.actor import Action, Actor
from sales_core.domain.batch import Upload, UploadStatus
from sales_core.domain.errors import FileRefused, InvalidInput
from sales_core.domain.reading import Question
from sales_core.ingest.progress import Listener
from sales_core.services import new_names
from sales_core.services.cards import UploadCard, card_of
from sales_core.services.examining import (
    Cancelled,
    Said,
    context_of,
    examine,
    read_one,
    reading,
    remember,
    reread,
)
from sales_core.services.house import House
from sales_core.services.loading import Loaded, Loading, load
from sales_core.store.unit import Unit

Progress = Callable[[int, int, str], None]
"""(files done, files in all, name of the file at hand)"""
PROTECTED = frozenset({"encrypted_workbook", "wrong_password"})
"""Refusals that a password can lift."""
LOADED = ("loaded", "revised", "already_loaded")
LONGEST_READING = timedelta(minutes=10)
"""No reading takes that long; one that seems to was broken off with the program."""
RATES = "fx_rate"
"""The kind of report whose rates amounts of other files count by."""
WAITING: frozenset[UploadStatus] = frozenset({"questions", "ready", "refused"})


def receive(
    house: House,
    actor: Actor,
    files: Sequence[tuple[str, bytes]],
    *,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
    listener: Listener | None = None,
) -> list[UploadCard]:
    """Keep and read files given as (name, content); one card each, in the same order.

    Bytes already waiting or loaded are recognised. Cancelling leaves the files read so far and
    nothing of the one at hand, and so does an exception of `cancelled` or `listener`, which hears
    how far the file at hand is.
    """
    actor.must(Action.WRITE)
    cards: list[UploadCard] = []
    for number, (name, content) in enumerate(files):
        if cancelled is not None and cancelled():
            break
        if progress is not None:
            progress(number, len(files), name)
        card = _receive(house, actor, name, content, (cancelled, listener))
        if card is None:
            break
        cards.append(card)
    if progress is not None:
        progress(len(cards), len(files), "")
    return cards


def inbox(house: House, actor: Actor) -> list[UploadCard]:
    """Cards of everything still waiting, oldest first."""
    actor.must(Action.READ)
    with house.store.read(actor.workspace_id) as unit:
        received = [_broken_off(u, house.clock.now()) for u in reversed(unit.uploads.all())]
    return [card_of(upload) for upload in received if upload.status in WAITING]


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
    with house.store.read(actor.workspace_id) as unit:
        upload = unit.uploads.get(upload_id)
        stood = unit.corrections.of(upload_id)
        for name, text in answers.items():
            if name in known and not _answers(unit, known[name], text):
                raise InvalidInput("bad_answer", field=name, found=text)
    said = Said(upload.review.get("answers", {}) | answers, stood, stood)
    if all(new_names.about_a_name(name) for name in answers):
        return examine(house, actor, upload, said, progress=progress, cancelled=cancelled)
    return reread(house, actor, upload, said, progress=progress, cancelled=cancelled)


def unlock(house: House, actor: Actor, upload_id: int, password: str) -> UploadCard:
    """Read a protected file with its password, which stays in memory only.

    Raises InvalidInput when it does not open the file.
    """
    actor.must(Action.WRITE)
    with house.store.read(actor.workspace_id) as unit:
        upload = unit.uploads.get(upload_id)
        context = replace(context_of(unit, upload), password=password)
    found = read_one(upload.name, house.store.files.read(upload.sha256), context)
    if found.error is not None and found.error.code in PROTECTED:
        raise InvalidInput("wrong_password", field="password")
    house.readings.unlock(actor.workspace_id, upload_id, password)
    house.readings.keep(actor.workspace_id, upload_id, found)
    return examine(house, actor, upload, Said())


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
    if any(RATES in loaded.kinds for loaded in done):
        read_again(house, actor, foreign=True)
    return done


def read_again(house: House, actor: Actor, *, foreign: bool = False) -> None:
    """Read everything that waits once more: what is remembered of layouts has changed. `foreign`:
    only files with amounts in foreign currencies, when rates have."""
    actor.must(Action.WRITE)
    with house.store.read(actor.workspace_id) as unit:
        waiting = [u for u in unit.uploads.all() if u.status in ("ready", "questions")]
    for upload in waiting:
        if foreign and not _foreign(upload):
            continue
        house.readings.drop(actor.workspace_id, upload.upload_id)
        with house.store.read(actor.workspace_id) as unit:
            corrections = unit.corrections.of(upload.upload_id)
        examine(house, actor, upload, Said(upload.review.get("answers", {}), corrections))


def _foreign(upload: Upload) -> bool:
    return any(note["code"].startswith("foreign_") for note in upload.review.get("notes", ()))


def _answers(unit: Unit, question: Question, text: str) -> bool:
    return (
        not question.choices or text in question.choices or new_names.allowed(unit, question, text)
    )


def _broken_off(upload: Upload, now: datetime) -> Upload:
    """A file whose reading never came to its end is refused with what to do, not forgotten."""
    if upload.status != "reading" or now - upload.received_at < LONGEST_READING:
        return upload
    return replace(
        upload, status="refused", review={"error": {"code": "reading_broke_off", "params": {}}}
    )


def _receive(
    house: House,
    actor: Actor,
    name: str,
    content: bytes,
    wait: tuple[Cancelled | None, Listener | None],
) -> UploadCard | None:
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
        context = context_of(unit, upload)
        unit.commit()
    if upload.status == "already_loaded":
        return card_of(upload)
    try:
        found = read_one(name, content, context, *wait)
        if found.error is None or found.error.code != "cancelled":
            house.readings.keep(actor.workspace_id, upload_id, found)
            stop, listener = wait
            return examine(house, actor, upload, Said(), progress=listener, cancelled=stop)
    except BaseException as stopped:  # also a page that is gone: nobody waits, so no card is left
        _withdraw(house, actor, upload_id)
        if not (isinstance(stopped, FileRefused) and stopped.code == "cancelled"):
            raise
        return None
    _withdraw(house, actor, upload_id)
    return None


def _withdraw(house: House, actor: Actor, upload_id: int) -> None:
    with house.store.write(actor.workspace_id) as unit:
        unit.uploads.change(upload_id, "removed")
        unit.commit()
    house.readings.forget(actor.workspace_id, upload_id)


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
        examine(house, actor, upload, Said(answers, corrections))
    return done
