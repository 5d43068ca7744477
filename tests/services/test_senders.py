"""Who owes a report, for which days, until when: joiners, leavers, leave, holidays, plans."""

from __future__ import annotations

from datetime import date

import pytest

from sales_core.domain.actor import Actor
from sales_core.domain.expectation import Absence, Expectation
from sales_core.domain.period import Period, PeriodKind
from sales_core.services import report_calendar, roster
from sales_core.services.house import House
from tests.conftest import StandingClock
from tests.services.calendar_made import (
    BEFORE,
    HEAD,
    VISITS,
    agree,
    at,
    found,
    send,
    standings,
    team,
    visits,
)
from tests.services.reports_made import report


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
