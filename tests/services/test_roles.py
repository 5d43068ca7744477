"""A viewer looks and changes nothing, a member works, only an owner lets others see."""

from __future__ import annotations

from typing import Any

import pytest

from sales_core.domain.actor import Actor, Role
from sales_core.domain.errors import NotAllowed
from sales_core.domain.meeting import AgendaItem
from sales_core.services import review, uploads
from sales_core.services.house import House
from tests.services.reports_made import OCTOBER, WEEK, sample
from tests.services.services_listed import Function, changing, public
from tests.store.facts_made import everything

LOOKS_ONLY = {"review.review"}
"""Opens a writing unit to try a file out, and never keeps it."""
WITHOUT_ACTOR = {
    "accounts.actor_of", "accounts.create", "accounts.sign_in", "accounts.sign_out", "sharing.view",
}  # fmt: skip
"""Signing in happens before there is an actor; a visitor's view is counted for nobody."""
OWNERS_ONLY = {
    "currency.change",
    "records.backup",
    "sharing.create_link",
    "sharing.revoke",
    "snapshots.freeze",
}
CHANGING = {n: f for n, f in changing(public("actor")).items() if n not in LOOKS_ONLY}


class Untouched:
    """An argument that nobody may look at before asking whether the actor may act."""

    def __getattr__(self, name: str) -> Any:
        raise AssertionError(f"{name} was looked at before the role")

    def __iter__(self) -> Any:
        raise AssertionError("looked at before the role")


def _call(function: Function, house: House, actor: Actor) -> None:
    known: dict[str, Any] = {
        "house": house, "actor": actor, "week": WEEK, "item": AgendaItem("x"), "lang": "zh",
    }  # fmt: skip
    wanted = function.__code__.co_varnames[: function.__code__.co_argcount]
    defaults = len(function.__defaults__ or ())
    needed = wanted[: len(wanted) - defaults]
    function(**{name: known.get(name, Untouched()) for name in needed})


def test_the_list_holds_what_changes_the_store() -> None:
    """Found by reading the code: the ways a person changes something are all among them."""
    assert len(CHANGING) >= 20
    known = {"uploads.commit", "batches.undo", "grids.save", "roster.save", "meetings.save_action"}
    assert known | OWNERS_ONLY <= set(CHANGING)
    without = set(changing(public("house"))) - set(public("actor"))
    assert without == WITHOUT_ACTOR


@pytest.mark.parametrize("name", sorted(CHANGING))
def test_a_viewer_changes_nothing(house: House, viewer: Actor, name: str) -> None:
    before = everything(house.store)
    with pytest.raises(NotAllowed) as refused:
        _call(CHANGING[name], house, viewer)
    assert refused.value.params["role"] == "viewer"
    assert everything(house.store) == before
    assert house.store.workspaces.data_version(1) == 0


@pytest.mark.parametrize("name", sorted(OWNERS_ONLY))
def test_a_member_does_not_let_others_see(house: House, name: str) -> None:
    with pytest.raises(NotAllowed) as refused:
        _call(CHANGING[name], house, Actor(1, "组员", Role.MEMBER))
    assert refused.value.params["role"] == "member"


def test_a_member_works(house: House) -> None:
    member = Actor(1, "组员", Role.MEMBER)
    card = uploads.receive(house, member, [(OCTOBER, sample("clean", OCTOBER))])[0]
    assert uploads.commit(house, member, [card.upload_id])[0].status == "loaded"


def test_looking_closely_at_a_file_changes_nothing(
    house: House, actor: Actor, viewer: Actor
) -> None:
    card = uploads.receive(house, actor, [(OCTOBER, sample("clean", OCTOBER))])[0]
    before = everything(house.store), house.store.workspaces.data_version(1)
    seen = review.review(house, viewer, card.upload_id)
    assert seen.effect["attainment"][1] is not None
    assert (everything(house.store), house.store.workspaces.data_version(1)) == before
