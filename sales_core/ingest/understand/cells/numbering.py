"""Rows that number the columns of a form below its header: 1 2 3 4, (1) (2) (3), A B C=A-B."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from sales_core.ingest.grid import Sheet
from sales_core.ingest.understand.cells.cells import at, is_blank, shown
from sales_core.ingest.understand.cells.figures import is_figure

FEWEST, SURE, MOST = 2, 5, 99
"""So few numbers in a row number the columns right below a header only, where words stand below one
of them; so many, anywhere."""
_CELL = re.compile(
    r"[(（\[]?\s*(?:(\d{1,2})|([a-z])|([甲乙丙丁戊己庚辛]))\s*[)）\].、]?"
    r"(?:\s*=\s*[-+*/×÷().%\s\da-z]+)?",
    re.IGNORECASE,
)
_LONG = 6
"""So long is no mark without blanks in it."""
_STEMS = "甲乙丙丁戊己庚辛"
_CIRCLED = 0x245F
"""① is the next character."""


def numbers_columns(sheet: Sheet, row: int, cols: Sequence[int], first: bool) -> bool:
    """Whether the cells of a row are nothing but the numbers of their columns, in order; `first`:
    the row stands right below the header. `cols` are the columns it fills."""
    few = len(cols) < SURE
    held = [shown(at(sheet, row, col)) for col in cols]
    worked_out = any("=" in text for text in held)  # C=A-B says what the columns are
    if len(cols) < FEWEST or (
        few and not (first and (worked_out or _words_below(sheet, row, cols)))
    ):
        return False
    marks = [_mark(text) for text in held]
    kinds = [mark[0] for mark in marks if mark is not None]
    if len(kinds) < len(cols) or kinds != sorted(kinds, reverse=True):
        return False
    # 甲 乙 1 2 3: words are numbered by stems, figures from 1 again
    return all(
        [n for kind, n in filter(None, marks) if kind == each]
        == list(range(1, kinds.count(each) + 1))
        for each in set(kinds)
    )


def marks(texts: Iterable[str]) -> list[str]:
    """Those of the texts that may number a column."""
    short = (
        text
        for text in texts
        if len(text) < _LONG or "=" in text or text.split(None, 1)[:1] != [text]
    )
    return [text for text in short if _mark(text.strip()) is not None]


def _words_below(sheet: Sheet, row: int, cols: Sequence[int]) -> bool:
    below = [at(sheet, row + 1, col) for col in cols]
    return any(not is_blank(value) and not is_figure(value) for value in below)


def _mark(text: str) -> tuple[str, int] | None:
    if len(text) == 1 and 1 <= ord(text) - _CIRCLED <= 20:
        return "digit", ord(text) - _CIRCLED
    found = _CELL.fullmatch(text)
    if found is None:
        return None
    if found[1]:
        return "digit", int(found[1])
    if found[2]:
        return "letter", ord(found[2].lower()) - ord("a") + 1
    return "stem", _STEMS.index(found[3]) + 1
