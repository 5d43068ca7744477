"""What is left of a budget beside those of a month and of a longer time: 剩余 of 年度预算 is not
what is left of 本月预算, and is left unused."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from sales_core.ingest.understand.cells.figures import figure
from sales_core.ingest.understand.columns.assignment import Assignment
from sales_core.ingest.understand.periods import stretches
from sales_core.ingest.understand.tables.body import Body
from sales_core.ingest.understand.tables.header import Heading

LEFT, PARTS = "available_amount", ("budget_amount", "actual_expense")
CENT = Decimal("0.02")
_LONGER = frozenset({"year", "running", "quarter"})
_SAID = frozenset({"layout", "answer"})


def settle(made: Assignment, body: Body, headings: Sequence[Heading]) -> None:
    """Take a rest out of the columns of a budget it is not the rest of."""
    left = made.chosen.get(LEFT)
    parts = [made.chosen.get(name) for name in PARTS]
    if left is None or left.because in _SAID or made.across or not all(parts):
        return
    longer = [h for h in headings if stretches.of(h.name) in _LONGER and not made.holds(h.col)]
    columns = [left.heading.col, *(c.heading.col for c in parts if c is not None)]
    if longer and not _mostly_left(body, columns):
        del made.chosen[LEFT]


def _mostly_left(body: Body, columns: Sequence[int]) -> bool:
    """Whether on half of the rows or more what is left is the budget less what was spent."""
    rows = [[figure(body.cell(row, col)) for col in columns] for row in body.rows]
    full = [(a, b, c) for a, b, c in rows if a is not None and b is not None]
    agree = sum(abs(rest - (budget - (spent or 0))) <= CENT for rest, budget, spent in full)
    return agree * 2 >= len(full)
