"""What was expected and what came: statuses by hand, on a Monday morning an hour before ten."""

from __future__ import annotations

from datetime import date

from sales_core.domain.actor import Actor
from sales_core.domain.expectation import Expectation, Standing
from sales_core.services import batches, report_calendar, uploads
from sales_core.services.house import House
from tests.conftest import StandingClock
from tests.services.calendar_made import (
    BEFORE,
    TEN,
    VISITS,
    agree,
    at,
    found,
    send,
    standings,
    team,
    visits,
)


def test_nothing_is_expected_until_it_was_agreed(both_house: House, actor: Actor) -> None:
    team(both_house, actor)
    seen = report_calendar.calendar(both_house, actor)
    assert (seen.agreed, seen.reports) == (False, ())


def test_on_time_missing_and_late(both_house: House, actor: Actor, clock: StandingClock) -> None:
    house = both_house
    team(house, actor)
    agree(house, actor, VISITS)
    assert standings(house, actor) == {"王强": "not_due", "李娜": "not_due"}
    first = send(house, actor, "王强1122.xlsx", visits("2026-11-16", "2026-11-20"))
    assert standings(house, actor) == {"王强": "on_time", "李娜": "not_due"}
    clock.pass_by(**TEN)
    assert standings(house, actor)["李娜"] == "not_due"
    clock.pass_by(seconds=1)
    assert standings(house, actor) == {"王强": "on_time", "李娜": "missing"}
    send(house, actor, "李娜1122.xlsx", visits("2026-11-17", rep="李娜"))
    assert standings(house, actor) == {"王强": "on_time", "李娜": "late"}
    seen = found(house, actor)["王强"]
    assert [r.batch_id for r in seen.receipts] == [first]
    assert seen.due == at(2026, 11, 23, 10)
    assert seen.receipts[0].received_at == at(2026, 11, 23, 9)


def test_the_very_deadline_is_in_time(
    both_house: House, actor: Actor, clock: StandingClock
) -> None:
    team(both_house, actor)
    agree(both_house, actor, VISITS)
    clock.pass_by(**TEN)
    send(both_house, actor, "王强.xlsx", visits("2026-11-16"))
    assert standings(both_house, actor)["王强"] == "on_time"


def test_deadlines_are_meant_in_the_zone_of_the_team(
    house: House, actor: Actor, clock: StandingClock
) -> None:
    """At 9:00 in Shanghai it is 10:00 in Tokyo: a minute later is late there, in time here."""
    team(house, actor)
    clock.pass_by(minutes=1)
    send(house, actor, "王强.xlsx", visits("2026-11-16"))
    agree(house, actor, VISITS, zone="Asia/Tokyo")
    assert standings(house, actor)["王强"] == "late"
    assert found(house, actor)["王强"].receipts[0].received_at == at(2026, 11, 23, 10, 1)
    agree(house, actor, VISITS)
    assert standings(house, actor)["王强"] == "on_time"


def test_the_inbox_counts_not_the_click_that_loads(
    house: House, actor: Actor, clock: StandingClock
) -> None:
    team(house, actor)
    agree(house, actor, VISITS)
    (card,) = uploads.receive(house, actor, [("王强.xlsx", visits("2026-11-16"))])
    clock.pass_by(hours=5)
    assert standings(house, actor)["王强"] == "missing"
    uploads.commit(house, actor, [card.upload_id])
    assert standings(house, actor)["王强"] == "on_time"


def test_a_correction_after_the_deadline_keeps_the_time_of_the_first(
    both_house: House, actor: Actor, clock: StandingClock
) -> None:
    house = both_house
    team(house, actor)
    agree(house, actor, VISITS)
    days = ("2026-11-16", "2026-11-17", "2026-11-18")
    first = send(house, actor, "王强拜访.xlsx", visits(*days))
    clock.pass_by(days=1)
    second = send(house, actor, "王强拜访(更正).xlsx", visits(*days, "2026-11-19"))
    seen = found(house, actor)["王强"]
    assert (seen.standing, seen.revisions) == (Standing.ON_TIME, 1)
    assert [r.batch_id for r in seen.receipts] == [first, second]
    batches.undo(house, actor, first)
    seen = found(house, actor)["王强"]
    assert (seen.standing, seen.revisions) == (Standing.LATE, 0)
    batches.redo(house, actor, first)
    batches.undo(house, actor, second)
    seen = found(house, actor)["王强"]
    assert (seen.standing, seen.revisions) == (Standing.ON_TIME, 0)
    batches.undo(house, actor, first)
    assert standings(house, actor)["王强"] == "missing"
    batches.redo(house, actor, second)
    assert standings(house, actor)["王强"] == "late"


def test_a_longer_file_of_the_same_source_is_no_correction_of_weeks_it_repeats(
    house: House, actor: Actor, clock: StandingClock
) -> None:
    """The list of the month, sent again with a week more: the week before was not changed."""
    team(house, actor)
    agree(house, actor, Expectation("visit_log", starts=date(2026, 11, 9)))
    earlier = ("2026-11-09", "2026-11-12", "2026-11-13")
    clock.pass_by(days=-7)
    send(house, actor, "王强拜访.xlsx", visits(*earlier))
    clock.pass_by(days=7)
    send(house, actor, "王强拜访.xlsx", visits(*earlier, "2026-11-16", "2026-11-20"))
    assert found(house, actor, BEFORE)["王强"].revisions == 0
    assert len(found(house, actor, BEFORE)["王强"].receipts) == 2
    assert standings(house, actor, BEFORE)["王强"] == "on_time"
    assert found(house, actor)["王强"].revisions == 1
    assert [r.batch_id for r in found(house, actor)["王强"].receipts] == [3]


def test_what_came_before_the_week_was_over_is_a_part(
    house: House, actor: Actor, clock: StandingClock
) -> None:
    """Sent on Wednesday with Monday and Tuesday: no report about the week yet."""
    team(house, actor)
    agree(house, actor, VISITS)
    clock.pass_by(days=-5)
    send(house, actor, "王强.xlsx", visits("2026-11-16", "2026-11-17"))
    assert standings(house, actor) == {"王强": "not_due", "李娜": "not_due"}
    clock.pass_by(days=2)  # the last working day: nothing more will happen
    send(house, actor, "李娜.xlsx", visits("2026-11-16", "2026-11-17", rep="李娜"))
    assert standings(house, actor) == {"王强": "not_due", "李娜": "on_time"}
    clock.pass_by(days=3, hours=2)
    seen = found(house, actor)["王强"]
    assert seen.standing is Standing.PART
    assert seen.receipts[0].through == date(2026, 11, 17)
    send(house, actor, "王强b.xlsx", visits("2026-11-18", "2026-11-19"))
    assert standings(house, actor)["王强"] == "late"
