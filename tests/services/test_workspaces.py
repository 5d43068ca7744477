"""Two teams in one store: nothing of one is seen or touched by the other, whatever is asked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, is_dataclass
from datetime import date
from typing import Any

import pandas as pd
import pytest

from sales_core.domain.actor import Actor
from sales_core.domain.errors import NotFound, SalesCoreError
from sales_core.domain.expectation import Expectation
from sales_core.domain.measure import MetricRow, MetricTable
from sales_core.domain.meeting import ActionItem, Meeting
from sales_core.services import (
    aliases,
    batches,
    changes,
    demo,
    duplicates,
    expected,
    exports,
    meetings,
    merging,
    name_answers,
    overview,
    report_calendar,
    sharing,
    snapshots,
    uploads,
)
from sales_core.services.browse import Wanted
from sales_core.services.expected import Agreement
from sales_core.services.grids import TARGETS
from sales_core.services.house import House, open_house
from sales_core.services.settings import Settings
from sales_core.services.snapshots import Selection
from tests.conftest import NOW
from tests.services.reports_made import MONTH, NEXT_CLAIMS, VIEW, WEEK, Monday, sample
from tests.services.services_listed import changing, public
from tests.store.facts_made import everything

ASKED = public("actor")
HANDED = {"examining.reading", "reminders.reminders"}
"""They are handed an upload or a calendar, which only its own team can get hold of."""
READING = {n: f for n, f in ASKED.items() if n not in {*changing(ASKED), *HANDED}}
WORDS = ("王强", "刘洋", "陈静", "江城百佳", "0101", "001006", "12874200", "146680150",
         "216000000", "销售明细", "费用报销", "回款八十万", "补访", "私下", "xlsx")  # fmt: skip
"""What only the first team may ever see."""
SELECTION = Selection(VIEW, WEEK, frozenset({"attainment", "team", "goals", "actions"}), "zh")


@dataclass(frozen=True)
class Two:
    """A house with two workspaces: one full, one empty; what the full one holds."""

    house: House
    ours: Actor
    theirs: Actor
    upload_id: int
    link_id: int
    snapshot_id: int


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Two]:
    """The demo data, a waiting file, a meeting, an action and a link in one workspace only."""
    house = open_house(Settings(data_dir=tmp_path_factory.mktemp("two")), Monday())
    ours, theirs = Actor(1, "张经理"), Actor(house.store.workspaces.create("others", NOW), "外人")
    demo.load_demo(house, ours, "zh")
    card = uploads.receive(house, ours, [(NEXT_CLAIMS, sample("next_week", NEXT_CLAIMS))])[0]
    made = Meeting(WEEK.label, goals=("回款八十万",), private_notes="私下")
    meetings.save(house, ours, made, "n")
    meetings.save_action(house, ours, ActionItem("补访", "王强", date(2026, 10, 30)), "a")
    expected.save(house, ours, Agreement((Expectation("visit_log", starts=date(2026, 10, 1)),)))
    shot = snapshots.freeze(house, ours, SELECTION)
    link = sharing.create_link(house, ours, shot)
    yield Two(house, ours, theirs, card.upload_id, link.link_id, shot)
    house.close()


def _arguments(two: Two, actor: Actor) -> dict[str, Any]:
    total = MetricRow(None, "", {}, "total")
    seen = report_calendar.calendar(two.house, two.ours)
    return {
        "house": two.house, "actor": actor, "view": VIEW, "week": WEEK, "period": MONTH,
        "lang": "zh", "selection": SELECTION, "metric": "actual", "key": None, "entity": "rep",
        "family": "attainment", "by": "rep_key", "shape": TARGETS, "year": 2026, "name": "t",
        "figures": MetricTable((), total), "columns": ("actual",), "upload_id": two.upload_id,
        "batch_id": 1,
        "action": ActionItem("x", "y", metric="actual", baseline={"value": "0"}),
        "kind": "sales_detail", "wanted": Wanted(), "code": "USD",
        "seen": seen, "reports": seen.reports,
    }  # fmt: skip


def _asked(two: Two, name: str, actor: Actor) -> str:
    """Everything one service says, as text; an error says nothing but its code."""
    function = READING[name]
    wanted = function.__code__.co_varnames[: function.__code__.co_argcount]
    known = _arguments(two, actor)
    needed = wanted[: len(wanted) - len(function.__defaults__ or ())]
    try:
        return _text(function(**{n: known[n] for n in needed}))
    except SalesCoreError as error:
        return error.code


def _text(value: Any) -> str:
    if isinstance(value, pd.DataFrame):
        return str(value.to_csv())
    if is_dataclass(value) and not isinstance(value, type):
        return " ".join(_text(getattr(value, f)) for f in value.__dataclass_fields__)
    if isinstance(value, dict):
        return " ".join(f"{_text(k)} {_text(v)}" for k, v in value.items())
    if isinstance(value, list | tuple | set | frozenset):
        return " ".join(_text(v) for v in value)
    return repr(value)


@pytest.mark.parametrize("name", sorted(READING))
def test_no_question_shows_the_other_team(two: Two, name: str) -> None:
    told = _asked(two, name, two.theirs)
    assert [word for word in WORDS if word in told] == []


@pytest.mark.parametrize(
    "name",
    ["batches.history", "basis.stands_on", "grids.read", "meetings.for_week", "overview.overview",
     "performance.shortfall", "roster.customers", "snapshots.build", "trail.trail", "uploads.inbox",
     "sources.sources", "findings.findings", "records.log"],
)  # fmt: skip
def test_the_own_team_sees_its_words(two: Two, name: str) -> None:
    """Else the test above would prove nothing."""
    told = _asked(two, name, two.ours)
    assert [word for word in WORDS if word in told]


def test_numbers_of_the_other_team_open_nothing(two: Two) -> None:
    house, theirs = two.house, two.theirs
    before = everything(house.store, two.ours.workspace_id)
    attempts = [
        lambda: batches.undo(house, theirs, 1),
        lambda: changes.of_batch(house, theirs, 1),
        lambda: uploads.questions(house, theirs, two.upload_id),
        lambda: uploads.commit(house, theirs, [two.upload_id]),
        lambda: uploads.discard(house, theirs, two.upload_id),
        lambda: sharing.create_link(house, theirs, two.snapshot_id),
        lambda: sharing.revoke(house, theirs, two.link_id),
        lambda: aliases.add(house, theirs, "rep", "强哥", "0101"),
        lambda: aliases.remove(house, theirs, "rep", "强哥"),
        lambda: merging.merge(house, theirs, "rep", "0101", "0102"),
        lambda: merging.preview(house, theirs, "rep", "0101", "0102"),
        lambda: merging.split(house, theirs, 1),
        lambda: duplicates.dismiss(house, theirs, "rep", "0101", "0102"),
        lambda: name_answers.met(house, theirs, two.upload_id),
        lambda: name_answers.decide(house, theirs, two.upload_id, {}),
    ]
    for attempt in attempts:
        with pytest.raises(NotFound):
            attempt()
    assert everything(house.store, two.ours.workspace_id) == before


def test_a_download_is_handed_to_its_own_team_only(two: Two) -> None:
    figures = overview.overview(two.house, two.ours, VIEW).team
    made = exports.table(two.house, two.ours, VIEW, "team", figures, ("actual",), "zh")
    assert two.house.downloads.get(two.ours.workspace_id, made) is not None
    assert two.house.downloads.get(two.theirs.workspace_id, made) is None


def test_the_same_file_belongs_to_each_team_apart(two: Two) -> None:
    content = sample("next_week", NEXT_CLAIMS)
    before = everything(two.house.store, two.ours.workspace_id)
    card = uploads.receive(two.house, two.theirs, [(NEXT_CLAIMS, content)])[0]
    assert card.status == "ready"
    assert uploads.commit(two.house, two.theirs, [card.upload_id])[0].rows == 24
    assert demo.remove_demo(two.house, two.theirs) == 0
    assert everything(two.house.store, two.ours.workspace_id) == before
    assert uploads.inbox(two.house, two.ours)[0].status == "ready"
