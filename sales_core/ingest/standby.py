"""A long-lived process stands by for many files: reading processes are split off one parent.

The parent (`parent`) has imported what reading needs and never sees a file. Each child still reads
for one call only and ends with it, as a fresh interpreter would, which takes the place of a split
wherever this is not wanted or cannot be had.
"""

from __future__ import annotations

import atexit
import contextlib
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import IO

from sales_core.ingest.parent import ALIVE, SPLIT

_ROOT = Path(__file__).resolve().parents[2]
_PATIENCE = 60.0
_STEP = 0.01
_LOST = 1
"""What a child is said to have ended with when nobody is left to tell."""


class Split:
    """A process split off the parent, used like a `subprocess.Popen` with pipes."""

    def __init__(self, parent: Parent) -> None:
        inner_in, outer_in = os.pipe()
        outer_out, inner_out = os.pipe()
        self.stdin: IO[bytes] | None = os.fdopen(outer_in, "wb")
        self.stdout: IO[bytes] | None = os.fdopen(outer_out, "rb")
        self.returncode: int | None = None
        self._parent = parent
        try:
            self.pid = int(parent.ask(SPLIT, [inner_in, inner_out]))
            if not self.pid:
                raise BlockingIOError("no process to be had")
        except OSError:
            self.stdin.close()
            self.stdout.close()
            raise
        finally:
            os.close(inner_in)
            os.close(inner_out)

    def wait(self, timeout: float | None = None) -> int:
        """Its exit code, negative for a signal. subprocess.TimeoutExpired when it lives longer."""
        until = None if timeout is None else time.monotonic() + timeout
        while self.returncode is None:
            self._look()
            if self.returncode is None:
                if until is not None and time.monotonic() > until:
                    raise subprocess.TimeoutExpired("split", timeout or 0)
                time.sleep(_STEP)
        return self.returncode

    def kill(self) -> None:
        """End it now. The pid is nobody else's: the parent keeps it until it was asked after."""
        self._look()
        if self.returncode is None:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.pid, signal.SIGKILL)

    def _look(self) -> None:
        if self.returncode is None:
            try:
                told = self._parent.ask(str(self.pid).encode())
            except OSError:
                self.returncode = _LOST  # it ends by itself when its input does
            else:
                self.returncode = None if told == ALIVE else int(told)


class Parent:
    """The app's side of a parent process, started when the first child is wanted."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._door: socket.socket | None = None
        self._lock = threading.Lock()

    def start(self, environment: dict[str, str]) -> None:
        """Start it unless it is there. OSError when it cannot be started."""
        with self._lock:
            if self._process is not None and self._process.poll() is None:
                return
            self._close()
            self._door, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
            self._door.settimeout(_PATIENCE)
            with theirs:
                self._process = subprocess.Popen(
                    [sys.executable, "-m", "sales_core.ingest.parent"],
                    stdin=theirs.fileno(),
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                    cwd=_ROOT,
                    # a thread of a library would not outlive the split
                    env=environment | {"JE_ARROW_MALLOC_CONF": "background_thread:false"},
                    start_new_session=True,
                )

    def ask(self, message: bytes, pipes: list[int] | None = None) -> bytes:
        """The answer to one message. OSError when there is none."""
        with self._lock:
            if self._door is None:
                raise BrokenPipeError("no parent")
            try:
                socket.send_fds(self._door, [message], pipes or [])
                answer = self._door.recv(32)
            except OSError:
                self._close()  # a late answer must not be taken for that of the next question
                raise
            if not answer:
                self._close()
                raise BrokenPipeError("the parent is gone")
            return answer

    def end(self) -> None:
        """Ends it. Children read on until their input ends."""
        with self._lock:
            self._close()

    def _close(self) -> None:
        if self._door is not None:
            self._door.close()
        if self._process is not None:
            self._process.kill()
            self._process.wait()
        self._door = self._process = None


_parent: Parent | None = None


def possible() -> bool:
    """Only Linux: forking after imports is sound there."""
    return sys.platform == "linux"


def stand_by() -> None:
    """From now on this process splits its reading processes off a parent, where that is possible.
    Calling it again changes nothing.
    """
    global _parent  # noqa: PLW0603  # one parent per process, as there is one process
    if _parent is None and possible():
        _parent = Parent()


@atexit.register
def stand_down() -> None:
    """Ends the parent; readers come from fresh interpreters again."""
    global _parent  # noqa: PLW0603  # as above
    if _parent is not None:
        _parent.end()
    _parent = None


def split_off(environment: dict[str, str]) -> Split | None:
    """A new reading process with this environment; None when there is no parent to split it off."""
    if _parent is None:
        return None
    try:
        _parent.start(environment)
        return Split(_parent)
    except OSError:
        return None
