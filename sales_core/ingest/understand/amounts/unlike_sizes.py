"""目标 of 10 beside 实际 of 90,000: targets in 万元 and sales in 元, and no heading says so.

Where what was planned and what came of it lie a thousand times apart on most rows, the unit of the
column that names none is asked about.
"""

from __future__ import annotations

from fractions import Fraction
from statistics import median

from sales_core.domain.cell import column_letter
from sales_core.ingest import units
from sales_core.ingest.understand.asking.questions import Asking
from sales_core.ingest.understand.columns.assignment import Assignment, Candidate
from sales_core.ingest.understand.columns.typed_columns import Columns

QUESTION, FAR, FEWEST = "unit_sizes", 1000, 2
PAIRS = {
    "sales_progress": ("target_amount", "actual_mtd"),
    "expense_budget": ("budget_amount", "actual_expense"),
    "dealer_payment": ("plan_payment", "actual_payment"),
}


def settle(made: Assignment, columns: Columns, asking: Asking) -> None:
    """Ask for the unit of the column that is a thousand times too small or too large."""
    pair = [made.chosen.get(name) for name in PAIRS.get(made.kind.id, ())]
    planned, done = pair if len(pair) == len(PAIRS["sales_progress"]) else (None, None)
    if planned is None or done is None:
        return
    times = _times(columns.values.get(planned.field, []), columns.values.get(done.field, []))
    if times is None or 1 / FAR < times < FAR:
        return
    small, large = (done, planned) if times < 1 else (planned, done)
    doubtful = large if _declares(small) and not _declares(large) else small
    other = small if doubtful is large else large
    heading = doubtful.heading
    answer = asking.ask(
        QUESTION, tuple(units.CHOICES), column_letter(heading.col), heading.name,
        name=heading.name, other=other.heading.name,
    )  # fmt: skip
    if answer is not None:
        _take(units.CHOICES[answer], doubtful, columns)


def _times(planned: list[object], done: list[object]) -> Fraction | None:
    """How many times what was planned came of it on the middle row; None for too few rows."""
    found = [
        Fraction(abs(b), abs(a))
        for a, b in zip(planned, done, strict=True)
        if isinstance(a, int) and isinstance(b, int) and a and b
    ]
    return median(found) if len(found) >= FEWEST else None


def _declares(candidate: Candidate) -> bool:
    return candidate.unit in units.MONEY_UNITS


def _take(unit: str, candidate: Candidate, columns: Columns) -> None:
    _, before = columns.factors.get(candidate.heading.col, (None, 1))
    factor = units.money_factor(unit)
    columns.values[candidate.field] = [
        v * factor // before if isinstance(v, int) else v for v in columns.values[candidate.field]
    ]
    columns.factors[candidate.heading.col] = (unit, factor)
