"""A backup is a whole picture of its moment: put back, it gives the figures of that moment."""

from __future__ import annotations

import shutil
import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest

from sales_core.domain.actor import Actor
from sales_core.domain.errors import StoreUnavailable
from sales_core.services import batches, grids, records
from sales_core.services.house import House, open_house
from sales_core.services.importing import import_file
from sales_core.services.overview import Overview, overview
from sales_core.services.settings import Settings
from sales_core.store.tables.facts import FACTS
from tests.conftest import StandingClock
from tests.services.reports_made import NEXT_SALES, VIEW, Monday, sample
from tests.store.facts_made import everything, load, sales


def _put_back(backup: Path, folder: Path) -> House:
    folder.mkdir()
    shutil.copy(backup, folder / "lihui.db")
    return open_house(Settings(data_dir=folder), Monday())


def test_a_backup_put_back_gives_the_figures_of_its_moment(
    own_demo: House, supervisor: Actor, tmp_path: Path
) -> None:
    before = overview(own_demo, supervisor, VIEW), everything(own_demo.store)
    copy = records.backup(own_demo, supervisor)
    import_file(own_demo, supervisor, NEXT_SALES, sample("next_week", NEXT_SALES), {})
    batches.undo(own_demo, supervisor, 7)
    assert _actual(overview(own_demo, supervisor, VIEW)) == 0
    restored = _put_back(copy, tmp_path / "restored")
    assert (overview(restored, supervisor, VIEW), everything(restored.store)) == before
    assert _actual(before[0]) == 146680150
    restored.close()


def test_a_backup_put_back_goes_on_working(
    own_demo: House, supervisor: Actor, tmp_path: Path
) -> None:
    restored = _put_back(records.backup(own_demo, supervisor), tmp_path / "restored")
    grid = grids.read(restored, supervisor, grids.TARGETS, 2026)
    assert grids.save(restored, supervisor, grids.TARGETS, grid, {("0101", "", 10): 1}, "") == 1
    done = import_file(restored, supervisor, NEXT_SALES, sample("next_week", NEXT_SALES), {})
    assert (done.status, done.rows) == ("loaded", 101)
    with restored.store.read(1) as unit:
        assert unit.audit.broken_at() is None
    restored.close()


def test_a_backup_is_one_whole_file_named_by_its_moment(
    house: House, actor: Actor, clock: StandingClock
) -> None:
    copy = records.backup(house, actor)
    assert copy == house.settings.data_dir / "backups" / f"lihui-{clock.at:%Y%m%d-%H%M%S}.db"
    assert [p.name for p in copy.parent.iterdir()] == [copy.name]
    with closing(sqlite3.connect(copy)) as plain:
        assert plain.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert plain.execute("PRAGMA journal_mode").fetchone() == ("delete",)


def test_a_backup_while_others_write_holds_whole_batches(house: House, actor: Actor) -> None:
    """Every batch has five lines: a copy taken in between never holds four of them."""
    lines = [(f"D{n}", 1) for n in range(5)]

    def write() -> None:
        for number in range(30):
            named = [(f"{number}{doc}", amount) for doc, amount in lines]
            load(house.store, "sales_detail", sales(*named))

    writer = threading.Thread(target=write)
    writer.start()
    found = []
    while writer.is_alive():
        house.store.backup(house.settings.data_dir / "copy.db")
        found.append(_sizes(house.settings.data_dir / "copy.db"))
    assert any(0 < len(sizes) < 30 for sizes, _ in found)
    for sizes, count in found:
        assert set(sizes) <= {5}
        assert len(sizes) == count


def test_a_server_is_backed_up_by_its_own_means(both_house: House, actor: Actor) -> None:
    if both_house.store.url.startswith("sqlite"):
        assert records.backup(both_house, actor).is_file()
        return
    with pytest.raises(StoreUnavailable) as refused:
        records.backup(both_house, actor)
    assert refused.value.code == "backup_not_here"
    assert not (both_house.settings.data_dir / "backups").exists()


def _sizes(copy: Path) -> tuple[list[int], int]:
    """Lines of each batch that has any, and how many batches there are."""
    table = FACTS["sales_detail"].name
    with closing(sqlite3.connect(copy)) as plain:
        sizes = plain.execute(f"SELECT count(*) FROM {table} GROUP BY batch_id").fetchall()
        return [n for (n,) in sizes], plain.execute("SELECT count(*) FROM batch").fetchone()[0]


def _actual(seen: Overview) -> int:
    value = seen.team.total.measures["actual"].value
    return 0 if value is None else int(value)
