"""Problems of a received file are repaired with it, never in it, and can be taken back."""

from __future__ import annotations

import pytest

from sales_core.domain.actor import Actor
from sales_core.domain.errors import FileRefused, InvalidInput, NotFound, StaleEdit
from sales_core.services import repairs, uploads
from sales_core.services.house import House
from sales_core.services.problems import Problems, problems
from sales_core.services.repairs import Waiting
from tests.conftest import StandingClock
from tests.services.reports_made import report, rows, sold
from tests.store.facts_made import everything

HEAD = ("销售日期", "单号", "客户名称", "产品名称", "数量", "金额(元)", "业务员", "是否成交")
NAME = "十月销售.xlsx"


def line(number: int, amount: object, day: str = "2026-10-05", who: str = "王强") -> tuple:
    return (day, f"XS{number}", "百佳超市", "苏打饼干", 1, amount, who, "是")


def content(*, first: int = 1) -> bytes:
    """Ten lines of 100.00: two 待定, one date that cannot be; sound are seven."""
    lines = [line(first + n, 100) for n in range(10)]
    lines[2], lines[5] = line(first + 2, "待定"), line(first + 5, "待定")
    lines[7] = line(first + 7, 100, day="2026-13-45")
    return report(HEAD, *lines)


@pytest.fixture
def upload(both_house: House, actor: Actor) -> int:
    return uploads.receive(both_house, actor, [(NAME, content())])[0].upload_id


def found(house: House, actor: Actor, upload_id: int) -> Problems:
    return problems(house, actor, upload_id)


def group(house: House, actor: Actor, upload_id: int, text: str) -> str:
    return next(g.id for g in found(house, actor, upload_id).groups if g.found == text)


def test_problems_are_grouped_by_what_repairs_them(
    both_house: House, actor: Actor, upload: int
) -> None:
    seen = found(both_house, actor, upload)
    told = [(g.code, g.found, g.header, g.rows, g.cells, g.repairs) for g in seen.groups]
    assert told == [
        ("bad_number", "待定", "金额(元)", 2, (("明细", "F4"), ("明细", "F7")),
         ("as", "zero", "leave_out")),
        ("bad_date", "2026-13-45", "销售日期", 1, (("明细", "A9"),), ("as", "leave_out")),
    ]  # fmt: skip
    (table,) = seen.tables
    assert list(table.rows) == [4, 7, 9]
    assert table.why == {4: ("bad_number",), 7: ("bad_number",), 9: ("bad_date",)}
    assert (table.columns[5], table.rows[4][5]) == (("F", "金额(元)"), "待定")


@pytest.mark.parametrize(
    ("how", "text", "left_out", "total"),
    [("zero", "", 1, 70000), ("as", "250", 1, 120000), ("leave_out", "", 3, 70000)],
)
def test_one_answer_repairs_the_whole_group(
    both_house: House, actor: Actor, upload: int, how: str, text: str, left_out: int, total: int
) -> None:
    chosen = group(both_house, actor, upload, "待定")
    card = repairs.repair(both_house, actor, upload, chosen, how, text)
    assert [t.left_out for t in card.tables] == [left_out]
    done = uploads.commit(both_house, actor, [upload])[0]
    assert (done.rows, done.left_out) == (10 - left_out, left_out)
    assert sold(both_house.store) == total


def test_an_answer_is_kept_with_the_upload_and_in_the_log(
    both_house: House, actor: Actor, upload: int
) -> None:
    with both_house.store.read(1) as unit:
        named = unit.uploads.get(upload).sha256
    came = both_house.store.files.read(named)
    repairs.repair(both_house, actor, upload, group(both_house, actor, upload, "待定"), "zero")
    with both_house.store.read(1) as unit:
        kept = unit.corrections.of(upload)
        entry = unit.audit.all(1)[0]
        assert unit.uploads.get(upload).sha256 == named
    assert both_house.store.files.read(named) == came
    assert [(c.cell, c.text, c.found, c.actor) for c in kept] == [
        ("F4", "0", "待定", "张经理"), ("F7", "0", "待定", "张经理"),
    ]  # fmt: skip
    assert (entry.action, entry.subject, entry.actor) == ("upload.corrected", NAME, "张经理")
    assert entry.details == {
        "group": "bad_number", "found": "待定", "how": "zero", "cells": 2, "always": False,
    }  # fmt: skip


def test_cells_are_corrected_in_place_and_taken_back(
    both_house: House, actor: Actor, upload: int
) -> None:
    amount, day = ("明细", "F4"), ("明细", "A9")
    seen = {amount: "待定", day: "2026-13-45"}
    wanted = {amount: "330.5", day: "2026-10-15"}
    repairs.correct(both_house, actor, upload, seen, wanted, [("明细", 7)])
    assert found(both_house, actor, upload).groups == []
    repairs.take_back(both_house, actor, upload, [day, ("明细", "7")])
    assert {g.found for g in found(both_house, actor, upload).groups} == {"待定", "2026-13-45"}
    assert [c.place for c in found(both_house, actor, upload).corrections] == [amount]
    uploads.commit(both_house, actor, [upload])
    assert sold(both_house.store) == 70000 + 33050


def test_a_cell_corrected_twice_remembers_what_the_file_holds(house: House, actor: Actor) -> None:
    upload = uploads.receive(house, actor, [(NAME, content())])[0].upload_id
    place = ("明细", "F4")
    repairs.correct(house, actor, upload, {place: "待定"}, {place: "很多"})
    repairs.correct(house, actor, upload, {place: "很多"}, {place: "5"})
    (kept,) = found(house, actor, upload).corrections
    assert (kept.found, kept.text) == ("待定", "5")


def test_who_comes_later_sees_both(house: House, actor: Actor) -> None:
    upload = uploads.receive(house, actor, [(NAME, content())])[0].upload_id
    place = ("明细", "F4")
    repairs.correct(house, actor, upload, {place: "待定"}, {place: "5"})
    other = Actor(1, "李助理")
    with pytest.raises(StaleEdit) as stale:
        repairs.correct(house, other, upload, {place: "待定"}, {place: "6"})
    assert stale.value.params == {"mine": {place: "6"}, "theirs": {place: "5"}}
    repairs.correct(house, other, upload, {place: "5"}, {place: "6"})
    assert [c.text for c in found(house, actor, upload).corrections] == ["6"]


def test_corrections_at_the_same_moment_are_not_lost(house: House, actor: Actor) -> None:
    """While the first is being read again, a second one is saved."""
    upload = uploads.receive(house, actor, [(NAME, content())])[0].upload_id
    once: list[int] = []

    def meanwhile() -> bool:
        if not once:
            once.append(1)
            place = ("明细", "F7")
            repairs.correct(house, Actor(1, "李助理"), upload, {place: "待定"}, {place: "7"})
        return False

    chosen = group(house, actor, upload, "2026-13-45")
    with pytest.raises(StaleEdit) as stale:
        repairs.repair(house, actor, upload, chosen, "leave_out", waiting=Waiting(None, meanwhile))
    assert stale.value.code == "file_changed"
    assert [c.cell for c in found(house, actor, upload).corrections] == ["F7"]
    assert {g.found for g in found(house, actor, upload).groups} == {"待定", "2026-13-45"}


def test_a_repair_stopped_half_way_changes_nothing(house: House, actor: Actor) -> None:
    upload = uploads.receive(house, actor, [(NAME, content())])[0].upload_id
    before = everything(house.store)
    steps: list[str] = []
    stop = Waiting(lambda p: steps.append(p.stage), lambda: True)
    with pytest.raises(FileRefused) as stopped:
        repairs.repair(house, actor, upload, group(house, actor, upload, "待定"), "zero",
                       waiting=stop)  # fmt: skip
    assert stopped.value.code == "cancelled"
    assert steps[0] == "start"
    assert everything(house.store) == before
    assert uploads.inbox(house, actor)[0].status == "ready"


@pytest.mark.parametrize(
    ("how", "text"), [("as", " "), ("missing", ""), ("as", "x" * 501), ("nonsense", "")]
)
def test_an_answer_that_does_not_fit_is_refused(
    house: House, actor: Actor, how: str, text: str
) -> None:
    upload = uploads.receive(house, actor, [(NAME, content())])[0].upload_id
    with pytest.raises(InvalidInput):
        repairs.repair(house, actor, upload, group(house, actor, upload, "待定"), how, text)


def test_only_rows_with_a_problem_of_a_waiting_file_are_corrected(
    house: House, actor: Actor
) -> None:
    upload = uploads.receive(house, actor, [(NAME, content())])[0].upload_id
    for place in (("明细", "F3"), ("别的", "F4")):
        with pytest.raises(InvalidInput):
            repairs.correct(house, actor, upload, {place: "100"}, {place: "5"})
    with pytest.raises(NotFound):
        repairs.repair(house, actor, upload, "0" * 12, "zero")
    uploads.commit(house, actor, [upload])
    with pytest.raises(NotFound):
        repairs.take_back(house, actor, upload, [])


def test_an_answer_for_this_file_alone_is_not_remembered(house: House, actor: Actor) -> None:
    _repaired_and_loaded(house, actor, always=False)
    then = uploads.receive(house, actor, [("下周销售.xlsx", content(first=100))])[0]
    assert [g.found for g in found(house, actor, then.upload_id).groups] == ["待定", "2026-13-45"]


def test_an_answer_for_the_layout_holds_and_is_said_and_can_be_forgotten(
    both_house: House, actor: Actor
) -> None:
    _repaired_and_loaded(both_house, actor, always=True)
    then = uploads.receive(both_house, actor, [("下周销售.xlsx", content(first=100))])[0]
    seen = found(both_house, actor, then.upload_id)
    assert [g.found for g in seen.groups] == ["2026-13-45"]
    assert [(i.cell, i.params["text"]) for i in seen.replaced] == [("F4", "0"), ("F7", "0")]
    said = seen.replaced[0].params
    repairs.forget(both_house, actor, then.upload_id, said["header"], said["found"])
    seen = found(both_house, actor, then.upload_id)
    assert [g.found for g in seen.groups] == ["待定", "2026-13-45"]
    assert seen.replaced == []


def test_what_was_never_loaded_is_not_remembered(house: House, actor: Actor) -> None:
    upload = uploads.receive(house, actor, [(NAME, content())])[0].upload_id
    chosen = group(house, actor, upload, "待定")
    repairs.repair(house, actor, upload, chosen, "zero", always=True)
    uploads.discard(house, actor, upload)
    with house.store.read(1) as unit:
        assert unit.corrections.replacements() == []


def test_corrections_survive_a_restart(house: House, actor: Actor, clock: StandingClock) -> None:
    upload = uploads.receive(house, actor, [(NAME, content())])[0].upload_id
    repairs.repair(house, actor, upload, group(house, actor, upload, "待定"), "zero")
    house.readings.drop(1, upload)
    assert [g.found for g in found(house, actor, upload).groups] == ["2026-13-45"]
    uploads.commit(house, actor, [upload])
    loaded = rows(house.store, "sales_detail")
    assert sorted(loaded["source_row"]) == [2, 3, 4, 5, 6, 7, 8, 10, 11]


def test_another_workspace_does_not_see_it(both_house: House, actor: Actor, upload: int) -> None:
    both_house.store.workspaces.create("other", both_house.clock.now())
    with pytest.raises(NotFound):
        problems(both_house, Actor(2, "别人"), upload)


def _repaired_and_loaded(house: House, actor: Actor, *, always: bool) -> None:
    upload = uploads.receive(house, actor, [(NAME, content())])[0].upload_id
    chosen = group(house, actor, upload, "待定")
    repairs.repair(house, actor, upload, chosen, "zero", always=always)
    uploads.commit(house, actor, [upload])
