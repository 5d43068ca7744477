"""Headings of a pivot whose levels were joined into one row: 1月-总计, 2月-总计, 未税金额-总计.

The tail they share is the level above; it makes none of them a sum of the columns beside it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sales_core.ingest.grid import Value
from sales_core.ingest.understand.cells.cells import is_blank

FEWEST = 3
_TAIL = re.compile(r"^(.*\S)\s*[-–—_|]\s*(?:总计|合计|汇总|grand total|total)$", re.IGNORECASE)


def without_tails(cells: Sequence[Value]) -> list[Value]:
    """The cells of a header row without the tail, where most of them share one, all the way to the
    last: Q1-合计 among the months is a total of some of them."""
    found = [_TAIL.fullmatch(c.strip()) if isinstance(c, str) else None for c in cells]
    filled = [place for place, cell in enumerate(cells) if not is_blank(cell)]
    tailed = [place for place, hit in enumerate(found) if hit is not None]
    to_the_last = tailed == filled[-len(tailed) :]
    if len(tailed) < FEWEST or len(tailed) * 2 <= len(filled) or not to_the_last:
        return list(cells)
    return [cell if hit is None else hit[1] for cell, hit in zip(cells, found, strict=True)]
