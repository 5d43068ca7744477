"""Examining a received file: reading it as people say it is meant, and trying the loading out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from sales_core.domain.actor import Action, Actor
from sales_core.domain.batch import Upload, UploadStatus
from sales_core.domain.correction import Correction, Replacement
from sales_core.domain.errors import FileRefused, InvalidInput, StaleEdit
from sales_core.domain.layout import Layout, learned
from sales_core.ingest.progress import Listener, Progress
from sales_core.ingest.read import read_file
from sales_core.ingest.result import ReadContext, ReadFile
from sales_core.services import fiscal_year
from sales_core.services.cards import UploadCard, card_of, review_of
from sales_core.services.house import House
from sales_core.services.loading import Loading, Watch, load
from sales_core.store.unit import Unit

Cancelled = Callable[[], bool]
UNFINISHED = frozenset({"cancelled", "reading_too_slow", "file_too_heavy"})
"""Reading did not come to its end, which says nothing about the file."""


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


def reading(house: House, actor: Actor, upload: Upload) -> ReadFile:
    """The file as it was read for this upload; read again when it is no longer at hand."""
    kept = house.readings.get(actor.workspace_id, upload.upload_id)
    if kept is None:
        with house.store.read(actor.workspace_id) as unit:
            context = context_of(unit, upload)
        context.answers = dict(upload.review.get("answers", {}))
        context.password = house.readings.password(actor.workspace_id, upload.upload_id)
        kept = read_one(upload.name, house.store.files.read(upload.sha256), context)
        house.readings.keep(actor.workspace_id, upload.upload_id, kept)
    return kept


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
        context = context_of(unit, upload)
    context.answers, context.corrections = said.answers, said.corrections
    context.password = house.readings.password(actor.workspace_id, upload.upload_id)
    content = house.store.files.read(upload.sha256)
    found = read_one(upload.name, content, context, cancelled, progress)
    if found.error is not None and found.error.code in UNFINISHED:
        raise found.error
    house.readings.keep(actor.workspace_id, upload.upload_id, found)
    try:
        return examine(house, actor, upload, said, progress=progress, cancelled=cancelled)
    except BaseException:  # also a page that is gone: what was said is not kept, nor what it made
        house.readings.drop(actor.workspace_id, upload.upload_id)
        raise


def examine(
    house: House,
    actor: Actor,
    upload: Upload,
    said: Said,
    *,
    progress: Listener | None = None,
    cancelled: Cancelled | None = None,
) -> UploadCard:
    """Try the loading without keeping it, and note on the upload what it would do.

    InvalidInput when the file was removed meanwhile: what was removed stays so. FileRefused when
    cancelled; nothing is noted then.
    """
    actor.must(Action.WRITE)
    answers, now = said.answers, house.clock.now()
    upload = replace(upload, review=upload.review | {"answers": answers})
    file = reading(house, actor, upload)
    with house.store.write(actor.workspace_id) as unit:
        known = set(layouts_of(unit, upload))
        watch = _watch(upload.name, progress, cancelled)
        trial = load(unit, file, Loading(actor.name, now, answers=answers, watch=watch))
    # leaving the unit without a commit took the trial back
    review = review_of(file, trial, known) | {
        "answers": answers,
        "learned": _learned(file, answers),
    }
    status: UploadStatus = (
        trial.status if trial.status in ("questions", "refused", "already_loaded") else "ready"
    )
    return card_of(_noted(house, actor, upload, said, (status, review)))


def _noted(
    house: House, actor: Actor, upload: Upload, said: Said, found: tuple[UploadStatus, Any]
) -> Upload:
    """The upload with what was found and said about it, unless it was removed or corrected."""
    with house.store.write(actor.workspace_id) as unit:
        if unit.uploads.get(upload.upload_id).status == "removed":
            house.readings.forget(actor.workspace_id, upload.upload_id)
            raise InvalidInput("not_waiting", field=upload.name)
        if said.before not in (None, unit.corrections.of(upload.upload_id)):
            house.readings.drop(actor.workspace_id, upload.upload_id)
            raise StaleEdit("file_changed")
        unit.uploads.change(upload.upload_id, *found)
        unit.corrections.put(upload.upload_id, said.corrections)
        if said.entry is not None:
            action, details = said.entry
            unit.audit.add(house.clock.now(), actor.name, action, upload.name, details)
        noted = unit.uploads.get(upload.upload_id)
        unit.commit()
    return noted


def _watch(name: str, progress: Listener | None, cancelled: Cancelled | None) -> Watch:
    """Tells how far the trial is, and ends it when nobody waits any more."""

    def seen(rows: int, of: int) -> None:
        if progress is not None:
            progress(Progress(name, 0, 1, "load", rows, of))
        if cancelled is not None and cancelled():
            raise FileRefused("cancelled")

    return seen


def remember(unit: Unit, corrections: Iterable[Correction]) -> None:
    """Keep what was said for every file of a layout, now that a file of it is loaded."""
    for one in corrections:
        if one.layout:
            unit.corrections.always(Replacement(one.layout, one.header, one.found, one.text))


def context_of(unit: Unit, upload: Upload) -> ReadContext:
    """What reading may know: layouts learned, names on file, the day it was received."""
    return ReadContext(
        received_on=upload.received_at.date(),
        layouts=layouts_of(unit, upload),
        names=unit.parties.names(),
        history=unit.batches.typical(),
        corrections=unit.corrections.of(upload.upload_id),
        replacements=unit.corrections.replacements(),
        currency=unit.currency,
        year_begins=fiscal_year.begins(unit),
        rates=unit.rows.rates(),
    )


def layouts_of(unit: Unit, upload: Upload) -> dict[str, Layout]:
    """The layouts loaded files taught, and those somebody just answered about other waiting files:
    ten files of one form are asked about once. Answers in which those differ are left out."""
    said = [Layout.restored(x) for u in unit.uploads.answered(upload.upload_id) for x in _said(u)]
    return unit.layouts.all() | {layout.fingerprint: layout for layout in learned(said)}


def _said(upload: Upload) -> list[dict[str, Any]]:
    return list(upload.review.get("learned", ()))


def _learned(file: ReadFile, answers: dict[str, str]) -> list[dict[str, Any]]:
    """The layouts of a file somebody answered questions about, once none is open."""
    done = bool(answers) and not file.questions
    return [x.plain() for x in learned(t.layout for t in file.tables)] if done else []


def read_one(
    name: str,
    content: bytes,
    context: ReadContext,
    cancelled: Cancelled | None = None,
    progress: Listener | None = None,
) -> ReadFile:
    """Read one file in the guarded process; a refusal comes back inside the result."""
    return read_file(name, content, context, progress=progress, cancelled=cancelled)
