"""Totals whose name stands in no other row, above or below those they sum: 华东合计 and its shops.

The name is a value of its column for these rows. Only where the figures add up: so a row whose
other names are missing heads nothing by accident, and it is clear which rows are meant.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from sales_core.domain.reading import Line
from sales_core.ingest.grid import Sheet
from sales_core.ingest.understand.cells.cells import at, filled, is_blank
from sales_core.ingest.understand.cells.figures import figure
from sales_core.ingest.understand.cells.region import Region

FEWEST = 2
ROUNDED = 0.02
_TAIL = re.compile(
    r"[\s:：(（-]*(?:小计|合计|总计|汇总|(?:sub|grand)?[\s-]*total)[\s:：)）]*$", re.IGNORECASE
)
_LEAD = re.compile(r"^(?:sub[\s-]*)?total\s+(?:of\s+|for\s+)?", re.IGNORECASE)

Heads = dict[int, tuple[int, str]]
"""Row -> the column of a name and the name without the word for a total."""


def labels(sheet: Sheet, region: Region, lines: Mapping[int, Line]) -> tuple[set[int], Heads]:
    """The totals that name their rows, and for each of these the column and the name."""
    heads = _heads(sheet, region, lines)
    if len(heads) < FEWEST:
        return set(), {}
    for order in (sorted(lines), sorted(lines, reverse=True)):
        runs = _runs(lines, heads, order)
        if len(runs) >= FEWEST and any(len(run) > 1 for run in runs.values()):
            right = [row for row, run in runs.items() if _sums(sheet, region, row, run)]
            certain = all(row in right or lines[row] == "total" for row in runs)
            if certain and len(right) * 2 > len(runs):
                return set(runs), {row: heads[head] for head, run in runs.items() for row in run}
    return set(), {}


def _heads(sheet: Sheet, region: Region, lines: Mapping[int, Line]) -> Heads:
    """Rows with one text, beside figures, in the first column that no other row of data fills."""
    if not region.header:
        return {}
    rows = [row for row, line in lines.items() if line in ("data", "total")]
    for col in range(region.left, region.right + 1):
        named: dict[int, str] = {}
        for row in _few(sheet, rows, col):
            name = _named(sheet, region, row, col)
            if name is not None:
                named[row] = name
            elif lines[row] == "data":
                break  # some other row fills the column
        else:
            if len(named) >= FEWEST:
                return {row: (col, name) for row, name in named.items() if name}
    return {}


def _few(sheet: Sheet, rows: Sequence[int], col: int) -> list[int]:
    """The rows that fill a column; none where it is more than half of them: looked at before
    anything else, since most columns of a long table are full."""
    found: list[int] = []
    for row in rows:
        if not is_blank(at(sheet, row, col)):
            found.append(row)
            if len(found) * 2 > len(rows):
                return []
    return found


def _named(sheet: Sheet, region: Region, row: int, col: int) -> str | None:
    """What a row is called without the word for a total, where this is its one text, before its
    figures."""
    cols = filled(sheet, row, region.left, region.right)
    text = at(sheet, row, col)
    if cols[0] != col or len(cols) < FEWEST or not isinstance(text, str):
        return None
    if [c for c in cols if figure(at(sheet, row, c)) is None] != [col]:
        return None
    return _LEAD.sub("", _TAIL.sub("", text.strip()))


def _runs(lines: Mapping[int, Line], heads: Heads, order: Sequence[int]) -> dict[int, list[int]]:
    """The rows of data behind each of the totals in this order; one with none names nothing."""
    runs: dict[int, list[int]] = {}
    head: int | None = None
    for row in order:
        if row in heads:
            head = row
        elif lines[row] in ("total", "group"):
            head = None
        elif lines[row] == "data" and head is not None:
            runs.setdefault(head, []).append(row)
    return runs


def _sums(sheet: Sheet, region: Region, row: int, run: Sequence[int]) -> bool:
    """Whether the rows add up to the figures of a total; shares and averages need not."""
    hits = misses = 0
    for col in filled(sheet, row, region.left, region.right):
        printed = figure(at(sheet, row, col))
        if printed is None:
            continue
        parts = [figure(at(sheet, other, col)) for other in run]
        total = sum(float(part) for part in parts if part is not None)
        same = abs(total - float(printed)) <= ROUNDED * max(1, len(run))
        hits, misses = hits + same, misses + (not same)
    return hits > misses
