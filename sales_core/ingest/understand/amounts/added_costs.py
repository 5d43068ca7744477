"""Parts of what a promotion cost are added up, and a note says which.

One of them that is the sum of the others counts alone; where a printed sum beside them is another,
which column counts is asked.
"""

from __future__ import annotations

from collections.abc import Sequence

from sales_core.domain.issue import Issue
from sales_core.ingest.understand.amounts import column_sums
from sales_core.ingest.understand.asking.questions import Asking
from sales_core.ingest.understand.columns.assignment import Assignment
from sales_core.ingest.understand.columns.cost_parts import COST, FEWEST, KIND
from sales_core.ingest.understand.tables.body import Body
from sales_core.ingest.understand.tables.header import Heading

CODE = "costs_added"


def settle(made: Assignment, headings: Sequence[Heading], body: Body, asking: Asking) -> None:
    """Leave the assignment with the parts that count, or with none where that is not certain."""
    if made.kind.id != KIND or COST not in made.chosen or not made.added:
        return
    parts = [made.chosen[COST], *(c for c in made.added if c.field == COST)]
    cells = [[column_sums.figure_of(v) for v in body.column(c.heading.col)] for c in parts]
    for n, part in enumerate(parts):
        if len(parts) > FEWEST and column_sums.adds_up(cells[n], cells[:n] + cells[n + 1 :]):
            made.chosen[COST], made.added = part, []
            return
    totals = [h for h in headings if h.total and h.head is None and not made.holds(h.col)]
    printed = [[column_sums.figure_of(v) for v in body.column(h.col)] for h in totals]
    if any(not column_sums.adds_up(total, cells) for total in printed):
        del made.chosen[COST]
        made.added = []
        return
    names = "、".join(c.heading.name.replace("/", "·") for c in parts)
    asking.notes.append(Issue(CODE, "info", asking.sheet, params={"names": names}))
