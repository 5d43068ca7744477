"""The reading process: real ones, and what happens when a file goes too far."""

import hashlib
import signal
import subprocess
import sys
import threading
from datetime import date
from fractions import Fraction
from functools import cache
from pathlib import Path

import pandas as pd
import pytest

from sales_core.domain.errors import FileRefused
from sales_core.domain.layout import Layout
from sales_core.domain.reading import LeftOut, Question
from sales_core.ingest import process, standby, wire
from sales_core.ingest.grid import Workbook
from sales_core.ingest.limits import LIMITS, MIB, Limits
from sales_core.ingest.process import Incoming, run
from sales_core.ingest.read import (
    open_workbook,
    open_workbook_apart,
    read_file,
    read_here,
    read_many,
)
from sales_core.ingest.result import ReadContext, ReadFile, ReadTable
from tests.unit.ingest import workbooks_made as made
from tests.unit.ingest.attacks_made import attacks

KILLED = -signal.SIGKILL
ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(autouse=True, params=["a fresh interpreter", "split off"])
def born(request, monkeypatch):
    """Every promise holds for both ways a reading process comes about."""
    parent = standby.Parent() if request.param == "split off" else None
    if parent and not standby.possible():
        pytest.skip("reading processes are split off on Linux only")
    monkeypatch.setattr(standby, "_parent", parent)
    yield request.param
    if parent:
        parent.end()


@cache
def heavy(rows=60_000):
    """Few bytes, many cells, each the same long text: gigabytes once it is laid out."""
    cells = "".join(
        f'<row r="{r}">' + "".join(f'<c r="{c}{r}" t="s"><v>0</v></c>' for c in "ABCD") + "</row>"
        for r in range(1, rows + 1)
    )
    strings = f'<sst xmlns="{made.MAIN}"><si><t>{"王芳" * 16_000}</t></si></sst>'
    return made.by_hand(cells, **{"xl/sharedStrings.xml": strings})


def test_workbook_comes_back_as_it_was_read():
    data = made.simple()
    assert open_workbook_apart("a.xlsx", data) == open_workbook("a.xlsx", data)


def test_child_works_from_any_folder_and_thread(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    found = []
    thread = threading.Thread(
        target=lambda: found.append(open_workbook_apart("a.xlsx", made.simple()))
    )
    thread.start()
    thread.join(30)
    assert found[0].sheets[0].rows[1] == ["王芳", 120, 87.5]


def test_one_child_reads_many_files_and_refusals_stay_with_their_file():
    told = []
    files = [
        Incoming("a.xlsx", made.simple()),
        Incoming("~$a.xlsx", b"x"),
        Incoming("far.xlsx", attacks()["far cell"][0]),
        Incoming("b.xlsx", made.protected(made.simple(), "pw"), "pw"),
    ]
    found = run("open", files, None, LIMITS, told.append)
    assert [getattr(f, "code", "read") for f in found] == [
        "read",
        "lock_file",
        "cell_too_far",
        "read",
    ]
    assert [(p.file, p.stage) for p in told if p.index == 0] == [
        ("a.xlsx", "start"),
        ("a.xlsx", "read"),
        ("a.xlsx", "done"),
    ]
    assert {p.files for p in told} == {4}


def test_memory_bomb_costs_the_child_and_not_the_next_file(started):
    limits = Limits(memory=250 * MIB)
    files = [Incoming("bomb.xlsx", heavy()), Incoming("a.xlsx", made.simple())]
    bomb, good = run("open", files, None, limits)
    assert isinstance(bomb, FileRefused)
    assert bomb.code == "file_too_heavy"
    assert isinstance(good, Workbook)
    assert started[0].returncode == KILLED
    assert len(started) == 2


def test_address_space_alone_stops_the_bomb():
    limits = Limits(memory=1 << 50, address_space=400 * MIB)
    found = run("open", [Incoming("bomb.xlsx", heavy())], None, limits)[0]
    assert isinstance(found, FileRefused)
    assert found.code == "file_too_heavy"


def test_timeout(started):
    limits = Limits(seconds=2)
    slow, good = run(
        "open",
        [Incoming("slow.xlsx", heavy(1_000_000)), Incoming("a.csv", b"a,b\n1,2")],
        None,
        limits,
    )
    assert isinstance(slow, FileRefused)
    assert slow.code == "reading_too_slow"
    assert isinstance(good, Workbook)
    assert started[0].returncode == KILLED
    assert len(started) == 2


def test_cpu_limit_ends_the_child():
    found = run("open", [Incoming("s.xlsx", heavy(1_000_000))], None, Limits(cpu_seconds=0))[0]
    assert isinstance(found, FileRefused)
    assert found.code == "reading_too_slow"


def test_cancel_ends_the_reading_and_what_follows(started):
    reading = threading.Event()
    files = [Incoming("slow.xlsx", heavy(400_000)), Incoming("a.xlsx", made.simple())]
    found = run(
        "open",
        files,
        None,
        LIMITS,
        lambda p: reading.set() if p.stage == "read" else None,
        reading.is_set,
    )
    assert [f.code for f in found] == ["cancelled", "cancelled"]
    assert [p.returncode for p in started] == [KILLED]


def test_refused_files_come_back_as_readings_with_their_identity():
    context = ReadContext(date(2025, 10, 20))
    files = [
        Incoming("~$a.xlsx", b"x"),
        Incoming("b.xlsx", made.protected(made.simple(), "pw")),
        Incoming("c.pdf", b"%PDF-1.7"),
    ]
    found = read_many(files, context)
    assert [(f.name, f.status) for f in found] == [(f.name, "refused") for f in files]
    codes = [f.error.code for f in found if f.error]
    assert codes == ["lock_file", "encrypted_workbook", "not_a_workbook"]
    assert found[2].sha256 == hashlib.sha256(b"%PDF-1.7").hexdigest()


def test_reading_in_the_child_equals_reading_here():
    context = ReadContext(date(2025, 10, 20))
    data = made.sales()
    apart, here = read_file("a.xlsx", data, context), read_here("a.xlsx", data, context)
    assert apart.error is None
    assert (apart.name, apart.container) == ("a.xlsx", "xlsx")
    assert [t.kind for t in apart.tables] == ["sales_detail"]
    assert wire.dumps(apart) == wire.dumps(here)


def test_child_that_cannot_start_refuses_the_file(monkeypatch):
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    found = run("open", [Incoming("a.xlsx", made.simple())], None)[0]
    assert isinstance(found, FileRefused)
    assert found.code == "unreadable_file"


def test_no_process_and_no_secret_is_left_behind(monkeypatch, born, started):
    monkeypatch.setenv("LIHUI_SECRET", "s3cret")
    run("open", [Incoming("a.xlsx", made.simple())], None)
    assert [p.returncode is not None for p in started] == [True]
    assert isinstance(started[0], standby.Split) is (born == "split off")
    assert "LIHUI_SECRET" not in process._environment()


ATTACK_SCRIPT = """
import resource, sys
from pathlib import Path
from sales_core.ingest import standby
from sales_core.ingest.limits import Limits
from sales_core.ingest.process import Incoming, run
if sys.argv[2] == "split off":
    standby.stand_by()
    run("open", [Incoming("first.csv", b"a,b\\n1,2")], None)
work = Limits(cpu_seconds=4)  # 2 s, and as much for an interpreter that starts
for path in sorted(Path(sys.argv[1]).iterdir()):
    found = run("open", [Incoming("a.xlsx", path.read_bytes())], None, work)[0]
    assert found.code == path.suffix[1:], (path.name, found)
standby.stand_down()  # what the parent cost, and all it split off, is known from its end on
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="ru_maxrss is in KiB on Linux only")
def test_all_attacks_cost_little_memory_and_work(tmp_path, born):
    """Peak memory of any reading process over all attacks, measured by the system, which also ends
    one that works for too long: the file would be refused for another reason then."""
    known = attacks()
    for name, (data, code) in known.items():
        (tmp_path / f"{name}.{code}").write_bytes(data)
    done = subprocess.run(
        [sys.executable, "-c", ATTACK_SCRIPT, str(tmp_path), born],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert len(known) >= 25
    assert 10 < int(done.stdout) <= 150, done.stdout


def test_wire_carries_a_whole_reading():
    frame = pd.DataFrame(
        {
            "rep_name": ["王芳", None],
            "net_amount": pd.array([128450, None], dtype="Int64"),
            "is_stocked": pd.array([True, None], dtype="boolean"),
            "doc_date": pd.to_datetime(["2025-10-08", None]),
            "_row": [5, 6],
            "_cell": ["F5", "F6"],
        }
    )
    frame["plain"] = pd.Series(["a", None], dtype=object)
    table = ReadTable("周报", "A1:F6", "sales_detail", [1], [], frame)
    table.left_out = [LeftOut(7, "total_row", ("合计", "1"))]
    table.questions = [Question("unit", "周报", "F", {"n": Fraction(1, 3)}, ("yuan", "wan"))]
    table.period = (date(2025, 10, 1), date(2025, 10, 31))
    back = wire.loads(wire.dumps(ReadFile("a.xlsx", "00", tables=[table])))
    assert back.status == "questions"
    pd.testing.assert_frame_equal(back.tables[0].frame, frame)
    assert back.tables[0].frame["plain"][1] is None
    back.tables[0].frame = table.frame
    assert back == ReadFile("a.xlsx", "00", tables=[table])


def test_wire_carries_context_and_refusal():
    context = ReadContext(
        date(2025, 10, 20),
        {"f": Layout("f", "sales_detail", {"销售额": "net_amount"})},
        {"rep": {"王芳", "李强"}},
        {("sales_detail", "net_amount"): [1, 2]},
    )
    assert wire.loads(wire.dumps(context)) == context
    error = wire.loads(wire.dumps(ReadFile("a", "0", error=FileRefused("too_large", mib=70)))).error
    assert (error.code, error.params) == ("too_large", {"mib": 70})


def test_wire_builds_nothing_unknown():
    with pytest.raises(TypeError):
        wire.dumps(object())
    with pytest.raises(ValueError, match="unknown tag"):
        wire.decode({"$": "Popen", "v": {"args": "x"}})
    with pytest.raises((EOFError, ValueError)):
        wire.loads(wire.dumps([1, 2])[:-3])
