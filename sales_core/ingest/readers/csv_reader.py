"""Text tables: encoding by mark and trial, separator by agreement of the lines."""

from __future__ import annotations

import csv
import io
import re

from sales_core.domain.cell import address
from sales_core.domain.errors import FileRefused
from sales_core.ingest.grid import Sheet, Value, Workbook
from sales_core.ingest.guard import Guarded
from sales_core.ingest.limits import Limits
from sales_core.ingest.prescan.facts import SheetFacts
from sales_core.ingest.readers import ragged
from sales_core.ingest.readers.encoding import decode
from sales_core.ingest.readers.sheet import sheet

_SEPARATORS = (",", "\t", ";", "|")
_SAMPLE = 200
_KEPT_AS_TEXT = re.compile(r"""="([^"]*)"|'(\d+)""")
_LONGEST = 1_000_000
MOSTLY_EMPTY = 8
"""Times more room than content, as in the other formats."""


def read_csv(file: Guarded, facts: list[SheetFacts], limits: Limits) -> Workbook:
    """One sheet named after the file, every value a text as written.

    FileRefused for an unknown encoding, a quote left open, more cells or wider rows than may be, or
    a line that reaches far beyond all others.
    """
    del facts
    text, encoding = decode(file.data)
    text, separator = _separator(text)
    rows = _rows(text, separator, limits)
    name = file.name.rpartition("/")[2].rpartition(".")[0] or file.name
    _check_span(name, rows, limits)
    return Workbook("csv", [_sheet(name, rows)], encoding)


def _sheet(name: str, rows: list[list[Value]]) -> Sheet:
    return sheet(SheetFacts(name, errors=ragged.doubtful(rows)), rows)


def _rows(text: str, separator: str, limits: Limits) -> list[list[Value]]:
    csv.field_size_limit(_LONGEST)
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    rows: list[list[Value]] = []
    cells = 0
    try:
        for row in lines:
            cells += len(row)
            if cells > limits.cells or len(rows) >= limits.rows:
                raise FileRefused("too_many_cells", cells=cells, limit=limits.cells)
            if len(row) > limits.columns:
                line = lines.line_num
                raise FileRefused("too_many_columns", line=line, limit=limits.columns)
            rows.append([_plain(cell) for cell in row])
    except csv.Error as error:
        raise FileRefused("broken_quotes", line=lines.line_num) from error
    return rows


def _check_span(name: str, rows: list[list[Value]], limits: Limits) -> None:
    """FileRefused when the rows span more than a reader may allocate and are mostly empty."""
    width, longest = max(((len(row), n) for n, row in enumerate(rows)), default=(0, 0))
    span = width * len(rows)
    if span > limits.cells and sum(map(len, rows)) * MOSTLY_EMPTY < span:
        raise FileRefused("cell_too_far", sheet=name, cell=address(longest, width - 1))


def _plain(cell: str) -> str:
    """Without the marks exports put around digits so that Excel keeps them as text."""
    bare = cell.strip()
    found = _KEPT_AS_TEXT.fullmatch(bare)
    return (found[1] or found[2] or "") if found else bare


def _separator(text: str) -> tuple[str, str]:
    """Text without a `sep=` line, and the separator whose counts agree best over the lines."""
    first, _, rest = text.partition("\n")
    if first.lower().startswith("sep=") and len(first.strip()) == 5:
        return rest, first.strip()[4]
    lines = [line for line in text[:262_144].splitlines()[:_SAMPLE] if line.strip()]
    best, score = ",", 0.0
    for separator in _SEPARATORS:
        counts = [c for c in _counts(lines, separator) if c]
        if not counts:
            continue
        usual = max(set(counts), key=counts.count)
        agreement = counts.count(usual) / len(lines) * (1 + min(usual, 50) / 100)
        if agreement > score:
            best, score = separator, agreement
    return text, best


def _counts(lines: list[str], separator: str) -> list[int]:
    try:
        rows = csv.reader(lines, delimiter=separator)
        return [len(row) - 1 for row in rows]
    except csv.Error:
        return []
