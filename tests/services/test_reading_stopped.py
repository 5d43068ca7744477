"""Reading that is stopped, or breaks off, leaves no card that looks as if it could be loaded."""

from __future__ import annotations

import pytest

from sales_core.domain.actor import Actor
from sales_core.domain.errors import FileRefused, InvalidInput
from sales_core.ingest.progress import Progress
from sales_core.services import uploads
from sales_core.services.house import House
from tests.services.reports_made import OCTOBER, report, sample


class Gone(BaseException):
    """As the framework ends the run of a page that nobody looks at any more."""


def leave() -> bool:
    """Asked whether to stop, the page is gone."""
    raise Gone


def test_stopped_it_leaves_nothing_and_can_be_read_later(house: House, actor: Actor) -> None:
    files = [(OCTOBER, sample("clean", OCTOBER))]
    assert uploads.receive(house, actor, files, cancelled=iter([False, True]).__next__) == []
    assert uploads.inbox(house, actor) == []
    (card,) = uploads.receive(house, actor, files)
    assert (card.status, card.rows) == ("ready", 248)
    assert uploads.inbox(house, actor) == [card]


def test_the_trial_is_counted_and_can_be_stopped_too(house: House, actor: Actor) -> None:
    files = [(OCTOBER, sample("clean", OCTOBER))]
    heard: list[Progress] = []

    def trying() -> bool:
        return any(progress.stage == "load" for progress in heard)

    assert uploads.receive(house, actor, files, cancelled=trying, listener=heard.append) == []
    assert (heard[-1].stage, heard[-1].rows, heard[-1].of) == ("load", 0, 248)
    assert uploads.inbox(house, actor) == []
    uploads.receive(house, actor, files, listener=heard.append)
    assert (heard[-1].stage, heard[-1].rows, heard[-1].of) == ("load", 248, 248)


def test_a_stopped_answer_is_not_kept(house: House, actor: Actor) -> None:
    line = ("03/04/2026", "A1", "甲店", "王强", 100)
    content = report(("日期", "单号", "客户", "业务员", "销售额"), line)
    (card,) = uploads.receive(house, actor, [("四月.xlsx", content)])
    (question,) = uploads.questions(house, actor, card.upload_id)
    said = {question.id: question.choices[0]}
    tried: list[Progress] = []
    with pytest.raises(FileRefused, match="cancelled"):
        uploads.answer(
            house,
            actor,
            card.upload_id,
            said,
            progress=lambda p: tried.append(p) if p.stage == "load" else None,
            cancelled=lambda: bool(tried),
        )
    assert len(tried) == 1
    assert uploads.questions(house, actor, card.upload_id) == [question]
    assert uploads.inbox(house, actor) == [card]


def test_files_read_before_stay(house: House, actor: Actor) -> None:
    files = [(OCTOBER, sample("clean", OCTOBER)), ("空.xlsx", b"")]
    begun: list[str] = []
    with pytest.raises(Gone):
        uploads.receive(
            house,
            actor,
            files,
            progress=lambda done, of, name: begun.append(name),
            cancelled=lambda: leave() if len(begun) > 1 else False,
        )
    assert [card.file_name for card in uploads.inbox(house, actor)] == [OCTOBER]


def test_a_page_that_is_gone_leaves_nothing(house: House, actor: Actor) -> None:
    heard: list[str] = []

    def hear(progress: object) -> None:
        heard.append("once")
        assert uploads.inbox(house, actor) == []
        leave()

    with pytest.raises(Gone):
        uploads.receive(house, actor, [(OCTOBER, sample("clean", OCTOBER))], listener=hear)
    assert heard == ["once"]
    assert uploads.inbox(house, actor) == []


def test_what_is_removed_while_it_is_read_stays_removed(house: House, actor: Actor) -> None:
    def remove(progress: Progress) -> None:
        if progress.stage == "load":  # the store is taken meanwhile
            return
        with house.store.read(actor.workspace_id) as unit:
            for upload in unit.uploads.all():
                uploads.discard(house, actor, upload.upload_id)

    with pytest.raises(InvalidInput, match="not_waiting"):
        uploads.receive(house, actor, [(OCTOBER, sample("clean", OCTOBER))], listener=remove)
    assert uploads.inbox(house, actor) == []


def test_a_reading_the_program_did_not_survive_is_said(house, actor, clock) -> None:
    with house.store.write(actor.workspace_id) as unit:
        unit.uploads.add("周报.xlsx", "0" * 64, 1, house.clock.now(), actor.name)
        unit.commit()
    assert uploads.inbox(house, actor) == []
    clock.pass_by(minutes=11)
    (card,) = uploads.inbox(house, actor)
    assert (card.status, card.error) == ("refused", {"code": "reading_broke_off", "params": {}})
    uploads.discard(house, actor, card.upload_id)
    assert uploads.inbox(house, actor) == []
