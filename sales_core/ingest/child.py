"""The reading process: `python -m sales_core.ingest.child`, spoken to over its pipes (`wire`).

Its first message says it is there; the first it receives sets action, limits and context; then one
file a message, one answer each, with stages in between. It ends when its input does.
"""

from __future__ import annotations

import gc
import os
import sys
import traceback
from pathlib import Path
from typing import Any, BinaryIO

from sales_core.domain.errors import FileRefused
from sales_core.ingest import wire
from sales_core.ingest.limits import LIMITS, Limits
from sales_core.ingest.progress import Stage


def main() -> None:
    """Serves until the input ends."""
    source = sys.stdin.buffer
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever a library prints must not end up between the messages
    _bound(LIMITS)
    gc.disable()  # cells are no cycles; one process reads a few files and goes
    wire.write(answers, {"ready": True})
    setup = wire.read(source)
    if setup is None:
        return
    action = setup[0]["action"]
    limits: Limits = wire.decode(setup[0]["limits"])
    context = wire.decode(setup[0]["context"], setup[1])
    _bound(limits)
    wire.write(answers, {"ready": True})
    while request := wire.read(source):
        _cpu(limits)
        _serve(action, request, context, limits, answers)
        gc.collect()


def _serve(
    action: str, request: wire.Message, context: Any, limits: Limits, answers: BinaryIO
) -> None:
    (header, blobs), encoder = request, wire.Encoder()
    name, password, data = header["name"], header["password"], blobs[0]
    try:
        found = _found(action, name, data, password, context, limits, answers)
        reply: dict[str, Any] = {"found": encoder(found)}
    except FileRefused as error:
        reply, encoder = {"found": wire.Encoder()(error)}, wire.Encoder()
    except MemoryError:
        refused = FileRefused("file_too_heavy")
        reply, encoder = {"found": wire.Encoder()(refused)}, wire.Encoder()
    except Exception as error:  # the app gets a name for it, never the contents of a cell
        reply, encoder = {"failed": _where(error)}, wire.Encoder()
    wire.write(answers, reply, encoder.blobs)


def _found(
    action: str,
    name: str,
    data: bytes,
    password: str | None,
    context: Any,
    limits: Limits,
    answers: BinaryIO,
) -> Any:
    from sales_core.ingest.read import open_workbook, read_here

    def tell(stage: Stage, rows: int, of: int) -> None:
        wire.write(answers, {"stage": [stage, rows, of]})

    if action == "open":
        tell("read", 0, 0)
        return open_workbook(name, data, password, limits)
    if action == "mark":
        from sales_core.ingest.marking.mark import marked

        return marked(name, data, password, context, limits, tell)
    return read_here(name, data, context, password, limits, tell)


def _where(error: BaseException) -> str:
    """Type and place of a failure; its message may quote a cell and stays here."""
    frames = traceback.extract_tb(error.__traceback__)[-4:]
    places = " < ".join(f"{Path(f.filename).name}:{f.lineno}" for f in reversed(frames))
    return f"{type(error).__name__} at {places}"


def _bound(limits: Limits) -> None:
    """Memory, files and core dumps, where the system can limit them (POSIX)."""
    try:
        import resource
    except ImportError:
        return
    for what, most in (
        (resource.RLIMIT_AS, limits.address_space),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_NOFILE, 128),
    ):
        _limit(what, most)


def _cpu(limits: Limits) -> None:
    """The next file may use `cpu_seconds` more than was used so far."""
    try:
        import resource
    except ImportError:
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    _limit(resource.RLIMIT_CPU, int(used.ru_utime + used.ru_stime) + 1 + limits.cpu_seconds)


def _limit(what: int, most: int) -> None:
    import resource

    hard = resource.getrlimit(what)[1]
    soft = most if hard == resource.RLIM_INFINITY else min(most, hard)
    try:
        resource.setrlimit(what, (soft, hard))
    except (ValueError, OSError):
        return  # macOS refuses some; the app's own watch remains


if __name__ == "__main__":
    main()
