"""Correcting what was recognised in a waiting file: kind, columns, header, rows of data."""

from __future__ import annotations

from collections.abc import Mapping

from sales_core.domain.actor import Action, Actor
from sales_core.domain.batch import Upload
from sales_core.domain.errors import InvalidInput
from sales_core.domain.period import Period
from sales_core.domain.recognition import (
    COLUMN,
    DATA,
    HEADER,
    KIND,
    MOST_LEVELS,
    NO_HEADER,
    NO_PERIOD,
    NOT_USED,
    PERIOD_HEAD,
    PERIOD_MONTH,
    code_of,
    rows_of,
)
from sales_core.domain.report_kinds import REPORT_KINDS
from sales_core.services import layout_answers
from sales_core.services.cards import UploadCard
from sales_core.services.examining import Said, context_of, read_one, reread
from sales_core.services.house import House

WAITING = ("ready", "questions")


def corrected(house: House, actor: Actor, upload_id: int) -> dict[str, str]:
    """What was said against what was recognised in this file, by the id of the answer."""
    actor.must(Action.READ)
    with house.store.read(actor.workspace_id) as unit:
        upload = unit.uploads.get(upload_id)
    return {name: text for name, text in _answers(upload).items() if code_of(name)}


def correct(house: House, actor: Actor, upload_id: int, said: Mapping[str, str]) -> UploadCard:
    """Read the file again as people say it is meant; what they said before stands beside it. So are
    waiting files of its layout.

    Raises InvalidInput for an answer that means nothing and for one with which nothing could be
    read any more; everything stays as it was then.
    """
    actor.must(Action.WRITE)
    for name, text in said.items():
        _check(name, text)
    with house.store.read(actor.workspace_id) as unit:
        upload = unit.uploads.get(upload_id)
    return _again(house, actor, upload, {**_answers(upload), **said})


def as_recognised(house: House, actor: Actor, upload_id: int) -> UploadCard:
    """Take back everything said against what was recognised; answers to questions stay."""
    actor.must(Action.WRITE)
    with house.store.read(actor.workspace_id) as unit:
        upload = unit.uploads.get(upload_id)
    kept = {name: text for name, text in _answers(upload).items() if not code_of(name)}
    return _again(house, actor, upload, kept)


def _again(house: House, actor: Actor, upload: Upload, answers: dict[str, str]) -> UploadCard:
    if upload.status not in WAITING:
        raise InvalidInput("not_waiting", field=upload.name)
    with house.store.read(actor.workspace_id) as unit:
        context, stood = context_of(unit, upload), unit.corrections.of(upload.upload_id)
    context.answers = answers
    context.password = house.readings.password(actor.workspace_id, upload.upload_id)
    # a file that is refused could not be opened again to take the correction back
    found = read_one(upload.name, house.store.files.read(upload.sha256), context)
    if found.error is not None:
        raise InvalidInput("nothing_left_to_read", field=upload.name)
    card = reread(house, actor, upload, Said(answers, stood, stood))
    if card.status == "ready":
        layout_answers.corrected(house, actor, upload.upload_id)
    return card


def _answers(upload: Upload) -> dict[str, str]:
    return dict(upload.review.get("answers", {}))


def _check(name: str, text: str) -> None:
    code = code_of(name)
    if code in (HEADER, DATA):
        _check_rows(text, header=code == HEADER)
        return
    if code == PERIOD_HEAD and text != NO_PERIOD and Period.said(text) is None:
        raise InvalidInput("bad_answer", field=name, found=text)
    if code == PERIOD_HEAD:
        return
    fields = {f.name for kind in REPORT_KINDS.values() for f in kind.fields}
    allowed = {KIND: set(REPORT_KINDS), COLUMN: {*fields, NOT_USED, PERIOD_MONTH}}
    if text not in allowed.get(code or "", ()):
        raise InvalidInput("bad_answer", field=name, found=text)


def _check_rows(text: str, *, header: bool) -> None:
    if header and text.strip() == NO_HEADER:
        return
    try:
        rows = rows_of(text)
    except ValueError as wrong:
        raise InvalidInput("bad_rows", field=text[:40]) from wrong
    if header and (len(rows) > MOST_LEVELS or rows[-1] - rows[0] >= len(rows)):
        raise InvalidInput("bad_rows", field=text[:40])
