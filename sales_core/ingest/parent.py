"""The process reading processes are split off from: `python -m sales_core.ingest.parent`.

It has imported what reading needs and never sees a file, so each split is a fresh reader at the
price of a fork instead of a second of imports. One thread, Linux only (`standby` says when). Its
standard input is a socket, over which it is asked for two things: a child on the two pipes that
come with the message, answered with its pid (0: none to be had); or, by pid, how a child ended,
answered with its exit code, a minus before a signal, or `alive`. It ends when the app closes the
socket.
"""

from __future__ import annotations

import gc
import os
import socket
from datetime import date
from importlib import import_module

from sales_core.ingest import child

SPLIT, ALIVE = b"split", b"alive"
_NEEDED = tuple(
    f"sales_core.ingest.{name}"
    for name in ("marking.mark", "prescan.xlsx", "readers.calamine", "understand", "wire_frames")
)


def main() -> None:
    """Serves until the app is gone."""
    _learn()
    with socket.socket(fileno=os.dup(0)) as door:
        while True:
            message, pipes, _, _ = socket.recv_fds(door, 32, 2)
            if not message:
                return
            door.send(_split(door, pipes) if pipes else _ended(int(message)))


def _learn() -> None:
    """Import what reading needs, and read lists and weights by reading a sheet of our own."""
    for name in _NEEDED:
        import_module(name)
    from sales_core.ingest.read import read_here
    from sales_core.ingest.result import ReadContext

    read_here("own.csv", b"rep,amount\na,1\n", ReadContext(date(2000, 1, 1)))
    gc.collect()
    gc.freeze()  # collections in a child need not touch, and so copy, what is here


def _split(door: socket.socket, pipes: list[int]) -> bytes:
    try:
        pid = os.fork()
    except OSError:
        pid = 0
    else:
        if pid == 0:
            _become_child(door, pipes)
    for pipe in pipes:
        os.close(pipe)
    return str(pid).encode()


def _become_child(door: socket.socket, pipes: list[int]) -> None:
    code = 1
    try:
        door.close()
        for place, pipe in enumerate(pipes):
            os.dup2(pipe, place)
            os.close(pipe)
        child.main()
        code = 0
    finally:
        os._exit(code)  # never back into the loop of the parent


def _ended(pid: int) -> bytes:
    found, status = os.waitpid(pid, os.WNOHANG)
    return str(os.waitstatus_to_exitcode(status)).encode() if found else ALIVE


if __name__ == "__main__":
    main()
