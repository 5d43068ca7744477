"""A shared page: frozen, without anything private, opened by a secret that is kept nowhere."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from sales_core.domain.actor import Actor
from sales_core.domain.errors import InvalidInput, NotFound
from sales_core.domain.meeting import ActionItem, AgendaItem, Meeting
from sales_core.domain.shared_page import SECTIONS
from sales_core.services import meetings, records, sharing, snapshots
from sales_core.services.house import House
from sales_core.services.importing import import_file
from sales_core.services.snapshots import Selection
from sales_core.store.tables.sharing import snapshot
from tests.conftest import StandingClock
from tests.services.reports_made import NEXT_SALES, VIEW, WEEK, sample
from tests.store.facts_made import everything

EVERYTHING = Selection(VIEW, WEEK, frozenset(SECTIONS), "zh")
GOALS = replace(EVERYTHING, sections=frozenset({"goals", "actions"}))
MARK = "\u2602"
"""No page has it: where it shows, something private leaked."""
SLOW = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
secrets = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=40).map(
    lambda text: f"{MARK}{text}{MARK}"
)


def _stored(house: House, snapshot_id: int) -> tuple[str, str]:
    query = select(snapshot.c.html, snapshot.c.payload).where(snapshot.c.snapshot_id == snapshot_id)
    with house.store.engines.read.connect() as connection:
        html, payload = connection.execute(query).one()
    return html, json.dumps(payload, ensure_ascii=False)


def _link(house: House, actor: Actor, **how: object) -> sharing.NewLink:
    shot = snapshots.freeze(house, actor, GOALS)
    return sharing.create_link(house, actor, shot, **how)


def test_a_frozen_page_stays_as_it_was(own_demo: House, supervisor: Actor) -> None:
    shot = snapshots.freeze(own_demo, supervisor, EVERYTHING)
    before = _stored(own_demo, shot)
    assert "67.9%" in before[0]
    import_file(own_demo, supervisor, NEXT_SALES, sample("next_week", NEXT_SALES), {})
    assert _stored(own_demo, shot) == before
    later = replace(EVERYTHING, view=replace(VIEW, as_of=date(2026, 10, 30)))
    anew = _stored(own_demo, snapshots.freeze(own_demo, supervisor, later))
    assert "67.9%" not in anew[0]
    assert _stored(own_demo, shot) == before


@settings(max_examples=12, deadline=None, suppress_health_check=SLOW)
@given(st.lists(secrets, min_size=6, max_size=6), st.sets(st.sampled_from(SECTIONS), min_size=1),
       st.sampled_from(["zh", "en"]), st.booleans())  # fmt: skip
def test_nothing_private_is_ever_in_a_frozen_page(
    own_demo: House, supervisor: Actor, said: list[str], sections: set[str], lang: str, mask: bool
) -> None:
    notes, decision, *item = said
    private = AgendaItem(*item[:3], decision=decision, private=True)
    known = meetings.for_week(own_demo, supervisor, WEEK).meeting
    made = replace(known, goals=("回款",), private_notes=notes, items=(private,), notes=item[3])
    meetings.save(own_demo, supervisor, made, f"n{known.version}")
    chosen = Selection(VIEW, WEEK, frozenset(sections), lang, mask)
    html, payload = _stored(own_demo, snapshots.freeze(own_demo, supervisor, chosen))
    assert MARK not in html
    assert MARK not in payload
    assert ("回款" in html) is ("goals" in sections)


def test_findings_about_one_person_stay_out(own_demo: House, supervisor: Actor) -> None:
    """王强 is behind and 刘洋 overspends: that is for the talk with them, not for the page."""
    only = replace(EVERYTHING, sections=frozenset({"findings"}))
    html, payload = _stored(own_demo, snapshots.freeze(own_demo, supervisor, only))
    for name in ("王强", "刘洋", "吴昊"):
        assert name not in html + payload


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_names_are_masked_wherever_the_page_has_them(
    own_demo: House, supervisor: Actor, lang: str
) -> None:
    """陈静's report is missing, 周婷 is praised, 王强 promised something."""
    promise = ActionItem("王强补访", "王强", date(2026, 10, 30))
    held = meetings.save(own_demo, supervisor, Meeting(WEEK.label, goals=("帮刘洋",)), "n")
    meetings.save_action(own_demo, supervisor, replace(promise, meeting_id=held.meeting_id), "a")
    shot = snapshots.freeze(own_demo, supervisor, replace(EVERYTHING, lang=lang, mask_names=True))
    html, payload = _stored(own_demo, shot)
    for name in ("王强", "刘洋", "陈静", "赵敏", "孙磊", "周婷", "吴昊", "郑洁"):
        assert name not in html
        assert name not in payload
    place = {"zh": "代表 1", "en": "Rep 1"}[lang]
    assert place in html


def test_what_was_agreed_is_on_the_page(house: House, actor: Actor) -> None:
    held = meetings.save(house, actor, Meeting(WEEK.label, goals=("回款 <50> 万",)), "n")
    promise = ActionItem("补访", "王强", date(2026, 10, 30), meeting_id=held.meeting_id)
    meetings.save_action(house, actor, promise, "a")
    html, _ = _stored(house, snapshots.freeze(house, actor, replace(GOALS, note="见面谈")))
    for text in ("回款 &lt;50&gt; 万", "补访", "王强", "见面谈"):
        assert text in html


def test_of_the_secret_only_the_hash_is_kept(both_house: House, actor: Actor) -> None:
    link = _link(both_house, actor, passcode="2468")
    stored = repr(everything(both_house.store)) + repr(records.log(both_house, actor))
    assert link.url.endswith(link.token)
    assert len(link.token) >= 43
    assert sharing.hashed(link.token) in stored
    assert link.token not in stored
    assert "2468" not in stored.replace(sharing.hashed(link.token), "")


def test_the_secret_is_in_no_file(house: House, actor: Actor) -> None:
    token = _link(house, actor).token.encode()
    files = [p for p in Path(house.settings.data_dir).rglob("*") if p.is_file()]
    assert files
    assert not any(token in path.read_bytes() for path in files)


def test_a_link_opens_until_its_last_moment(
    both_house: House, actor: Actor, clock: StandingClock
) -> None:
    token = _link(both_house, actor, days=7).token
    clock.pass_by(days=7, seconds=-1)
    assert sharing.opened_by(both_house, token) is not None
    clock.pass_by(seconds=1)
    assert sharing.opened_by(both_house, token) is None


def test_a_revoked_link_is_closed_at_once(both_house: House, actor: Actor) -> None:
    first, other = _link(both_house, actor), _link(both_house, actor)
    share = sharing.opened_by(both_house, first.token)
    assert share is not None
    proof = sharing.proof_of(share)
    assert sharing.shown(both_house, share.link.public_id, proof) is not None
    sharing.revoke(both_house, actor, first.link_id)
    assert sharing.opened_by(both_house, first.token) is None
    assert sharing.shown(both_house, share.link.public_id, proof) is None
    assert sharing.opened_by(both_house, other.token) is not None
    with pytest.raises(NotFound):
        sharing.revoke(both_house, actor, 99)


def test_views_are_counted(both_house: House, actor: Actor, clock: StandingClock) -> None:
    token = _link(both_house, actor).token
    assert sharing.links(both_house, actor)[0].views == 0
    for _ in range(3):
        clock.pass_by(hours=1)
        share = sharing.opened_by(both_house, token)
        assert share is not None
        assert sharing.view(both_house, share) == share.html
    link = sharing.links(both_house, actor)[0]
    assert (link.views, link.last_viewed_at) == (3, clock.at)


def test_a_page_behind_a_public_name_needs_the_proof(house: House, actor: Actor) -> None:
    one, two = (sharing.opened_by(house, _link(house, actor).token) for _ in range(2))
    assert one is not None
    assert two is not None
    assert sharing.shown(house, one.link.public_id, sharing.proof_of(two)) is None
    assert sharing.shown(house, one.link.public_id, "") is None
    assert sharing.shown(house, "unknown", sharing.proof_of(one)) is None


def test_a_passcode_is_asked_and_checked(house: House, actor: Actor) -> None:
    share = sharing.opened_by(house, _link(house, actor, passcode="2468").token)
    assert share is not None
    assert share.link.has_passcode
    assert sharing.passcode_fits(share, "2468")
    assert not sharing.passcode_fits(share, "2467")
    free = sharing.opened_by(house, _link(house, actor).token)
    assert free is not None
    assert sharing.passcode_fits(free, "")


@pytest.mark.parametrize("how", [{"days": 0}, {"days": 31}, {"passcode": "123"}])
def test_a_link_too_long_or_too_weak_is_refused(
    house: House, actor: Actor, how: dict[str, object]
) -> None:
    with pytest.raises(InvalidInput):
        _link(house, actor, **how)
    assert sharing.links(house, actor) == []


@pytest.mark.parametrize("sections", [frozenset(), frozenset({"private_notes"})])
def test_only_known_sections_can_be_frozen(
    house: House, actor: Actor, sections: frozenset[str]
) -> None:
    with pytest.raises(InvalidInput):
        snapshots.freeze(house, actor, replace(GOALS, sections=sections))


def test_a_wrong_secret_opens_nothing(house: House, actor: Actor) -> None:
    link = _link(house, actor)
    for wrong in ("", link.token[:-1], link.token + "A", sharing.hashed(link.token)):
        assert sharing.opened_by(house, wrong) is None
