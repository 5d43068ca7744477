"""Sums of other pages and times among the rows: 承前页, brought forward, 本年累计.

What was brought forward has no rows here to be held against; a sum carried forward is that of the
rows and of what was brought. 本年累计 holds months whose rows stand elsewhere.
"""

from __future__ import annotations

import re

from sales_core.ingest.understand.cells.cells import at, filled
from sales_core.ingest.understand.periods.periods import plain
from sales_core.ingest.understand.tables.body import Body

_BROUGHT = re.compile(
    r"承前页|承上页|接上页|上[页期月年季周旬]?(?:结转|结余|结存)|[期年月]初(?:余额|结存|结余|结转)"
    r"|brought (?:forward|over)|\bb/f\b"
)
_TO_DATE = re.compile(r"[本当]年(?:度)?累计|年初至今|year[ -]to[ -]date|\bytd\b")


def is_brought(body: Body, row: int) -> bool:
    """Whether a total repeats that of the page before."""
    return _says(body, row, _BROUGHT)


def is_to_date(body: Body, row: int) -> bool:
    """Whether a total reaches back to the beginning of the year, by its own words."""
    return _says(body, row, _TO_DATE)


def _says(body: Body, row: int, words: re.Pattern[str]) -> bool:
    cells = (
        at(body.sheet, row, c) for c in filled(body.sheet, row, body.region.left, body.region.right)
    )
    return any(isinstance(value, str) and words.search(plain(value)) for value in cells)
