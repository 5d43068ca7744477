"""A protected workbook: its password opens it, is kept in memory only, and nowhere else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from sales_core.domain.actor import Actor
from sales_core.domain.errors import InvalidInput
from sales_core.services import records, uploads
from sales_core.services.house import House
from tests.services.reports_made import rows
from tests.store.facts_made import everything
from tests.unit.ingest.workbooks_made import protected, sales

WORD = "Geheim-密码-1"
FILE = ("保密.xlsx", protected(sales(), WORD))
SOLD = 147_050
"""1200 + 350.50 − 80, minor units."""


def sold(house: House) -> int:
    return int(rows(house.store, "sales_detail")["signed_amount"].sum())


def received(house: House, actor: Actor) -> int:
    (card,) = uploads.receive(house, actor, [FILE])
    assert card.status == "refused"
    assert card.error is not None
    assert card.error["code"] == "encrypted_workbook"
    return card.upload_id


def test_the_password_opens_the_file_and_it_is_loaded(house: House, actor: Actor) -> None:
    upload_id = received(house, actor)
    card = uploads.unlock(house, actor, upload_id, WORD)
    assert (card.status, card.rows) == ("ready", 3)
    (done,) = uploads.commit(house, actor, [upload_id])
    assert done.status == "loaded"
    assert sold(house) == SOLD


@pytest.mark.parametrize("word", ["", "geheim-密码-1", "VelvetSweatshop"])
def test_another_word_does_not_and_nothing_is_lost(house: House, actor: Actor, word: str) -> None:
    upload_id = received(house, actor)
    with pytest.raises(InvalidInput) as refused:
        uploads.unlock(house, actor, upload_id, word)
    assert refused.value.code == "wrong_password"
    assert [c.upload_id for c in uploads.inbox(house, actor)] == [upload_id]
    assert uploads.unlock(house, actor, upload_id, WORD).status == "ready"


def test_it_is_written_nowhere(house: House, actor: Actor, tmp_path: Path) -> None:
    upload_id = received(house, actor)
    uploads.unlock(house, actor, upload_id, WORD)
    uploads.commit(house, actor, [upload_id])
    assert WORD not in repr(everything(house.store)) + repr(records.log(house, actor))
    kept = [path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()]
    assert kept
    assert not any(WORD.encode() in data for data in kept)
    assert house.readings.password(1, upload_id) is None


def test_after_a_restart_it_is_asked_for_again(
    house: House, actor: Actor, another_house: Callable[[], House]
) -> None:
    upload_id = received(house, actor)
    uploads.unlock(house, actor, upload_id, WORD)
    later = another_house()
    (done,) = uploads.commit(later, actor, [upload_id])
    assert done.status == "refused"
    assert done.error is not None
    assert done.error["code"] == "encrypted_workbook"
    (card,) = uploads.inbox(later, actor)
    assert card.status == "refused"
    uploads.unlock(later, actor, upload_id, WORD)
    assert uploads.commit(later, actor, [upload_id])[0].status == "loaded"
    assert sold(later) == SOLD
    later.close()


def test_a_removed_file_takes_its_password_along(house: House, actor: Actor) -> None:
    upload_id = received(house, actor)
    uploads.unlock(house, actor, upload_id, WORD)
    uploads.discard(house, actor, upload_id)
    assert house.readings.password(1, upload_id) is None
