"""What was answered about one waiting file holds for the others of its layout."""

from __future__ import annotations

import pytest

from sales_core.domain.actor import Actor
from sales_core.domain.errors import InvalidInput
from sales_core.services import layout_answers, uploads
from sales_core.services.house import House
from tests.services.reports_made import report, rows

HEAD = ("日期", "单号", "客户", "业务员", "销售额")
ID = "明细/A/ambiguous_date"


def sheet(rep: str, number: int) -> bytes:
    """Two sales on days whose order nobody can tell."""
    lines = [(f"0{n}/03/2026", f"{rep}{n}", "甲店", rep, 100 * n * number) for n in (1, 2)]
    return report(HEAD, *lines)


def received(house: House, actor: Actor, *reps: str) -> list[int]:
    files = [(f"{rep}_周报.xlsx", sheet(rep, n)) for n, rep in enumerate(reps, 1)]
    return [card.upload_id for card in uploads.receive(house, actor, files)]


def statuses(house: House, actor: Actor) -> list[str]:
    return [card.status for card in uploads.inbox(house, actor)]


def days(house: House) -> set[str]:
    return {f"{day:%m-%d}" for day in rows(house.store, "sales_detail")["doc_date"]}


def test_three_files_of_one_layout_are_asked_about_once(both_house: House, actor: Actor) -> None:
    first, *others = received(both_house, actor, "王强", "李娜", "刘洋")
    assert statuses(both_house, actor) == ["questions"] * 3
    assert layout_answers.decide(both_house, actor, first, {ID: "dmy"}) == 3
    assert statuses(both_house, actor) == ["ready"] * 3
    assert all(t.known for card in uploads.inbox(both_house, actor)[1:] for t in card.tables)
    done = uploads.commit(both_house, actor, [*others, first])
    assert {loaded.status for loaded in done} == {"loaded"}
    assert days(both_house) == {"03-01", "03-02"}


def test_a_file_that_comes_in_later_is_not_asked_either(house: House, actor: Actor) -> None:
    (first,) = received(house, actor, "王强")
    layout_answers.decide(house, actor, first, {ID: "mdy"})
    received(house, actor, "李娜")
    assert statuses(house, actor) == ["ready", "ready"]
    uploads.commit(house, actor, [card.upload_id for card in uploads.inbox(house, actor)])
    assert days(house) == {"01-03", "02-03"}


def test_what_was_said_of_a_removed_file_is_forgotten(house: House, actor: Actor) -> None:
    (first,) = received(house, actor, "王强")
    layout_answers.decide(house, actor, first, {ID: "mdy"})
    uploads.discard(house, actor, first)
    received(house, actor, "李娜")
    assert statuses(house, actor) == ["questions"]


def test_another_layout_asks_for_its_own(house: House, actor: Actor) -> None:
    first, _ = received(house, actor, "王强", "李娜")
    head = ("日期", "单号", "客户", "销售员", "成交金额")
    other = report(head, *[(f"0{n}/03/2026", f"B{n}", "乙店", "刘洋", 5 * n) for n in (1, 2)])
    uploads.receive(house, actor, [("别的.xlsx", other)])
    assert layout_answers.decide(house, actor, first, {ID: "dmy"}) == 2
    assert statuses(house, actor) == ["ready", "ready", "questions"]


def test_an_answer_that_is_no_choice_changes_nothing(house: House, actor: Actor) -> None:
    first, _ = received(house, actor, "王强", "李娜")
    with pytest.raises(InvalidInput):
        layout_answers.decide(house, actor, first, {ID: "nonsense"})
    assert statuses(house, actor) == ["questions", "questions"]


def test_files_answered_differently_say_nothing(house: House, actor: Actor) -> None:
    first, second = received(house, actor, "王强", "李娜")
    uploads.answer(house, actor, first, {ID: "dmy"})
    uploads.answer(house, actor, second, {ID: "mdy"})
    (later,) = uploads.receive(house, actor, [("刘洋_周报.xlsx", sheet("刘洋", 3))])
    assert later.status == "questions"
