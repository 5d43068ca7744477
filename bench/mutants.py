"""Damaged workbooks by the thousand: none may end the program, hang it or fail without a name.

`python -m bench mutants` reads a few hundred; `python -m bench.mutants COUNT [SEED]` as many as
asked for. Each is damaged from a sound file: bytes turned, cut off or repeated, members of the
archive dropped, swapped or renamed, numbers and tags of the XML changed.
"""

from __future__ import annotations

import io
import logging
import random
import sys
import time
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import openpyxl

from sales_core.ingest.progress import Progress
from sales_core.ingest.read import Incoming, read_many
from sales_core.ingest.result import ReadContext

COUNT, SEED, BATCH = 300, 1, 40
SLOWEST = 10.0
SAMPLES = Path(__file__).parent.parent / "sample_data"
Damage = Callable[[random.Random, bytes], bytes]
_WILD = (b"-1", b"1e308", b"99999999999999999999", b"NaN", b"4294967296", b"1048577", b"")


@dataclass
class Seen:
    """What came of the mutants. `failed`: errors of the reader that have no name of their own."""

    outcomes: Counter[str] = field(default_factory=Counter)
    failed: list[str] = field(default_factory=list)
    slowest: float = 0.0
    slowest_name: str = ""

    def lines(self) -> Iterator[str]:
        """For a person: what happened how often, and the worst."""
        total = sum(self.outcomes.values())
        yield f"mutants {total:,}: " + ", ".join(f"{k} {n}" for k, n in self.outcomes.most_common())
        yield (
            f"mutants without a named outcome {len(self.failed)}, slowest {self.slowest:.1f} s "
            f"({self.slowest_name}), bar {SLOWEST:.0f} s"
        )
        yield from sorted(set(self.failed))[:20]


class _Failures(logging.Handler):
    def __init__(self, into: list[str]) -> None:
        super().__init__(logging.ERROR)
        self._into = into

    def emit(self, record: logging.LogRecord) -> None:
        self._into.append(record.getMessage())


def run() -> Iterator[str]:
    """The short run."""
    yield from read_all(COUNT, SEED).lines()


def read_all(count: int, seed: int) -> Seen:
    """Read `count` mutants; each is made by its own number, so that any can be made again."""
    seen, sound = Seen(), seeds()
    watch = _Failures(seen.failed)
    logging.getLogger("sales_core").addHandler(watch)
    try:
        for first in range(0, count, BATCH):
            numbers = range(first, min(first + BATCH, count))
            _read(seen, [mutant(sound, seed, number) for number in numbers])
    finally:
        logging.getLogger("sales_core").removeHandler(watch)
    return seen


def _read(seen: Seen, files: list[Incoming]) -> None:
    began = 0.0

    def tell(progress: Progress) -> None:
        nonlocal began
        if progress.stage == "start":
            began = time.perf_counter()
        if progress.stage == "done":
            took = time.perf_counter() - began
            if took > seen.slowest:
                seen.slowest, seen.slowest_name = took, progress.file

    for found in read_many(files, ReadContext(date(2026, 11, 23)), progress=tell):
        seen.outcomes[found.error.code if found.error else found.status] += 1


def mutant(sound: dict[str, bytes], seed: int, number: int) -> Incoming:
    """Mutant `number`: which file it is made of, and how it is damaged, follow from the seed."""
    chance = random.Random(f"{seed}/{number}")
    name, data = chance.choice(sorted(sound.items()))
    kinds: tuple[Damage, ...] = IN_ARCHIVES + IN_BYTES if data[:2] == b"PK" else IN_BYTES
    damaged = data
    for _ in range(chance.choice((1, 1, 1, 2, 4))):
        damaged = chance.choice(kinds)(chance, damaged)
    return Incoming(f"{number}-{name}", damaged)


def seeds() -> dict[str, bytes]:
    """Sound files of every container that can be written here."""
    found = {p.name: p.read_bytes() for p in sorted((SAMPLES / "zh" / "dirty").glob("*.*"))[:5]}
    found["plain.xlsx"] = workbook()
    rows = [
        "日期,客户,业务员,金额",
        *(f"2026-10-{n:02},客户{n},代表{n % 3},{n * 7}" for n in range(1, 29)),
    ]
    text = "\r\n".join(rows)
    found |= {f"{code}.csv": text.encode(code) for code in ("utf-8-sig", "gb18030", "utf-16")}
    cells = "".join(f"<tr><td>{'</td><td>'.join(row.split(','))}</td></tr>" for row in rows)
    found["table.xls"] = f"<html><table>{cells}</table></html>".encode()
    return found


def workbook() -> bytes:
    """A small workbook with merges, formats, a date, a formula and a hidden sheet."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["2026年10月销售明细"])
    sheet.merge_cells("A1:D1")
    sheet.append(["日期", "客户", "业务员", "销售额"])
    for n in range(1, 30):
        sheet.append([date(2026, 10, n), f"客户{n}", f"代表{n % 3}", n * 10.5])
    sheet.append(["合计", None, None, "=SUM(D3:D31)"])
    book.create_sheet("旧").sheet_state = "hidden"
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def turn(chance: random.Random, data: bytes) -> bytes:
    """A few bytes changed."""
    held = bytearray(data)
    for _ in range(chance.choice((1, 4, 40)) if held else 0):
        held[chance.randrange(len(held))] = chance.randrange(256)
    return bytes(held)


def cut(chance: random.Random, data: bytes) -> bytes:
    """The end, the beginning or a piece missing."""
    one, other = sorted((chance.randrange(len(data) + 1), chance.randrange(len(data) + 1)))
    return chance.choice((data[:other], data[one:], data[:one] + data[other:]))


def repeat(chance: random.Random, data: bytes) -> bytes:
    """A piece standing many times."""
    at = chance.randrange(len(data) + 1)
    piece = data[at : at + chance.choice((1, 30, 400))]
    return data[:at] + piece * chance.choice((2, 100, 2000)) + data[at:]


def put(chance: random.Random, data: bytes) -> bytes:
    """Something strange in between."""
    at = chance.randrange(len(data) + 1)
    strange = (b"\x00" * 9, b"\xff\xfe", b"\r\n" * 500, b'"' * 33, b"," * 3000, b"<td>" * 900)
    return data[:at] + chance.choice(strange) + data[at:]


def members(chance: random.Random, data: bytes) -> bytes:
    """A member of the archive gone, emptied, renamed, doubled or filled with another's content."""
    held = _opened(data)
    if len(held) < 2:
        return turn(chance, data)
    one, other = chance.sample(sorted(held), 2)
    match chance.randrange(5):
        case 0:
            del held[one]
        case 1:
            held[one] = b""
        case 2:
            held[one + chance.choice((".bak", "/x", "é"))] = held.pop(one)
        case 3:
            held[one] = held[other]
        case _:
            held[one] = held[one] * 2
    return _closed(held)


def markup(chance: random.Random, data: bytes) -> bytes:
    """A number, a tag or an attribute of one part changed."""
    held = _opened(data)
    parts = sorted(name for name in held if name.endswith((".xml", ".rels")))
    if not parts:
        return turn(chance, data)
    name = chance.choice(parts)
    pieces = held[name].split(chance.choice((b'"', b"<", b">", b"</v>")))
    at = chance.randrange(len(pieces))
    pieces[at] = chance.choice((*_WILD, b"<", b"&", b'" x="', pieces[at][::-1]))
    held[name] = b'"'.join(pieces)
    return _closed(held)


def inside(chance: random.Random, data: bytes) -> bytes:
    """The bytes of one part damaged, the archive sound."""
    held = _opened(data)
    if not held:
        return turn(chance, data)
    name = chance.choice(sorted(held))
    held[name] = chance.choice(IN_BYTES)(chance, held[name])
    return _closed(held)


def _opened(data: bytes) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return {name: archive.read(name) for name in archive.namelist()}
    except Exception:  # whatever is wrong with it by now
        return {}


def _closed(held: dict[str, bytes]) -> bytes:
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in held.items():
            archive.writestr(name, content)
    return into.getvalue()


IN_BYTES: tuple[Damage, ...] = (turn, cut, repeat, put)
IN_ARCHIVES: tuple[Damage, ...] = (members, members, markup, markup, inside, inside)

if __name__ == "__main__":
    wanted = [int(word) for word in sys.argv[1:]] or [COUNT]
    for line in read_all(*wanted, *([SEED] if len(wanted) == 1 else [])).lines():
        print(line)
