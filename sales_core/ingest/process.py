"""The app's side of the reading process: start it, feed it files, end it when it goes too far."""

from __future__ import annotations

import contextlib
import logging
import os
import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sales_core.domain.errors import FileRefused
from sales_core.ingest import wire
from sales_core.ingest.guard import check_outside
from sales_core.ingest.limits import LIMITS, MIB, Limits
from sales_core.ingest.progress import Cancelled, Listener, Progress
from sales_core.ingest.standby import split_off

_LOG = logging.getLogger(__name__)
_ROOT = Path(__file__).resolve().parents[2]
_STEP = 0.05
_START_SECONDS = 60.0
_PASSED_ON = ("PATH", "LANG", "LC_ALL", "SYSTEMROOT", "SYSTEMDRIVE", "TEMP", "TMP", "TZDIR")
_END = object()
SLOWER = {"mark": 2}
"""Writing a workbook takes longer than reading it."""


@dataclass(frozen=True)
class Incoming:
    """A file as it arrives. The name decides nothing but what people see."""

    name: str
    data: bytes
    password: str | None = None


class Child:
    """One reading process and the thread that listens to it."""

    def __init__(self, limits: Limits) -> None:
        self._process = split_off(_environment()) or subprocess.Popen(
            [sys.executable, "-m", "sales_core.ingest.child"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=_ROOT,
            env=_environment(),
            start_new_session=os.name == "posix",
        )
        self._limits = limits
        self._answers: queue.SimpleQueue[Any] = queue.SimpleQueue()
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        try:
            while self._process.stdout and (message := wire.read(self._process.stdout)):
                self._answers.put(message)
        except (EOFError, ValueError, OSError):
            _LOG.info("the reading process broke off")
        self._answers.put(_END)

    def send(self, header: Any, blobs: Sequence[bytes] = ()) -> None:
        """Writes beside the caller: a process that does not listen must not hold the app."""
        threading.Thread(target=self._write, args=(header, blobs), daemon=True).start()

    def _write(self, header: Any, blobs: Sequence[bytes]) -> None:
        with contextlib.suppress(OSError, ValueError):
            if self._process.stdin:
                wire.write(self._process.stdin, header, blobs)

    def answer(
        self, seconds: float, cancelled: Cancelled | None, since: float | None = None
    ) -> wire.Message:
        """The next message. FileRefused when it takes too long (from `since` on, on the monotonic
        clock), too much, dies or is cancelled."""
        until = (time.monotonic() if since is None else since) + seconds
        while True:
            if cancelled and cancelled():
                raise FileRefused("cancelled")
            try:
                found = self._answers.get(timeout=_STEP)
            except queue.Empty:
                found = None
            if found is _END:
                raise FileRefused(self._death(), seconds=self._limits.cpu_seconds)
            if found is not None:
                return found  # type: ignore[no-any-return]  # the queue holds messages and _END
            if time.monotonic() > until:
                raise FileRefused("reading_too_slow", seconds=round(seconds))
            if _resident(self._process.pid) > self._limits.memory:
                raise FileRefused("file_too_heavy")

    def _death(self) -> str:
        """Why the process ended by itself: memory (abort, kill), time, or a crash of a reader."""
        try:
            ended = -self._process.wait(timeout=2)
        except subprocess.TimeoutExpired:
            return "unreadable_file"
        if ended == getattr(signal, "SIGXCPU", None):
            return "reading_too_slow"
        heavy = (signal.SIGABRT, getattr(signal, "SIGKILL", None))
        return "file_too_heavy" if ended in heavy else "unreadable_file"

    def end(self) -> None:
        """Ends the process; it holds nothing worth keeping."""
        with contextlib.suppress(OSError):
            self._process.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            if stream:
                with contextlib.suppress(OSError):
                    stream.close()


def _environment() -> dict[str, str]:
    """Nothing of the app's environment but what an interpreter needs: no secret reaches it."""
    kept = {k: os.environ[k] for k in _PASSED_ON if k in os.environ}
    threads = {f"{name}_NUM_THREADS": "1" for name in ("OMP", "OPENBLAS", "MKL")}
    return kept | threads | {"PYTHONPATH": str(_ROOT), "ARROW_DEFAULT_MEMORY_POOL": "system"}


def _resident(pid: int) -> int:
    """Bytes the process holds, where the system tells (Linux); else 0 and its own limit rules."""
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError, IndexError, AttributeError):
        return 0


def seconds_for(data: bytes, limits: Limits) -> float:
    """Wall time a file of this size may take: 10 s, and 5 s for each MiB."""
    return min(limits.seconds, 10 + 5 * len(data) / MIB)


def run(
    action: str,
    files: Sequence[Incoming],
    context: Any,
    limits: Limits = LIMITS,
    progress: Listener | None = None,
    cancelled: Cancelled | None = None,
) -> list[Any]:
    """The answer for each file: what the child made of it, or a FileRefused. Raises nothing else.

    `action` is read (to a ReadFile), open (to a Workbook) or mark (to bytes, with a Marking).
    """
    session = _Session(action, context, limits, progress, cancelled)
    try:
        return [session.one(file, index, len(files)) for index, file in enumerate(files)]
    finally:
        session.end()


@dataclass
class _Session:
    action: str
    context: Any
    limits: Limits
    progress: Listener | None
    cancelled: Cancelled | None
    child: Child | None = None

    def one(self, file: Incoming, index: int, files: int) -> Any:
        self._tell(Progress(file.name, index, files, "start"))
        try:
            self._permit(file)
            found = self._ask(file, index, files)
        except FileRefused as error:
            found = error
        except (OSError, LookupError, TypeError, ValueError) as error:
            _LOG.error("no sound answer of the reading process: %s", type(error).__name__)
            self.end()
            found = FileRefused()
        self._tell(Progress(file.name, index, files, "done"))
        return found

    def _permit(self, file: Incoming) -> None:
        if self.cancelled and self.cancelled():
            raise FileRefused("cancelled")
        check_outside(file.name, file.data, self.limits)

    def end(self) -> None:
        if self.child:
            self.child.end()
        self.child = None

    def _ask(self, file: Incoming, index: int, files: int) -> Any:
        try:
            child = self._started()
            child.send({"name": file.name, "password": file.password}, [file.data])
            seconds = SLOWER.get(self.action, 1) * seconds_for(file.data, self.limits)
            at, since = None, time.monotonic()
            while True:
                header, blobs = child.answer(seconds, self.cancelled, since)
                if "stage" not in header:
                    break
                stage, rows, of = header["stage"]
                if stage != at:  # a stage has its time, however often it says where it is
                    at, since = stage, time.monotonic()
                self._tell(Progress(file.name, index, files, stage, rows, of))
        except FileRefused:
            self.end()  # it hangs, swells or is gone; the next file gets a fresh one
            raise
        if "failed" in header:
            _LOG.error("reading failed: %s", header["failed"])
            raise FileRefused
        return wire.decode(header["found"], blobs)

    def _started(self) -> Child:
        if self.child is None:
            self.child = Child(self.limits)
            encoder = wire.Encoder()
            setup = {
                "action": self.action,
                "limits": encoder(self.limits),
                "context": encoder(self.context),
            }
            self.child.answer(_START_SECONDS, self.cancelled)
            self.child.send(setup, encoder.blobs)
            self.child.answer(_START_SECONDS, self.cancelled)
        return self.child

    def _tell(self, progress: Progress) -> None:
        if self.progress:
            self.progress(progress)
