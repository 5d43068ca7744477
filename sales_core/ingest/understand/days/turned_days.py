"""Days a spreadsheet turned round while the list was opened: 05/10/2026 became 10 May, 14/10/2026
stayed a text.

A column in which the texts are exactly those the other order could not read, and the days lie in
months the texts do not know, was opened under the wrong order. What the days are is asked.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from sales_core.domain.cell import column_letter
from sales_core.ingest.grid import Value
from sales_core.ingest.understand.asking.questions import Asking
from sales_core.ingest.understand.tables.header import Heading

QUESTION, TURN, KEEP = "turned_days", "turn_days", "days_stand"
FEWEST = 2
_WRITTEN = re.compile(r"\s*(\d{1,2})[-/.](\d{1,2})[-/.](20\d{2})\b.*", re.DOTALL)
Month = tuple[int, int]


def settled(values: Sequence[Value], heading: Heading, asking: Asking) -> list[Value]:
    """The cells of a column of days, those that were turned put right as answered."""
    days = [v for v in values if isinstance(v, date)]
    if len(days) < FEWEST or any(day.day > 12 for day in days):
        return list(values)
    written = _months([v for v in values if isinstance(v, str)])
    turned = {(day.year, day.day) for day in days}
    if not written or not turned <= written or {(d.year, d.month) for d in days} <= written:
        return list(values)
    unlike = [day for day in days if day.day != day.month]
    if not unlike:
        return list(values)  # turned or not, they are the same days
    first = min(unlike)
    answer = asking.ask(
        QUESTION, (TURN, KEEP), column_letter(heading.col), heading.name,
        name=heading.name, found=f"{first:%Y-%m-%d}", other=f"{_turn(first):%Y-%m-%d}",
    )  # fmt: skip
    if answer != TURN:
        return list(values)
    return [_turn(v) if isinstance(v, date) else v for v in values]


def _months(texts: Sequence[str]) -> set[Month]:
    """The months of days written as text; empty unless each of them can be read in one way."""
    found: set[Month] = set()
    for text in texts:
        parts = _WRITTEN.fullmatch(text)
        if parts is None:
            continue
        a, b, year = (int(part) for part in parts.groups())
        if (a > 12) is (b > 12):
            return set()
        found.add((year, b if a > 12 else a))
    return found


def _turn(day: date) -> date:
    return day.replace(month=day.day, day=day.month)
