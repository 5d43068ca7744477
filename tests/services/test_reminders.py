"""Whom to remind of what, and the words: reports owed, late ones, rows that did not count."""

from __future__ import annotations

from sales_core.domain.actor import Actor
from sales_core.services import report_calendar
from sales_core.services.house import House
from sales_core.services.reminders import reminders
from sales_core.text.reminders import Owed, to_all, to_one
from tests.conftest import StandingClock
from tests.services.calendar_made import BEFORE, HEAD, VISITS, agree, send, team, visits
from tests.services.reports_made import report

ALL_WEEK = ("2026-11-16", "2026-11-17", "2026-11-18", "2026-11-19", "2026-11-20")


def owed(house: House, actor: Actor) -> dict[str, Owed]:
    """Name -> what to remind of."""
    seen = report_calendar.calendar(house, actor)
    return {one.label: one for one in reminders(house, actor, seen)}


def test_who_sent_nothing_is_asked_for_it_with_the_deadline(
    house: House, actor: Actor, clock: StandingClock
) -> None:
    team(house, actor)
    send(house, actor, "王强.xlsx", visits(*ALL_WEEK))
    agree(house, actor, VISITS)
    clock.pass_by(hours=8)
    found = owed(house, actor)
    assert (found["李娜"].anything, found["王强"].anything) == (True, False)
    assert to_one(found["李娜"], "zh").splitlines() == [
        "李娜，你好：",
        "下面的报表还没有收到，请尽快补上：",
        "- 拜访记录（第47周 11月16日–11月22日），应在 11月23日 周一 10:00 前交",
        "发给我就行，谢谢！",
    ]
    assert to_all(list(found.values()), 1, "zh").splitlines() == [
        "各位，下面的报表还没有收齐，请尽快补上：",
        "- 李娜：拜访记录 第47周 11月16日–11月22日",
        "其余 1 人都已交齐，谢谢！",
        "补好后直接发给我，我们例会上用得到。",
    ]


def test_several_weeks_of_one_report_are_named_together(
    house: House, actor: Actor, clock: StandingClock
) -> None:
    team(house, actor)
    send(house, actor, "王强.xlsx", visits(*ALL_WEEK))
    agree(house, actor, VISITS.__class__("visit_log", starts=BEFORE.start))
    clock.pass_by(hours=8)
    group = to_all(list(owed(house, actor).values()), 0, "zh").splitlines()
    assert group[1:3] == ["- 李娜：拜访记录 第46、47周", "- 王强：拜访记录 第46周 11月9日–11月15日"]
    group = to_all(list(owed(house, actor).values()), 0, "en").splitlines()
    assert group[1] == "- 李娜: Visit log weeks 46, 47"


def test_rows_that_did_not_count_are_named_to_their_rep_only(
    house: House, actor: Actor, clock: StandingClock
) -> None:
    team(house, actor)
    lines = [(day, "王强", f"客户{n}", "成交") for n, day in enumerate(ALL_WEEK)]
    lines[2] = ("2026-13-45", "王强", "客户2", "成交")
    send(house, actor, "王强拜访.xlsx", report(HEAD, *lines))
    agree(house, actor, VISITS)
    clock.pass_by(hours=8)
    found = owed(house, actor)
    told = to_one(found["王强"], "zh")
    assert "“王强拜访.xlsx”里有 1 行没有算进去" in told
    assert "- 第 4 行：" in told
    assert "2026-13-45 | 王强 | 客户2" in told
    assert "2026-13-45" not in to_all(list(found.values()), 1, "zh")


def test_a_late_report_is_said_once_to_the_rep(
    house: House, actor: Actor, clock: StandingClock
) -> None:
    team(house, actor)
    agree(house, actor, VISITS)
    clock.pass_by(hours=8)
    send(house, actor, "王强.xlsx", visits(*ALL_WEEK))
    late = owed(house, actor)["王强"]
    assert (len(late.owed), len(late.late)) == (0, 1)
    assert "- 拜访记录（第47周 11月16日–11月22日）晚了 " in to_one(late, "zh")
