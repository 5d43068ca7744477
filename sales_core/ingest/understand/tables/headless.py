"""Rows of data with no header above them.

A row of figures and days that looks like the rows below it is data, never a header. Only a block
that is so beyond doubt is taken: what its columns are is asked.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from itertools import pairwise
from typing import Literal

from sales_core.ingest import aliases, dates, numbers
from sales_core.ingest.dates import DateRule
from sales_core.ingest.grid import Sheet, Value
from sales_core.ingest.understand.cells.cells import at, filled, is_blank, is_number, shown
from sales_core.ingest.understand.periods import heads, periods
from sales_core.ingest.understand.totals.totals import is_mean_row, is_total_row

Sort = Literal["day", "number", "text"]
FEWEST, NARROWEST, LOOKED_AT, MOST_TITLES = 3, 2, 400, 6
_MOST, _OF = 4, 5
_YEARS = range(1900, 2101)


def block(sheet: Sheet, last: int) -> tuple[int, int] | None:
    """First and last row (0-based) of data that begins without a header; None when in doubt.

    Lone titles may stand above it. `last`: the last row that may belong to it.
    """
    first = _first(sheet, last)
    if first is None:
        return None
    rows = _rows(sheet, first, last)
    if len(rows) < FEWEST or first != rows[0] or _speaks(sheet, first):
        return None
    if not _telling(sheet, rows) or not _alike(sheet, rows):
        return None
    return first, last


def rows_of(sheet: Sheet, first: int, last: int) -> int:
    """How many rows of data a block holds."""
    return len(_rows(sheet, first, last))


def sort_of(value: Value) -> Sort | None:
    """What a cell is: a day, a number or a text; None for a blank one. A share is a number."""
    if is_blank(value) or (isinstance(value, str) and numbers.is_missing(value)):
        return None
    if isinstance(value, datetime | date):
        return "day"
    if is_number(value):
        return "number"
    text = shown(value)
    if dates.parse_text(text, DateRule("mdy", 2024)) is not None:
        return "day"
    return "text" if numbers.parse(text, "point", counts=True) is None else "number"


def main_sort(values: Sequence[Value]) -> Sort | None:
    """What four fifths of the filled cells are, else text; None when all are blank."""
    sorts = [found for value in values if (found := sort_of(value)) is not None]
    for one in ("day", "number"):
        if sorts and sorts.count(one) * _OF >= len(sorts) * _MOST:
            return one
    return "text" if sorts else None


def _first(sheet: Sheet, last: int) -> int | None:
    """The first row of several cells, below lone titles."""
    titles = 0
    for row in range(last + 1):
        count = len(filled(sheet, row))
        if count >= NARROWEST:
            return row
        titles += count
        if titles > MOST_TITLES:
            return None
    return None


def _rows(sheet: Sheet, first: int, last: int) -> list[int]:
    """Rows of several cells that sum nothing."""
    return [
        row
        for row in range(first, last + 1)
        if len(cols := filled(sheet, row)) >= NARROWEST
        and not is_total_row(sheet, row, cols)
        and not is_mean_row(sheet, row, cols)
    ]


def _speaks(sheet: Sheet, row: int) -> bool:
    """Whether a row has a word of headers, or figures that head columns: years, months, a run."""
    cells = [at(sheet, row, col) for col in filled(sheet, row)]
    texts = [str(v) for v in cells if isinstance(v, str) and sort_of(v) == "text"]
    words = [
        t for t in texts if aliases.known(t) or heads.head(t) or periods.weekday(t) is not None
    ]
    if len(words) * 2 > len(texts) or len(words) > 1:
        return True
    counted = [v for v in cells if is_number(v)]
    if len(counted) > 1 and (_mostly_years(counted) or _run(counted)):
        return True
    days = [v for v in cells if sort_of(v) == "day"]
    return len(days) > 1 and len(days) * 2 > len(cells)


def _mostly_years(values: Sequence[Value]) -> bool:
    return sum(float(str(v)) in _YEARS for v in values) * 2 > len(values)


def _run(values: Sequence[Value]) -> bool:
    """1 2 3 4: numbers that count the columns."""
    return all(float(str(b)) - float(str(a)) == 1 for a, b in pairwise(values))


def _telling(sheet: Sheet, rows: Sequence[int]) -> bool:
    """Whether a column of days or numbers has one in the first row already."""
    top, below = rows[0], rows[1 : LOOKED_AT + 1]
    for col in filled(sheet, top):
        sort = sort_of(at(sheet, top, col))
        if sort == "text" or (sort == "number" and float_of(at(sheet, top, col)) in _YEARS):
            continue
        cells = [at(sheet, row, col) for row in below]
        if sort == "number" and _run([float_of(v) for v in [at(sheet, top, col), *cells[:2]]]):
            continue  # rows counted: there may be a header without a number
        if sum(not is_blank(v) for v in cells) * 2 >= len(cells) and main_sort(cells) == sort:
            return True
    return False


def float_of(value: Value) -> float:
    """A cell that is a number, whichever way it is written."""
    if is_number(value):
        return float(str(value))
    found = numbers.parse(shown(value), "point", counts=True)
    return float(found[0]) if found else 0.0


def _alike(sheet: Sheet, rows: Sequence[int]) -> bool:
    """Whether the rows are made like the first one: no form, no page of notes."""
    top = {col: sort_of(at(sheet, rows[0], col)) for col in filled(sheet, rows[0])}
    good = 0
    for row in rows[:LOOKED_AT]:
        same = sum(sort_of(at(sheet, row, col)) in (sort, None) for col, sort in top.items())
        there = len(set(filled(sheet, row)) & set(top))
        good += same * _OF >= len(top) * _MOST and there * 2 >= len(top)
    return good * _OF >= len(rows[:LOOKED_AT]) * _MOST
