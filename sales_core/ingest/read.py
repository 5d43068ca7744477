"""Reading a file: guard, prescan, reader, understanding. The app calls `read_file`, `read_many`.

Both run in a child process: a file that eats memory, time or the reader itself costs that process,
never the app.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace

from sales_core.domain.errors import FileRefused
from sales_core.domain.issue import Issue
from sales_core.ingest import corrections
from sales_core.ingest.grid import Workbook
from sales_core.ingest.guard import guard
from sales_core.ingest.limits import LIMITS, Limits
from sales_core.ingest.marking.marks import Marking
from sales_core.ingest.prescan import prescan
from sales_core.ingest.process import SLOWER, Incoming, run
from sales_core.ingest.progress import Cancelled, Listener, Tally, Tell
from sales_core.ingest.readers import read_workbook
from sales_core.ingest.result import ReadContext, ReadFile

__all__ = [
    "Incoming",
    "mark_apart",
    "open_workbook",
    "open_workbook_apart",
    "read_file",
    "read_here",
    "read_many",
]


def read_file(
    name: str,
    data: bytes,
    context: ReadContext,
    password: str | None = None,
    progress: Listener | None = None,
    cancelled: Cancelled | None = None,
) -> ReadFile:
    """One file, read in a child process. A refusal is in `error`; nothing is raised for a bad file.

    `password` wins over `context.password`. `cancelled` is asked about twenty times a second.
    """
    incoming = Incoming(name, data, password)
    return read_many([incoming], context, progress=progress, cancelled=cancelled)[0]


def read_many(
    files: Sequence[Incoming],
    context: ReadContext,
    limits: Limits = LIMITS,
    progress: Listener | None = None,
    cancelled: Cancelled | None = None,
) -> list[ReadFile]:
    """Several files in one child process (a new one after a file that killed it), in order."""
    found = run("read", files, context, limits, progress, cancelled)
    results = []
    for file, answer in zip(files, found, strict=True):
        if isinstance(answer, ReadFile):
            results.append(answer)
        else:
            error = answer if isinstance(answer, FileRefused) else FileRefused()
            results.append(ReadFile(file.name, sha256(file.data), error=error))
    return results


def open_workbook_apart(
    name: str, data: bytes, password: str | None = None, limits: Limits = LIMITS
) -> Workbook:
    """Cells of one file, read in a child process and not understood. Raises FileRefused."""
    answer = run("open", [Incoming(name, data, password)], None, limits)[0]
    if isinstance(answer, Workbook):
        return answer
    raise answer if isinstance(answer, FileRefused) else FileRefused()


def open_workbook(
    name: str, data: bytes, password: str | None = None, limits: Limits = LIMITS
) -> Workbook:
    """Cells of one file, read in this process. Raises FileRefused."""
    file = guard(name, data, password, limits)
    return read_workbook(file, prescan(file, limits), limits)


def mark_apart(
    name: str,
    data: bytes,
    marking: Marking,
    password: str | None = None,
    limits: Limits = LIMITS,
) -> bytes:
    """The file as an xlsx with its problems marked, made in a child process. Raises FileRefused."""
    patient = replace(limits, cpu_seconds=SLOWER["mark"] * limits.cpu_seconds)
    answer = run("mark", [Incoming(name, data, password)], marking, patient)[0]
    if isinstance(answer, bytes):
        return answer
    raise answer if isinstance(answer, FileRefused) else FileRefused()


def read_here(
    name: str,
    data: bytes,
    context: ReadContext,
    password: str | None = None,
    limits: Limits = LIMITS,
    tell: Tell | None = None,
) -> ReadFile:
    """One file, read in this process: for the child itself, and for trusted files in tests."""
    tally = Tally(tell)
    try:
        tally.begin("check")
        file = guard(name, data, password or context.password, limits)
        facts = prescan(file, limits, tally)
        tally.begin("read", sum(sheet.height for sheet in facts))
        book = read_workbook(file, facts, limits)
        del file, facts
        return _understood(name, data, book, context, tally)
    except FileRefused as error:
        return ReadFile(name, sha256(data), error=error)
    except MemoryError:
        return ReadFile(name, sha256(data), error=FileRefused("file_too_heavy"))


def _understood(
    name: str, data: bytes, book: Workbook, context: ReadContext, tally: Tally
) -> ReadFile:
    from sales_core.ingest.understand import understand

    corrections.put(book, context.corrections)
    file = understand(book, context, name, tally)
    file.name, file.sha256 = name, sha256(data)
    file.container, file.encoding = book.container, book.encoding
    told = {issue.code for issue in file.issues}
    file.issues += [Issue(note, "info") for note in book.notes if note not in told]
    return file


def sha256(data: bytes) -> str:
    """The file's identity."""
    return hashlib.sha256(data).hexdigest()
