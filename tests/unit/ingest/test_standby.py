"""Reading processes split off one parent: each fresh, none left over, a lost parent no loss."""

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from sales_core.ingest import process, standby
from sales_core.ingest.process import Incoming, run
from tests.unit.ingest import workbooks_made as made

ROOT = Path(__file__).resolve().parents[3]
FILE = Incoming("a.xlsx", made.simple())

pytestmark = pytest.mark.skipif(
    not standby.possible(), reason="reading processes are split off on Linux only"
)


@pytest.fixture
def parent(monkeypatch):
    found = standby.Parent()
    monkeypatch.setattr(standby, "_parent", found)
    yield found
    found.end()


@pytest.fixture
def split_off(parent):
    made = []

    def one():
        made.append(standby.split_off(process._environment()))
        assert made[-1] is not None
        return made[-1]

    yield one
    for child in made:
        child.kill()
        child.stdin.close()
        child.stdout.close()


def test_each_call_is_read_by_a_process_of_its_own(parent, started):
    first, second = run("open", [FILE], None), run("open", [FILE], None)
    assert first == second
    assert [type(p) for p in started] == [standby.Split, standby.Split]
    assert started[0].pid != started[1].pid
    assert all(not Path(f"/proc/{p.pid}").exists() for p in started)


def test_the_parent_has_one_thread_and_nothing_of_our_environment(parent, split_off, monkeypatch):
    monkeypatch.setenv("LIHUI_SECRET", "s3cret")
    child = split_off()
    there = Path(f"/proc/{parent._process.pid}")
    assert len(list((there / "task").iterdir())) == 1
    for place in (there, Path(f"/proc/{child.pid}")):
        assert b"LIHUI_SECRET" not in (place / "environ").read_bytes()
    child.kill()
    assert child.wait() == -signal.SIGKILL


def test_a_child_holds_its_own_pipes_and_no_other(split_off):
    first, second = split_off(), split_off()
    first.stdin.close()
    assert first.wait(timeout=20) == 0  # it saw the end of its input though the second lives
    with pytest.raises(subprocess.TimeoutExpired):
        second.wait(timeout=0.2)
    held = {str(one.readlink()) for one in Path(f"/proc/{second.pid}/fd").iterdir()}
    assert not any("socket" in name for name in held)
    second.stdin.close()
    assert second.wait(timeout=20) == 0


def test_how_a_child_ended_is_told(split_off):
    child = split_off()
    os.kill(child.pid, signal.SIGXCPU)
    assert child.wait(timeout=20) == -signal.SIGXCPU
    assert child.wait() == child.returncode == -signal.SIGXCPU
    child.kill()  # the pid may be anybody's now and is left alone


def test_a_lost_parent_is_replaced(parent, started):
    run("open", [FILE], None)
    parent._process.kill()
    parent._process.wait()
    assert getattr(run("open", [FILE], None)[0], "container", None) == "xlsx"
    assert isinstance(started[1], standby.Split)


def test_without_a_parent_a_fresh_interpreter_reads(parent, started, monkeypatch):
    def nothing(*_):
        raise OSError("no more processes")

    monkeypatch.setattr(standby.Parent, "ask", nothing)
    assert getattr(run("open", [FILE], None)[0], "container", None) == "xlsx"
    assert isinstance(started[0], subprocess.Popen)


def test_threads_are_served_side_by_side(parent):
    found = []
    threads = [
        threading.Thread(target=lambda: found.extend(run("open", [FILE], None))) for _ in range(6)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert [book.sheets[0].rows[1] for book in found] == [["王芳", 120, 87.5]] * 6


KILLED_APP = """
import os, signal
from sales_core.ingest import process, standby
standby.stand_by()
child = standby.split_off(process._environment())
print(child.pid, standby._parent._process.pid, flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_nothing_outlives_an_app_that_was_killed():
    done = subprocess.run(
        [sys.executable, "-c", KILLED_APP], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == -signal.SIGKILL
    until = time.monotonic() + 20
    pids = done.stdout.split()
    assert len(pids) == 2
    while left := [pid for pid in pids if running(pid)]:
        assert time.monotonic() < until, left
        time.sleep(0.05)


def running(pid):
    """Alive and no zombie that waits for whoever adopted it."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
