"""Lines of a text table that hold more cells than its header: an amount of 1,234.50 without quotes
between commas is two cells, and every number behind it stands below the wrong heading."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from sales_core.ingest.grid import Spot, Value

_NUMBER = re.compile(r"[\s¥￥$€£(+-]*\d[\d.,\s]*[)%]?\s*")
_LEFT, _RIGHT = re.compile(r"[\s¥￥$€£(+-]*\d{1,3}"), re.compile(r"\d{3}(?:\.\d+)?\)?")
_DIGIT = re.compile(r"\d")
FEWEST = 2


def doubtful(rows: Sequence[Sequence[Value]]) -> dict[Spot, str]:
    """The numbers of such lines, by place: nobody can tell which heading they belong to.

    Words behind the last heading are remarks; a number there on most lines is a column without a
    name, unless it looks like the second half of an amount.
    """
    width = words = 0
    longer: list[int] = []
    for number, row in enumerate(rows):
        if width and len(row) <= width:
            continue
        if _is_header(row, words):
            width, words = len(row), _words(row)
        elif width and any(map(_is_number, row[width:])):
            longer.append(number)
    few = len(longer) * 2 < len(rows)
    return {
        (number, col): str(cell)
        for number in longer
        if few or _is_torn(rows[number])
        for col, cell in enumerate(rows[number])
        if _is_number(cell)
    }


def _is_header(row: Sequence[Value], before: int) -> bool:
    """Whether a line may be a header: words alone. Below one of so many words not even a day stands
    among them; where there are more of them than in that one, which was a title then, 1-30 may."""
    cells = [cell for cell in row if isinstance(cell, str) and cell]
    if len(cells) < FEWEST or any(map(_is_number, cells)):
        return False
    told = sum(_DIGIT.search(cell) is not None for cell in cells)
    return not before or not told or (len(cells) > before and told * 2 < len(cells))


def _words(row: Sequence[Value]) -> int:
    return sum(isinstance(cell, str) and bool(cell) for cell in row)


def _is_torn(row: Sequence[Value]) -> bool:
    """Whether two cells beside each other may be one amount."""
    return any(
        isinstance(a, str) and isinstance(b, str) and _LEFT.fullmatch(a) and _RIGHT.fullmatch(b)
        for a, b in pairwise(row)
    )


def _is_number(cell: Value) -> bool:
    return isinstance(cell, str) and _NUMBER.fullmatch(cell) is not None
