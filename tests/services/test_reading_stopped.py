"""Reading that is stopped, or breaks off, leaves no card that looks as if it could be loaded."""

from __future__ import annotations

import pytest

from sales_core.domain.actor import Actor
from sales_core.domain.errors import InvalidInput
from sales_core.services import uploads
from sales_core.services.house import House
from tests.services.reports_made import OCTOBER, sample


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
    def remove(progress: object) -> None:
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
