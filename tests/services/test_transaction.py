"""A process killed while it loads a file leaves all of the file or nothing, never a part."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from sales_core.domain.actor import Actor
from sales_core.services.house import House
from sales_core.services.importing import import_file
from tests.services import dying_import
from tests.services.reports_made import FOLDER, OCTOBER, rows, sold
from tests.store.facts_made import everything

FILE = FOLDER / "zh" / "clean" / OCTOBER
ROOT = FOLDER.parent


KILLED = -signal.SIGKILL if hasattr(signal, "SIGKILL") else 1
"""What a process ends with that was ended by another; Windows has no signals."""


def killed(house: House, place: str, kept: int = 0, after: float = 0.0) -> None:
    """Load the file in a process of its own and kill it at `place`, or `after` seconds more than
    it takes to keep `kept` batches."""
    folder = str(house.settings.data_dir)
    command = [sys.executable, "-m", "tests.services.dying_import", house.store.url, folder]
    with subprocess.Popen(
        [*command, str(FILE), place], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        told = [process.stdout.readline().strip() for _ in range(1 + kept)]
        time.sleep(after)
        process.kill()
        assert process.wait(timeout=20) == KILLED, told
    assert told == ["ready", *["kept"] * kept]


@pytest.mark.parametrize("place", list(dying_import.PLACES))
def test_a_kill_in_the_middle_leaves_nothing(both_house: House, actor: Actor, place: str) -> None:
    before = everything(both_house.store)
    killed(both_house, place)
    assert everything(both_house.store) == before
    assert both_house.store.workspaces.data_version(1) == 0
    done = import_file(both_house, actor, OCTOBER, FILE.read_bytes(), {})
    assert (done.status, done.rows, sold(both_house.store)) == ("loaded", 248, 146680150)


def test_a_kill_at_any_moment_leaves_whole_batches(both_house: House, actor: Actor) -> None:
    chance = random.Random(7)
    for _ in range(2):
        killed(both_house, "never", chance.randint(1, 3), after=chance.uniform(0, 0.3))
        sizes = rows(both_house.store, "sales_detail").groupby("batch_id").size()
        with both_house.store.read(1) as unit:
            batches = sorted(batch.batch_id for batch in unit.batches.all())
            noted = unit.audit.all(limit=1000)
            assert unit.audit.broken_at() is None
        assert batches == sorted(sizes.index)
        assert set(sizes) <= {248}
        assert len(noted) == len(batches) == both_house.store.workspaces.data_version(1)
    assert sizes.size
    assert not list(Path(both_house.settings.data_dir).glob("*.part"))
    done = import_file(both_house, actor, OCTOBER, FILE.read_bytes(), {})
    assert (done.status, done.rows) == ("loaded", 248)
