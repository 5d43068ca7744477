"""Headings of a pivot whose levels were joined into one row: 1月-总计, 2月-总计, 未税金额-总计.

The tail they share is the level above; it makes none of them a sum of the columns beside it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sales_core.ingest.grid import Value

FEWEST = 3
_TAIL = re.compile(r"^(.*\S)\s*[-–—_|]\s*(?:总计|合计|汇总|grand total|total)$", re.IGNORECASE)


def without_tails(cells: Sequence[Value]) -> list[Value]:
    """The cells of a header row; those that share such a tail are without it."""
    found = [_TAIL.fullmatch(c.strip()) if isinstance(c, str) else None for c in cells]
    if sum(hit is not None for hit in found) < FEWEST:
        return list(cells)
    return [cell if hit is None else hit[1] for cell, hit in zip(cells, found, strict=True)]
