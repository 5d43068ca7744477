"""Weeks beside the target of their month and their own sum: Goal | Week 1 .. Week 4 | Total.

What was sold of the target is the sum; the weeks are its parts. Months beside the target of a month
are no parts of it: they are read, and the target is left aside.
"""

from __future__ import annotations

from collections.abc import Sequence

from sales_core.ingest.understand.columns.assignment import Assignment, Candidate
from sales_core.ingest.understand.days import beside_periods
from sales_core.ingest.understand.periods import stretches
from sales_core.ingest.understand.tables.body import Body
from sales_core.ingest.understand.tables.header import Heading

KIND, SOLD, TARGET = "sales_progress", "actual_mtd", "target_amount"


def settle(made: Assignment, body: Body, headings: Sequence[Heading]) -> None:
    """Take the sum for what was sold, where it is one on every row."""
    wordless = made.across and all(c.field == SOLD and not c.heading.word for c in made.across)
    if made.kind.id != KIND or not wordless or TARGET not in made.chosen:
        return
    if _months(made) > 1 and stretches.of(made.chosen[TARGET].heading.name) == "month":
        for name in (TARGET, "attainment_rate", "gap_amount"):
            made.chosen.pop(name, None)
        return
    parts = [c.heading.col for c in made.across]
    for heading in headings:
        free = heading.head is None and not made.holds(heading.col)
        if free and heading.name and beside_periods.adds_up(body, heading.col, parts):
            unit = made.across[0].unit
            made.chosen[SOLD] = Candidate(heading, SOLD, 90, unit, False, "values")
            made.across = []
            return


def _months(made: Assignment) -> int:
    heads = {c.heading.head for c in made.across}
    return sum(head is not None and head.unit == "month" for head in heads)
