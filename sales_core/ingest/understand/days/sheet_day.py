"""A sheet for each day: 11.18 on the tab and 2026年11月18日 above it are the day of all its rows.

One of them alone may be the day of printing, or the last one of a month so far.
"""

from __future__ import annotations

import re
from datetime import date

from sales_core.ingest.understand.periods import daily, periods
from sales_core.ingest.understand.tables.titles import Titles

_TAB = re.compile(
    r"(?:20\d\d\s*[-./年]\s*)?(1[0-2]|0?[1-9])\s*[-./月]\s*(3[01]|[12]\d|0?[1-9])\s*[日号]?"
)
_NAMES = 2
"""The names of sheet and file, which stand behind the titles."""


def of(titles: Titles) -> date | None:
    """The day sheet and title both name, in the year of the title; None when they do not agree."""
    *above, tab, _ = titles.texts if len(titles.texts) >= _NAMES else ("", "")
    short = _TAB.fullmatch(tab.strip())
    written = daily.written(above, titles.latest)
    if short is None or written is None:
        return None
    same = periods.dated(written.year, int(short[1]), int(short[2]), titles.latest)
    return written if same == written else None
