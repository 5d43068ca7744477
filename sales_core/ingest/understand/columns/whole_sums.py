"""Amounts of the whole beside those of its months: 本周合计 beside seven days, 已用 beside the
budgets of three months.

Each row of such a table becomes one for each period; an amount that belongs to none of them would
stand in all of them and count as often.
"""

from __future__ import annotations

from sales_core.domain.fields import FieldType
from sales_core.ingest.understand.columns.assignment import Assignment
from sales_core.ingest.understand.columns.typed_columns import NEVER_ADDED
from sales_core.ingest.understand.periods import stretches

ADDED = (FieldType.MONEY, FieldType.QUANTITY)
PROGRESS = "sales_progress"
STATED = frozenset({"answer", "layout"})


def drop(made: Assignment) -> None:
    """Leave them aside, unless a heading says the stretch of the periods across: 月目标 beside
    months is that of each. In a report of progress they are what the periods come to."""
    if made.kind.id == PROGRESS:
        return
    types = {f.name: f.type for f in made.kind.fields}
    units = {c.heading.head.unit for c in made.across if c.heading.head is not None}
    for name, candidate in list(made.chosen.items()):
        added = types.get(name, FieldType.TEXT) in ADDED and name not in NEVER_ADDED
        of_each = stretches.of(candidate.heading.name) in units
        if added and not of_each and candidate.because not in STATED:
            del made.chosen[name]
