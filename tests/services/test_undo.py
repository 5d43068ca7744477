"""Any order of loading, undoing and redoing ends where loading the remaining files ends."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from sales_core.domain.actor import Actor
from sales_core.domain.batch import RowDiff
from sales_core.domain.errors import NotFound
from sales_core.ingest.read import Incoming, read_many
from sales_core.ingest.result import ReadContext, ReadFile
from sales_core.services import batches
from sales_core.services.house import House
from sales_core.services.loading import Loading, load
from tests.conftest import NOW
from tests.services.reports_made import FOLDER, corrected, rows

KINDS = ("sales_detail", "sales_target", "visit_log")
SEQUENCES, STEPS = 200, 6
HEAD, KEPT = 1, 8
"""Heading rows, and lines kept of each file: a few are enough to collide."""


def cut(sheet: Worksheet) -> None:
    """The first lines of a report."""
    sheet.delete_rows(HEAD + KEPT + 1, sheet.max_row)


def cut_and_corrected(sheet: Worksheet) -> None:
    """The same lines, one amount changed, one line gone."""
    cut(sheet)
    amounts = [c for c in sheet[1] if "元" in str(c.value)]
    sheet.cell(3, amounts[-1].column).value += 1
    sheet.delete_rows(HEAD + KEPT)


def rest(sheet: Worksheet) -> None:
    """The lines after those of `cut`, and the last of those again."""
    sheet.delete_rows(HEAD + 1, KEPT - 1)
    cut(sheet)


@pytest.fixture(scope="module")
def pool() -> list[ReadFile]:
    """Reports and their corrections, read once."""
    clean = sorted((FOLDER / "zh" / "clean").glob("*"))
    named = {path.name[:2]: path for path in clean}
    wanted = [("07", cut), ("07", cut_and_corrected), ("07", rest), ("03", cut),
              ("03", cut_and_corrected), ("11", cut),
              ("11", cut_and_corrected)]  # fmt: skip
    files = [
        Incoming(_name(named[number], change), corrected(named[number].read_bytes(), change))
        for number, change in wanted
    ]
    read = read_many(files, ReadContext(NOW.date()))
    assert [f.status for f in read] == ["ready"] * len(wanted)
    return read


def _name(path: Path, change: object) -> str:
    return path.name if change is not rest else f"另一份_{path.name}"


class Desk:
    """A workspace of its own, and what was loaded into it."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.actor = Actor(house.store.workspaces.create("desk", NOW), "张经理")
        self.files: dict[int, ReadFile] = {}
        self.live: set[int] = set()

    def load(self, file: ReadFile) -> None:
        """Load a file unless its bytes count already; what is asked is said to be separate."""
        for answers in ({}, {f"{file.tables[0].sheet}//revision": "separate"}):
            with self.house.store.write(self.actor.workspace_id) as unit:
                done = load(unit, file, Loading("张经理", NOW, answers=answers))
                if done.status in ("loaded", "revised") and done.batch_id is not None:
                    unit.commit()
                    self.files[done.batch_id] = file
                    self.live.add(done.batch_id)
            if done.status != "questions":
                return

    def undo(self, batch_id: int) -> None:
        """Undo a batch."""
        assert batches.undo(self.house, self.actor, batch_id)
        self.live.remove(batch_id)

    def redo(self, batch_id: int) -> None:
        """Redo a batch."""
        assert batches.redo(self.house, self.actor, batch_id)
        self.live.add(batch_id)

    def step(self, chance: random.Random, pool: list[ReadFile]) -> None:
        """One random thing a person may do."""
        here = {self.files[n].sha256 for n in self.live}
        undone = [n for n in sorted(self.files) if self.files[n].sha256 not in here]
        verb = chance.choice(["load", "load", "undo", "redo"])
        if verb == "undo" and self.live:
            self.undo(chance.choice(sorted(self.live)))
        elif verb == "redo" and undone:
            self.redo(chance.choice(undone))
        else:
            self.load(chance.choice(pool))

    def counted(self) -> list[str]:
        """Every row that counts, without the batch it came with."""
        found = []
        for kind in KINDS:
            table = rows(self.house.store, kind, self.actor.workspace_id)
            own = table.drop(columns=["batch_id", "table_no", "row_id"])
            found += [repr((kind, sorted(r.items()))) for r in own.to_dict("records")]
        return sorted(found)


@pytest.mark.parametrize("seed", range(4))
def test_what_remains_decides_not_the_way_there(
    house: House, pool: list[ReadFile], seed: int
) -> None:
    chance, moved = random.Random(seed), 0
    for _ in range(SEQUENCES // 4):
        desk, fresh = Desk(house), Desk(house)
        for _ in range(STEPS):
            desk.step(chance, pool)
        for batch_id in sorted(desk.live):
            fresh.load(desk.files[batch_id])
        assert desk.counted() == fresh.counted(), [
            (n, f.name, n in desk.live) for n, f in desk.files.items()
        ]
        moved += desk.live != set(desk.files)
    assert moved > SEQUENCES // 16


def test_undo_and_redo_say_whether_they_changed_anything(
    house: House, pool: list[ReadFile]
) -> None:
    desk = Desk(house)
    desk.load(pool[0])
    before = desk.counted()
    assert len(before) == KEPT
    assert batches.redo(house, desk.actor, 1) is False
    assert batches.undo(house, desk.actor, 1) is True
    assert batches.undo(house, desk.actor, 1) is False
    assert desk.counted() == []
    assert batches.redo(house, desk.actor, 1) is True
    assert desk.counted() == before
    with pytest.raises(NotFound):
        batches.undo(house, desk.actor, 2)


def test_undoing_a_correction_brings_the_first_file_back(
    house: House, pool: list[ReadFile]
) -> None:
    desk = Desk(house)
    desk.load(pool[0])
    before = desk.counted()
    desk.load(pool[1])
    assert len(desk.counted()) == KEPT - 1
    assert batches.history(house, desk.actor)[0].states == {"active": KEPT - 1}
    desk.undo(2)
    assert desk.counted() == before


def test_a_correction_of_an_undone_file_stands_in_its_place(
    house: House, pool: list[ReadFile]
) -> None:
    """A wrong file undone and the right one loaded: the wrong one brought back counts nowhere."""
    desk = Desk(house)
    desk.load(pool[0])
    desk.undo(1)
    desk.load(pool[1])
    right = desk.counted()
    assert batches.history(house, desk.actor)[0].diff == RowDiff(added=KEPT - 1)
    desk.redo(1)
    assert desk.counted() == right
    desk.undo(2)
    assert len(desk.counted()) == KEPT


def test_history_tells_every_batch_newest_first(house: House, pool: list[ReadFile]) -> None:
    desk = Desk(house)
    desk.load(pool[0])
    desk.load(pool[3])
    desk.undo(1)
    told = [
        (p.batch.batch_id, p.batch.status, p.states) for p in batches.history(house, desk.actor)
    ]
    assert told[1] == (1, "undone", {"undone": KEPT})
    assert (told[0][:2], list(told[0][2])) == ((2, "live"), ["active"])
    assert len(batches.history(house, desk.actor, limit=1)) == 1
