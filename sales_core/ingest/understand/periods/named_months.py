"""Quarters and halves that say which months they hold: Q1 (Apr-Jun), H2 (Oct to Mar)."""

from __future__ import annotations

import calendar
import re
from typing import NamedTuple

from sales_core.ingest.dates import MONTHS

_WRITTEN = re.compile(
    r"(q[1-4]|h[12])\s*[(\[]?\s*([a-z]{3,9})\.?\s*(?:-|~|–|—|to|'\s*-)\s*([a-z]{3,9})\.?\s*[)\]]?"
)
_LENGTHS = {"q": 3, "h": 6}
_YEAR = 2026
"""Any that is no leap year."""


class Months(NamedTuple):
    """First and last day as `month * 100 + day`."""

    first: int
    last: int


def of(word: str) -> Months | None:
    """The months a heading names, in lower case; None where they are not as many as it says."""
    found = _WRITTEN.fullmatch(word)
    if found is None or found[2] not in MONTHS or found[3] not in MONTHS:
        return None
    first, last = MONTHS[found[2]], MONTHS[found[3]]
    if (last - first) % 12 + 1 != _LENGTHS[found[1][0]]:
        return None
    days = calendar.monthrange(_YEAR, last)[1]
    return Months(first * 100 + 1, last * 100 + days)
