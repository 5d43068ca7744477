"""How much a row looks like the header of a table."""

from __future__ import annotations

from datetime import date, datetime

from sales_core.ingest.aliases import known
from sales_core.ingest.grid import Sheet
from sales_core.ingest.understand.cells.cells import at, filled
from sales_core.ingest.understand.cells.figures import is_amount
from sales_core.ingest.understand.lines.label_cells import (
    LONGEST_WORD,
    is_label,
    names_a_day,
    ticks_below,
)
from sales_core.ingest.understand.periods import day_runs, heads

STRONG = 0.5
FEW = 4
"""With as many known words, a lone number among them heads a column somebody added."""
FEWEST_LABELS = 3
"""So many headings that end in a colon are a way of writing them."""


def header_score(sheet: Sheet, row: int) -> float:
    """How much a row looks like a header: the share of its cells that are words of headers."""
    cols = filled(sheet, row)
    if len(cols) < 2:
        return 0.0
    hits = words = labels = dated = strays = 0
    days = day_runs.in_row({col: at(sheet, row, col) for col in cols})
    for col in cols:
        value = at(sheet, row, col)
        if col in days or heads.head(value) is not None or names_a_day(value):
            hits += 1
            dated += isinstance(value, datetime | date)
            continue
        if is_amount(value) and not strays and len(cols) > FEW:
            strays += 1
            continue
        if is_amount(value) or isinstance(value, bool | datetime | date):
            return 0.0
        text = str(value).strip()
        if len(text) > LONGEST_WORD:
            return 0.0
        labels += is_label(text)
        words += 1
        hits += known(text)
    first = str(at(sheet, row, cols[0])).strip()
    told = labels * 2 >= len(cols) or (labels < FEWEST_LABELS and first.endswith((":", "：")))
    # a lone day beside words that are no headings makes a line of data
    if told or (dated == 1 and hits < len(cols)) or (strays and hits < FEW):
        return 0.0
    return _scored(sheet, row, cols, hits, words + strays == len(cols))


def _scored(sheet: Sheet, row: int, cols: list[int], hits: int, all_words: bool) -> float:
    """The share of known words; enough for a header where what stands below speaks for it."""
    score = hits / len(cols)
    if score < STRONG and all_words and len(cols) >= 3:
        if hits and ticks_below(sheet, row, cols):
            return STRONG
        if data_below(sheet, row, cols):
            return max(score, STRONG if hits >= 2 else 0.45)
    if hits < 2 and score < 1:
        return min(score, 0.45) if all_words else 0.0
    return score


def data_below(sheet: Sheet, row: int, cols: list[int]) -> bool:
    """Whether one of the rows right below has a figure or a day in these columns."""
    for below in range(row + 1, min(row + 4, len(sheet.rows))):
        values = [at(sheet, below, c) for c in cols]
        if any(is_amount(v) or isinstance(v, datetime | date) for v in values):
            return True
    return False
