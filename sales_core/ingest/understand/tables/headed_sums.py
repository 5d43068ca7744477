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

FEWEST, LONGEST = 2, 2000
"""No table people sum up by hand is longer, and every cell of it would be looked at."""
ROUNDED = 0.02
_TAIL = re.compile(
    r"[\s:：(（-]*(?:小计|合计|总计|汇总|(?:sub|grand)?[\s-]*total)[\s:：)）]*$", re.IGNORECASE
)
_LEAD = re.compile(r"^(?:sub[\s-]*)?total\s+(?:of\s+|for\s+)?", re.IGNORECASE)

Heads = dict[int, tuple[int, str]]
"""Row -> the column of a name and the name without the word for a total."""


def labels(sheet: Sheet, region: Region, lines: Mapping[int, Line]) -> tuple[set[int], Heads]:
    """The totals that name their rows, and for each of these the column and the name."""
    heads = _heads(sheet, region, lines) if len(lines) <= LONGEST else {}
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
    named = {row: held for row, line in lines.items() if line in ("data", "total")
             and (held := _named(sheet, region, row)) is not None}  # fmt: skip
    data = [row for row, line in lines.items() if line == "data"]
    for col in sorted({col for col, _ in named.values()}):
        found = {row: held for row, held in named.items() if held[0] == col}
        others = [row for row in data if row not in found]
        if others and all(is_blank(at(sheet, row, col)) for row in others):
            return {row: held for row, held in found.items() if held[1]}
    return {}


def _named(sheet: Sheet, region: Region, row: int) -> tuple[int, str] | None:
    cols = filled(sheet, row, region.left, region.right)
    texts = [c for c in cols if figure(at(sheet, row, c)) is None]
    if len(texts) != 1 or len(cols) < FEWEST or texts[0] != cols[0]:
        return None
    text = at(sheet, row, texts[0])
    return (texts[0], _LEAD.sub("", _TAIL.sub("", text.strip()))) if isinstance(text, str) else None


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
