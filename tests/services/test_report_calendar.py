"""What was expected and what came: statuses by hand, on a Monday morning an hour before ten."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from sales_core.domain.actor import Actor
from sales_core.domain.expectation import Absence, Expectation, Expected, Standing
from sales_core.domain.period import Period, PeriodKind
from sales_core.services import batches, expected, report_calendar, roster, uploads
from sales_core.services.expected import Agreement
from sales_core.services.house import House
from sales_core.services.importing import import_file
from tests.conftest import StandingClock
from tests.services.reports_made import report

WEEK, BEFORE = Period.parse("2026-W47"), Period.parse("2026-W46")
"""16 to 22 November, due on the Monday of the tests at ten; and the week before."""
HEAD = ("拜访日期", "业务代表", "客户", "拜访结果")
VISITS = Expectation("visit_log", starts=date(2026, 11, 16))
TEN = {"hours": 1}


def at(*parts: int) -> datetime:
    """A moment by the clock on the wall."""
    return datetime(*parts)  # type: ignore[arg-type]  # noqa: DTZ001 deadlines are local time


def team(house: House, actor: Actor, *more: tuple[str | None, ...]) -> None:
    """A roster of two, and more."""
    rows = (("王强", "01", "2025-01-06", None), ("李娜", "02", "2025-01-06", None), *more)
    head = ("姓名", "工号", "入职日期", "离职日期")
    assert import_file(house, actor, "花名册.xlsx", report(head, *rows), {}).status == "loaded"


def visits(*days: str, rep: str = "王强", told: str = "成交") -> bytes:
    """A visit log of one rep, a customer a day."""
    return report(HEAD, *((day, rep, f"客户{n}", told) for n, day in enumerate(days)))


def send(house: House, actor: Actor, name: str, content: bytes) -> int:
    """Put a file into the inbox and load it; its batch."""
    (card,) = uploads.receive(house, actor, [(name, content)])
    (done,) = uploads.commit(house, actor, [card.upload_id])
    assert done.status in ("loaded", "revised"), done
    assert done.batch_id is not None
    return done.batch_id


def agree(
    house: House, actor: Actor, *wanted: Expectation, away: tuple[Absence, ...] = (),
    zone: str = "Asia/Shanghai",
) -> None:  # fmt: skip
    """Agree on reports."""
    expected.save(house, actor, Agreement(wanted, away, zone, expected.read(house, actor).version))


def found(house: House, actor: Actor, period: Period = WEEK) -> dict[str, Expected]:
    """Name -> how the report about a period stands now."""
    reports = report_calendar.calendar(house, actor).reports
    return {r.label: r for r in reports if r.period == period}


def standings(house: House, actor: Actor, period: Period = WEEK) -> dict[str, str]:
    """Name -> status."""
    return {name: str(r.standing) for name, r in found(house, actor, period).items()}


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


def test_who_joined_left_or_is_on_leave(house: House, actor: Actor) -> None:
    """Friday 20 November is the last working day of the week, Monday 16 the first."""
    team(
        house, actor,
        ("周五来", "03", "2026-11-20", None), ("周六来", "04", "2026-11-21", None),
        ("周一走", "05", "2025-01-06", "2026-11-16"), ("周日走", "06", "2025-01-06", "2026-11-15"),
        ("休假", "07", "2025-01-06", None), ("半周假", "08", "2025-01-06", None),
        ("空岗", "09", None, None),
    )  # fmt: skip
    away = (
        Absence("07", date(2026, 11, 16), date(2026, 11, 20)),
        Absence("08", date(2026, 11, 16), date(2026, 11, 19)),
    )
    agree(house, actor, VISITS, away=away)
    assert set(standings(house, actor)) == {"王强", "李娜", "周五来", "周一走", "半周假"}


def test_a_holiday_moves_the_deadline_and_a_free_week_asks_nobody(
    house: House, actor: Actor, clock: StandingClock
) -> None:
    """1 to 7 October 2026 are free: the week of 28 September is due on Thursday the 8th."""
    team(house, actor)
    agree(house, actor, Expectation("visit_log", starts=date(2026, 9, 28)))
    clock.pass_by(days=-46)  # 8 October, 9:00
    week = Period.parse("2026-W40")
    assert standings(house, actor, week) == {"王强": "not_due", "李娜": "not_due"}
    assert found(house, actor, week)["王强"].due == at(2026, 10, 8, 10)
    spring = Expectation("visit_log", starts=date(2026, 2, 16), ends=date(2026, 2, 22))
    agree(house, actor, spring)
    clock.pass_by(days=-220)
    assert standings(house, actor, Period.parse("2026-W08")) == {}


def test_a_file_about_most_of_the_team_speaks_for_all_of_it(house: House, actor: Actor) -> None:
    """Sales from the books name two of three; visits are written by each rep alone."""
    team(house, actor, ("赵敏", "03", "2025-01-06", None))
    sales = Expectation("sales_detail", starts=date(2026, 11, 16))
    agree(house, actor, sales)
    head = ("单据日期", "单号", "客户", "业务代表", "销售净额")
    rows = (("2026-11-17", "A1", "甲店", "王强", 100), ("2026-11-20", "A2", "乙店", "李娜", 200))
    send(house, actor, "销售明细.xlsx", report(head, *rows))
    assert standings(house, actor) == dict.fromkeys(("王强", "李娜", "赵敏"), "on_time")
    agree(house, actor, VISITS)
    both = report(HEAD, ("2026-11-17", "王强", "甲店", ""), ("2026-11-20", "李娜", "乙店", ""))
    send(house, actor, "拜访.xlsx", both)
    assert standings(house, actor) == {"王强": "on_time", "李娜": "on_time", "赵敏": "not_due"}


def test_one_report_for_the_team_is_one_row(house: House, actor: Actor) -> None:
    team(house, actor)
    agree(house, actor, Expectation("visit_log", "team", starts=date(2026, 11, 16)))
    assert standings(house, actor) == {"": "not_due"}
    send(house, actor, "李娜.xlsx", visits("2026-11-20", rep="李娜"))
    assert standings(house, actor) == {"": "on_time"}


def test_a_plan_is_due_before_its_week_and_whole_whenever_it_comes(
    house: House, actor: Actor, clock: StandingClock
) -> None:
    team(house, actor)
    plan = Expectation("visit_plan", shift=0, starts=date(2026, 11, 23))
    agree(house, actor, plan)
    this, following = Period.parse("2026-W48"), Period.parse("2026-W49")
    clock.pass_by(days=-3)
    head = ("计划日期", "业务代表", "客户")
    send(house, actor, "计划.xlsx", report(head, ("2026-11-23", "王强", "甲店")))
    clock.pass_by(days=3, hours=2)
    assert standings(house, actor, this) == {"王强": "on_time", "李娜": "missing"}
    assert standings(house, actor, following) == {"王强": "not_due", "李娜": "not_due"}


def test_months_and_reports_without_a_day(house: House, actor: Actor, clock: StandingClock) -> None:
    """Balances carry no day: what comes in November is the report about October, due on the 5th."""
    team(house, actor)
    month = PeriodKind.MONTH
    balances = Expectation("ar_ageing", "team", month, 1, 5, 18, date(2026, 10, 1))
    agree(house, actor, balances)
    october = Period.parse("2026-10")
    assert standings(house, actor, october) == {"": "missing"}
    assert found(house, actor, october)[""].due == at(2026, 11, 5, 18)
    clock.pass_by(days=-20)  # 3 November
    assert standings(house, actor, october) == {"": "not_due"}
    head = ("经销商", "应收余额")
    send(house, actor, "应收账龄.xlsx", report(head, ("华东商贸", 100), ("南山商贸", 200)))
    assert standings(house, actor, october) == {"": "on_time"}
    clock.pass_by(days=20)
    assert standings(house, actor, october) == {"": "on_time"}
    assert standings(house, actor, Period.parse("2026-11")) == {"": "not_due"}


def test_an_agreement_ends(house: House, actor: Actor) -> None:
    team(house, actor)
    agree(
        house, actor,
        Expectation("visit_log", starts=date(2026, 11, 11), ends=date(2026, 11, 15)),
    )  # fmt: skip
    assert set(standings(house, actor, BEFORE)) == {"王强", "李娜"}
    assert standings(house, actor) == {}


def test_teams_do_not_see_each_other(house: House, actor: Actor) -> None:
    team(house, actor)
    agree(house, actor, VISITS)
    send(house, actor, "王强.xlsx", visits("2026-11-16"))
    other = Actor(house.store.workspaces.create("other", house.clock.now()), "别人")
    assert report_calendar.calendar(house, other).reports == ()


@pytest.mark.parametrize("day", [1, 28, 31])
def test_edits_by_hand_are_no_report(house: House, actor: Actor, day: int) -> None:
    team(house, actor)
    month = Expectation("rep_roster", "team", PeriodKind.MONTH, 0, day, 10, date(2026, 11, 1))
    agree(house, actor, month)
    before = roster.reps(house, actor)
    after = before.copy()
    after.loc["01", "territory"] = "华东"
    assert roster.save(house, actor, "rep_roster", before, after) == 1
    (seen,) = (r for r in report_calendar.calendar(house, actor).reports
               if r.period == Period.parse("2026-11"))  # fmt: skip
    assert len(seen.receipts) == 1
    assert seen.due.day == {1: 2, 28: 30, 31: 30}[day]  # 1 and 28 November are a weekend
