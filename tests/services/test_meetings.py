"""The weekly meeting: drafted from the gaps, held, closed, and what was promised followed up."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from sales_core.domain.actor import Actor
from sales_core.domain.errors import InvalidInput, NotAllowed, StaleEdit
from sales_core.domain.meeting import ActionItem, AgendaItem, Meeting
from sales_core.services import meetings, performance
from sales_core.services.house import House
from tests.services.reports_made import VIEW, WEEK

NEXT = WEEK.shift(1)
PROMISE = ActionItem("补访江城百佳超市", "王强", date(2026, 10, 30))
SECOND = Actor(1, "李助理")


def _held(house: House, actor: Actor, **more: object) -> Meeting:
    made = Meeting(WEEK.label, goals=("回款 50 万", "补访"), **more)
    return meetings.save(house, actor, made, f"save-{sorted(more)}")


def test_goals_notes_and_decisions_are_kept(both_house: House, actor: Actor) -> None:
    items = (AgendaItem("缺口", "缺 9.9 万", decision="王强周三前补访", state="done"),
             AgendaItem("自由讨论"))  # fmt: skip
    _held(both_house, actor, notes="人到齐", private_notes="与王强单谈", items=items,
          attendance=("王强", "刘洋"), held_on=date(2026, 10, 26), status="held")  # fmt: skip
    kept = meetings.for_week(both_house, SECOND, WEEK).meeting
    assert kept.goals == ("回款 50 万", "补访")
    assert (kept.notes, kept.private_notes) == ("人到齐", "与王强单谈")
    assert [(i.title, i.decision, i.state) for i in kept.items] == [
        ("缺口", "王强周三前补访", "done"),
        ("自由讨论", "", "open"),
    ]
    assert (kept.attendance, kept.held_on) == (("王强", "刘洋"), date(2026, 10, 26))
    assert (kept.status, kept.version) == ("held", 1)


def test_a_week_nobody_touched_is_an_empty_sheet(house: House, actor: Actor) -> None:
    sheet = meetings.for_week(house, actor, WEEK)
    assert (sheet.meeting, sheet.actions, sheet.carried) == (Meeting(WEEK.label), (), ())


def test_the_agenda_names_the_largest_gaps_first(demo_only: House, supervisor: Actor) -> None:
    parts = performance.shortfall(demo_only, supervisor, VIEW)
    assert parts["short"].sum() == 216000000 * 13 // 18 - 146680150
    largest = parts.sort_values("short", ascending=False)["label"].head(4).tolist()
    drafted = meetings.draft(demo_only, supervisor, VIEW, "zh")
    gap = next(item for item in drafted if item.rule == "GAP")
    assert [name for name in largest if name in gap.text] == largest[:3]
    assert gap.text.index(largest[0]) < gap.text.index(largest[1]) < gap.text.index(largest[2])
    assert largest[0] == "江城百佳超市"
    assert "9.9万元" in gap.text


def test_the_draft_says_where_the_team_stands_in_both_languages(
    demo_only: House, supervisor: Actor
) -> None:
    """146.680 of 216.000 is 67.9 percent after 13 of 18 working days."""
    for lang in ("zh", "en"):
        team = meetings.draft(demo_only, supervisor, VIEW, lang)[0]
        assert team.rule == "TEAM"
        assert "67.9%" in team.text
        assert "72.2%" in team.text


def test_a_draft_is_not_stored_and_holds_nothing_private(
    demo_only: House, supervisor: Actor
) -> None:
    drafted = meetings.draft(demo_only, supervisor, VIEW, "zh")
    assert not any(item.private for item in drafted)
    weak = [item for item in drafted if "王强" in item.title + item.text]
    assert weak == []
    assert meetings.for_week(demo_only, supervisor, WEEK).meeting.version == 0


def test_actions_are_carried_over_until_done(both_house: House, actor: Actor) -> None:
    held = _held(both_house, actor)
    made = meetings.save_action(
        both_house, actor, replace(PROMISE, meeting_id=held.meeting_id), "a1"
    )
    assert meetings.for_week(both_house, actor, WEEK).actions == (made,)
    assert meetings.for_week(both_house, actor, WEEK).carried == ()
    assert meetings.for_week(both_house, actor, NEXT).carried == (made,)
    assert meetings.for_week(both_house, actor, NEXT.shift(1)).carried == (made,)
    done = meetings.save_action(both_house, actor, replace(made, status="done"), "a2")
    assert meetings.for_week(both_house, actor, NEXT).carried == ()
    assert meetings.for_week(both_house, actor, WEEK).actions == (done,)


def test_an_overdue_promise_opens_the_next_agenda(own_demo: House, supervisor: Actor) -> None:
    late = replace(PROMISE, due=date(2026, 10, 20))
    meetings.save_action(own_demo, supervisor, late, "a1")
    first = meetings.draft(own_demo, supervisor, VIEW, "zh")[0]
    assert (first.rule, "补访江城百佳超市" in first.text) == ("R29", True)


def test_two_tabs_the_second_is_told_both_and_nothing_is_lost(
    both_house: House, actor: Actor
) -> None:
    opened = _held(both_house, actor, notes="一")
    theirs = meetings.save(both_house, actor, replace(opened, notes="二"), "tab1")
    with pytest.raises(StaleEdit) as stale:
        meetings.save(both_house, SECOND, replace(opened, notes="三"), "tab2")
    assert stale.value.params["mine"].notes == "三"
    assert stale.value.params["theirs"] == theirs
    assert meetings.for_week(both_house, actor, WEEK).meeting == theirs
    mine = replace(theirs, notes="二、三")
    assert meetings.save(both_house, SECOND, mine, "tab2").version == 3
    assert meetings.for_week(both_house, actor, WEEK).meeting.notes == "二、三"


def test_two_tabs_that_both_start_the_week_do_not_overwrite_each_other(
    house: House, actor: Actor
) -> None:
    _held(house, actor, notes="一")
    with pytest.raises(StaleEdit):
        meetings.save(house, SECOND, Meeting(WEEK.label, notes="二"), "tab2")
    assert meetings.for_week(house, actor, WEEK).meeting.notes == "一"


def test_two_tabs_closing_one_action_conflict(house: House, actor: Actor) -> None:
    made = meetings.save_action(house, actor, PROMISE, "a1")
    theirs = meetings.save_action(house, actor, replace(made, done_note="去过了"), "a2")
    with pytest.raises(StaleEdit) as stale:
        meetings.save_action(house, SECOND, replace(made, status="dropped"), "a3")
    assert stale.value.params["theirs"] == theirs


def test_a_double_click_saves_once(house: House, actor: Actor) -> None:
    made = Meeting(WEEK.label, goals=("回款",))
    first = meetings.save(house, actor, made, "same")
    assert meetings.save(house, actor, made, "same") == first
    meetings.save_action(house, actor, PROMISE, "click")
    meetings.save_action(house, actor, PROMISE, "click")
    assert len(meetings.for_week(house, actor, WEEK).carried) == 1


def test_a_closed_meeting_stays_as_it_is(house: House, actor: Actor) -> None:
    closed = meetings.save(house, actor, Meeting(WEEK.label, goals=("回款",), status="closed"), "c")
    with pytest.raises(InvalidInput):
        meetings.save(house, actor, replace(closed, notes="补记"), "d")


@pytest.mark.parametrize(
    "made",
    [
        Meeting(WEEK.label, goals=(), status="ready"),
        Meeting(WEEK.label, goals=("  ",), status="held"),
        Meeting(WEEK.label, goals=("一", "二", "三", "四")),
    ],
)
def test_goals_are_one_to_three_once_the_meeting_is_ready(
    house: House, actor: Actor, made: Meeting
) -> None:
    with pytest.raises(InvalidInput):
        meetings.save(house, actor, made, "n")


@pytest.mark.parametrize("lack", [{"text": " "}, {"owner": ""}, {"due": None}])
def test_an_action_needs_what_who_and_when(
    house: House, actor: Actor, lack: dict[str, object]
) -> None:
    with pytest.raises(InvalidInput):
        meetings.save_action(house, actor, replace(PROMISE, **lack), "n")
    assert meetings.for_week(house, actor, WEEK).carried == ()


def test_a_finding_goes_to_the_agenda_once_and_a_private_one_never(
    house: House, actor: Actor
) -> None:
    item = AgendaItem("费用", "燃烧过快", rule="R10")
    for nonce in ("1", "2"):
        meetings.add_to_agenda(house, actor, WEEK, item, nonce)
    assert [i.text for i in meetings.for_week(house, actor, WEEK).meeting.items] == ["燃烧过快"]
    with pytest.raises(NotAllowed):
        meetings.add_to_agenda(house, actor, WEEK, replace(item, private=True), "3")


def test_a_bound_action_tells_how_far_its_number_moved(own_demo: House, supervisor: Actor) -> None:
    """王强 stood at 128,742.00 when he promised; seen a week earlier he had less."""
    early = replace(VIEW, as_of=date(2026, 10, 16))
    bound = meetings.bound(
        own_demo, supervisor, replace(PROMISE, metric="actual", subject_key="0101"), early
    )
    rows = performance.attainment(own_demo, supervisor, early).row("0101")
    then = rows.measures["actual"].value
    assert bound.baseline == {"value": str(then), "as_of": "2026-10-16"}
    assert then is not None
    assert meetings.moved(own_demo, supervisor, bound, VIEW) == 12874200 - then
    assert meetings.moved(own_demo, supervisor, PROMISE, VIEW) is None
