"""How well rows are told apart: the bars A-1 to A-4, on tables labelled by others (cross-validated)
and on sheets made up here (read as the importer does)."""

from __future__ import annotations

import gzip
import json
import os
import random
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.sheets import make
from sales_core.domain.reading import Line
from sales_core.ingest.grid import Sheet, Value
from sales_core.ingest.understand import lines_of
from sales_core.ingest.understand.cells.cells import filled
from sales_core.ingest.understand.lines.line_features import rows_seen
from sales_core.ingest.understand.lines.line_model import CLASSES, most_likely

FOLDS = 10
DATA, BESIDE = "LIHUI_SHARED_DATA", Path(__file__).resolve().parents[2] / "shared" / "data"
FILE = "saus.jsonl.gz"
_NAMES: dict[str, Line] = {
    "metadata": "title", "header": "header", "group": "group", "data": "data",
    "derived": "total", "notes": "note", "empty": "blank",
}  # fmt: skip


@dataclass(frozen=True)
class Labelled:
    """A sheet and the class of each of its rows."""

    sheet: Sheet
    lines: list[Line]


def run() -> Iterator[str]:
    """Both corpora, a line each; the labelled one is looked for where LIHUI_SHARED_DATA says."""
    folder = Path(os.environ.get(DATA, BESIDE)) / "lines"
    if (folder / FILE).exists():
        tables = corpus(folder)
        yield from report("labelled tables, cross-validated", _validated(tables))
        yield from report("  baseline: first row is the header", map(_first_row, tables))
    else:
        yield f"labelled tables: not here (set {DATA} to their folder)"
    own = made(range(400))
    yield from report("made-up sheets, as read", ((one.lines, lines_of(one.sheet)) for one in own))


def corpus(folder: Path) -> list[Labelled]:
    """The tables of the labelled corpus, numbers as numbers."""
    found = []
    with gzip.open(folder / FILE, "rt", encoding="utf-8") as held:
        for text in held:
            table = json.loads(text)
            rows = [[_value(cell) for cell in row] for row in table["table_array"]]
            found.append(Labelled(Sheet("S", rows), [_NAMES[n] for n in table["line_annotation"]]))
    random.Random(0).shuffle(found)
    return found


def made(seeds: Iterable[int]) -> list[Labelled]:
    """Sheets made up as people lay them out."""
    return [Labelled(one.sheet, one.lines) for one in map(make, seeds)]


def labelled(one: Labelled) -> tuple[list[list[str]], list[str]]:
    """Features and classes of its filled rows."""
    seen = rows_seen(one.sheet)
    return [row for _, row in seen], [one.lines[number] for number, _ in seen]


def report(name: str, pairs: Iterable[tuple[list[Line], list[Line]]]) -> Iterator[str]:
    """A-1 header block, A-2 macro F1, A-3 F1 of totals, A-4 whole sheets; then F1 by class."""
    both: Counter[tuple[Line, Line]] = Counter()
    count = headers = whole = 0
    for truth, found in pairs:
        both.update(zip(truth, found, strict=True))
        count += 1
        headers += _headers(truth) == _headers(found)
        whole += truth == found
    scores = {name: _f1(both, name) for name in (*CLASSES, "blank") if any(name in p for p in both)}
    mean = sum(scores.values()) / len(scores)
    yield (
        f"{name} ({count}): header {headers / count:.1%}, macro F1 {mean:.3f}, "
        f"totals F1 {scores.get('total', 0):.3f}, whole sheets {whole / count:.1%}"
    )
    yield "  F1: " + ", ".join(f"{one} {score:.3f}" for one, score in scores.items())


def _validated(tables: list[Labelled]) -> Iterator[tuple[list[Line], list[Line]]]:
    from bench.line_training import train  # it needs this module for its tables

    seen = [labelled(one) for one in tables]
    for fold in range(FOLDS):
        weights = train([one for i, one in enumerate(seen) if i % FOLDS != fold])
        for (features, _), table in zip(seen[fold::FOLDS], tables[fold::FOLDS], strict=True):
            yield table.lines, _told(table.sheet, most_likely(features, weights))


def _told(sheet: Sheet, classes: list[Line]) -> list[Line]:
    """The classes of all rows, from those of the filled ones."""
    told = iter(classes)
    return [next(told) if filled(sheet, number) else "blank" for number in range(len(sheet.rows))]


def _first_row(one: Labelled) -> tuple[list[Line], list[Line]]:
    filled = [any(cell is not None for cell in row) for row in one.sheet.rows]
    found: list[Line] = ["data" if there else "blank" for there in filled]
    found[filled.index(True)] = "header"
    return one.lines, found


def _headers(lines: list[Line]) -> list[int]:
    return [place for place, line in enumerate(lines) if line == "header"]


def _f1(both: Counter[tuple[Line, Line]], name: str) -> float:
    hits = both[name, name]  # type: ignore[index]  # a class
    said = sum(n for (_, found), n in both.items() if found == name)
    there = sum(n for (truth, _), n in both.items() if truth == name)
    return 2 * hits / (said + there)


def _value(text: str | None) -> Value:
    if text is None or not text.strip():
        return None
    try:
        number = float(text)
    except ValueError:
        return text
    return number if abs(number) < float("inf") else text
