"""What two files tell differently counts nowhere, is shown everywhere, and waits for a choice."""

from __future__ import annotations

from fractions import Fraction

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from sales_core.domain.actor import Actor
from sales_core.domain.errors import NotFound
from sales_core.services import batches, conflicts, records
from sales_core.services.house import House
from sales_core.services.importing import import_file
from sales_core.services.overview import overview
from sales_core.services.trail import trail
from tests.services.reports_made import OCTOBER, VIEW, corrected, sample

BEFORE, FIRST, OTHER = 146680150, 203000, 213000
"""Sales of the demo, its first line, and what another file says of that line; minor units."""


def first_line_told_differently(sheet: Worksheet) -> None:
    """One line of the sample, 100.00 higher, and one that no other file has."""
    sheet.delete_rows(4, sheet.max_row)
    assert sheet["L2"].value == FIRST // 100
    sheet["L2"] = OTHER // 100
    sheet["B3"] = "XS202610089999"


@pytest.fixture
def told_twice(own_demo: House, supervisor: Actor) -> House:
    """The demo and a file of another origin, said to be a separate report."""
    content = corrected(sample("clean", OCTOBER), first_line_told_differently)
    asked = import_file(own_demo, supervisor, "渠道部导出.xlsx", content, {})
    assert (asked.status, [q.code for q in asked.questions]) == ("questions", ["revision"])
    answers = {asked.questions[0].id: "separate"}
    done = import_file(own_demo, supervisor, "渠道部导出.xlsx", content, answers)
    assert (done.status, done.states) == ("loaded", {"active": 1, "conflict": 1})
    return own_demo


def _october(house: House, actor: Actor) -> Fraction | None:
    """Sales of the month as the overview shows them."""
    return overview(house, actor, VIEW).team.total.measures["actual"].value


def test_the_question_tells_changed_rows_from_equal_ones(
    own_demo: House, supervisor: Actor
) -> None:
    content = corrected(sample("clean", OCTOBER), first_line_told_differently)
    asked = import_file(own_demo, supervisor, "渠道部导出.xlsx", content, {})
    said = asked.questions[0].params
    assert (said["same"], said["changed"], said["added"]) == (0, 1, 1)


def test_neither_version_counts_and_both_are_listed(told_twice: House, supervisor: Actor) -> None:
    assert _october(told_twice, supervisor) == BEFORE - FIRST + 352000
    (one,) = conflicts.open_conflicts(told_twice, supervisor)
    assert one.kind == "sales_detail"
    assert one.rows["net_amount"].tolist() == [FIRST, OTHER]
    assert one.rows["file_name"].tolist() == [OCTOBER, "渠道部导出.xlsx"]
    assert one.rows["cell"].tolist() == ["L2", "L2"]


def test_the_trail_and_the_checklist_say_so(told_twice: House, supervisor: Actor) -> None:
    for key in (None, "0101"):
        source = trail(told_twice, supervisor, VIEW, "actual", key).sources[0]
        assert source.aside["net_amount"].tolist() == [FIRST, OTHER]
        assert set(source.aside["state"]) == {"conflict"}
    other = trail(told_twice, supervisor, VIEW, "actual", "0102").sources[0]
    assert other.aside.empty
    checks = {c.code: c for c in overview(told_twice, supervisor, VIEW).checklist}
    assert (checks["conflicts"].done, checks["conflicts"].params) == (False, {"count": 1})


@pytest.mark.parametrize(("chosen", "amount"), [(0, FIRST), (1, OTHER)])
def test_the_one_chosen_counts(
    told_twice: House, supervisor: Actor, chosen: int, amount: int
) -> None:
    (one,) = conflicts.open_conflicts(told_twice, supervisor)
    row_id = int(one.rows["row_id"][chosen])
    conflicts.decide(told_twice, supervisor, one.kind, row_id)
    assert _october(told_twice, supervisor) == BEFORE - FIRST + amount + 352000
    assert conflicts.open_conflicts(told_twice, supervisor) == []
    checks = {c.code: c for c in overview(told_twice, supervisor, VIEW).checklist}
    assert checks["conflicts"].done
    newest = records.log(told_twice, supervisor)[0]
    assert (newest.action, newest.subject) == ("conflict.decided", str(row_id))


def test_undoing_the_other_file_ends_the_conflict(told_twice: House, supervisor: Actor) -> None:
    newest = batches.history(told_twice, supervisor, 1)[0].batch.batch_id
    batches.undo(told_twice, supervisor, newest)
    assert conflicts.open_conflicts(told_twice, supervisor) == []
    assert _october(told_twice, supervisor) == BEFORE


def test_rows_two_files_tell_alike_count_once_and_are_shown(
    own_demo: House, supervisor: Actor
) -> None:
    def the_first_alone(sheet: Worksheet) -> None:
        sheet.delete_rows(3, sheet.max_row)

    content = corrected(sample("clean", OCTOBER), the_first_alone)
    asked = import_file(own_demo, supervisor, "渠道部导出.xlsx", content, {})
    answers = {q.id: "separate" for q in asked.questions}
    import_file(own_demo, supervisor, "渠道部导出.xlsx", content, answers)
    assert _october(own_demo, supervisor) == BEFORE
    aside = trail(own_demo, supervisor, VIEW, "actual", "0101").sources[0].aside
    assert aside["state"].tolist() == ["duplicate"]


def test_choosing_a_row_that_is_not_there_is_refused(demo_only: House, supervisor: Actor) -> None:
    assert conflicts.open_conflicts(demo_only, supervisor) == []
    with pytest.raises(NotFound):
        conflicts.decide(demo_only, supervisor, "sales_detail", 10**6)


def three_lines_told_differently(sheet: Worksheet) -> None:
    """The first three lines 100.00 higher each, and one that no other file has."""
    sheet.delete_rows(6, sheet.max_row)
    for row in (2, 3, 4):
        sheet[f"L{row}"] = float(sheet[f"L{row}"].value) + 100
    sheet["B5"] = "XS202610089999"


def test_all_that_two_files_contradict_is_decided_at_once(
    own_demo: House, supervisor: Actor
) -> None:
    content = corrected(sample("clean", OCTOBER), three_lines_told_differently)
    (asked,) = import_file(own_demo, supervisor, "渠道部导出.xlsx", content, {}).questions
    import_file(own_demo, supervisor, "渠道部导出.xlsx", content, {asked.id: "separate"})
    found = conflicts.open_conflicts(own_demo, supervisor)
    assert [one.differing for one in found] == [("net_amount",)] * 3
    (pair,) = {one.batches for one in found}
    own = sum(int(one.rows["net_amount"][0]) for one in found)
    before = _october(own_demo, supervisor)
    assert before is not None
    with pytest.raises(NotFound):
        conflicts.decide_all(own_demo, supervisor, pair, 999)
    assert conflicts.decide_all(own_demo, supervisor, (pair[0],), pair[0]) == 0
    assert conflicts.decide_all(own_demo, supervisor, pair, pair[1]) == 3
    assert _october(own_demo, supervisor) == before + own + 3 * 10000
    assert conflicts.open_conflicts(own_demo, supervisor) == []
    newest = records.log(own_demo, supervisor)[0]
    assert (newest.action, newest.subject) == ("conflict.decided_all", str(pair[1]))
