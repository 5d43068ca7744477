"""Tables side by side, kept apart by a column without anything in it.

A column left blank within one table does not part it: of two tables each names its rows and has
figures for them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from sales_core.ingest import aliases, unit_words
from sales_core.ingest.grid import Sheet
from sales_core.ingest.understand.cells.cells import at, filled, is_blank, shown
from sales_core.ingest.understand.cells.figures import figure, is_figure

SAMPLE = 60
MOST = 0.8
"""Of the rows of either side, so many are rows of the other in one table."""
_DAY = re.compile(r"20\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])")
_TIMES = frozenset({"年", "年份", "年度", "月", "日", "周", "year", "day", "week"})
_CODES = re.compile(
    r"日期|时间|编号|编码|代码|工号|序号|单号|\b(?:date|day|code|id|no|nr|s/?n)\b|#", re.IGNORECASE
)


def spans(sheet: Sheet, header: list[int], last: int) -> list[tuple[int, int]]:
    """The first and last column of each table with this header."""
    used = _used(sheet, header[0], last)
    if not used:
        return []
    found = [[used[0], used[0]]]
    for col in used[1:]:
        if col - found[-1][1] > 1:
            found.append([col, col])
        found[-1][1] = col
    named = [
        span
        for span in found
        if sum(any(not is_blank(at(sheet, r, c)) for r in header) for c in _columns(span)) >= 2
    ]
    if len(named) == len(found) and len(named) > 1:
        return [(left, right) for left, right in _joined(sheet, header, last, named)]
    while len(found) > 1 and _remarks(sheet, header, found[-1]):
        found.pop()
    return [(used[0], found[-1][1])]


def captions(
    sheet: Sheet, spans: Sequence[tuple[int, int]], left: int
) -> Callable[[int], list[int]]:
    """Tells the cells of a row above tables that speak of the one which begins at `left`: where
    each table has one right above its first column, all others are those of its neighbours; a unit
    is that of all."""
    starts = [first for first, _ in spans]
    end = min((first for first in starts if first > left), default=None)

    def own(row: int) -> list[int]:
        cols = filled(sheet, row)
        if len(starts) < 2 or not set(starts) <= set(cols):
            return cols
        return [
            col for col in cols
            if (left <= col and (end is None or col < end))
            or "单位" in (text := shown(at(sheet, row, col)))
            or unit_words.of_notes([text])
        ]  # fmt: skip

    return own


def are_captions(sheet: Sheet, row: int) -> bool:
    """Whether the cells of a row each stand above the first column of a table of its own, all of
    which have the same headings, with a blank column between them: 10月 | 11月."""
    above = filled(sheet, row)
    if len(above) < 2 or row + 1 >= len(sheet.rows) or not filled(sheet, row + 1):
        return False
    sides: list[list[str]] = []
    starts, last = [], -2
    for col in filled(sheet, row + 1):
        if col - last > 1:
            sides.append([])
            starts.append(col)
        sides[-1].append(shown(at(sheet, row + 1, col)))
        last = col
    alike = all(side == sides[0] for side in sides) and len(set(sides[0])) == len(sides[0]) > 1
    return starts == above and alike


def _joined(sheet: Sheet, header: list[int], last: int, parts: list[list[int]]) -> list[list[int]]:
    """The parts, those of one table together: the same rows, named or counted on one side only."""
    rows = range(header[-1] + 1, min(last, header[-1] + SAMPLE) + 1)
    found = [parts[0]]
    for part in parts[1:]:
        before = found[-1]
        whole = all(_is_whole(sheet, header, rows, side) for side in (before, part))
        if whole or not _same_rows(sheet, rows, before, part):
            found.append(part)
        else:
            found[-1] = [before[0], part[1]]
    return found


def _is_whole(sheet: Sheet, header: list[int], rows: range, span: list[int]) -> bool:
    """Whether a side names its rows and has figures for them."""
    named = counted = False
    for col in _columns(span):
        held = [v for row in rows if not is_blank(v := at(sheet, row, col))]
        texts = sum(isinstance(v, str) and not is_figure(v) for v in held)
        figures = [n for v in held if (n := figure(v)) is not None and not _DAY.fullmatch(shown(v))]
        named = named or texts * 2 > len(held) or _is_time(sheet, header, col)
        word = " ".join(shown(at(sheet, row, col)) for row in header)
        serial = len(figures) > 2 and figures == list(range(1, len(figures) + 1))
        counted = counted or (len(figures) * 2 > len(held) and not serial
                              and _CODES.search(word) is None)  # fmt: skip
    return named and counted


def _is_time(sheet: Sheet, header: list[int], col: int) -> bool:
    """Whether a column of figures is headed by months or years: they name rows as words do."""
    words = [shown(v) for row in header if not is_blank(v := at(sheet, row, col))]
    last = aliases.normalise(words[-1]) if words else ""
    return last in _TIMES or aliases.match("sales_target", last).field == "period_month"


def _same_rows(sheet: Sheet, rows: range, one: list[int], other: list[int]) -> bool:
    """Whether both sides fill nearly the same rows, or one some of them all the way down: labels
    that stand on the first of their rows only."""
    fewer, more = sorted(
        (
            [r for r in rows if any(not is_blank(at(sheet, r, c)) for c in _columns(side))]
            for side in (one, other)
        ),
        key=len,
    )
    if not fewer:
        return False
    common = len(set(fewer) & set(more))
    down = (fewer[-1] - more[0] + 1) >= MOST * (more[-1] - more[0] + 1)
    return common >= MOST * len(more) or (common == len(fewer) and down)


def _remarks(sheet: Sheet, header: list[int], span: list[int]) -> bool:
    """Whether a lone column beyond a gap is headed by a label with a colon: remarks on the whole
    (说明：), which are no column of the table."""
    cells = [at(sheet, row, span[0]) for row in header]
    words = [str(cell) for cell in cells if not is_blank(cell)]
    return span[0] == span[1] and bool(words) and words[-1].rstrip().endswith((":", "："))


def _used(sheet: Sheet, first: int, last: int) -> list[int]:
    """Columns in which any of these rows holds something."""
    rows = sheet.rows[first : last + 1]
    width = max((len(cells) for cells in rows), default=0)
    return [
        col
        for col in range(width)
        if any(col < len(cells) and not is_blank(cells[col]) for cells in rows)
    ]


def _columns(span: list[int]) -> range:
    return range(span[0], span[1] + 1)
