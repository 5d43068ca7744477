"""完成 of 0.9 beside a target of 100,000: a share of the target, or an amount in another unit. No
heading says which, so it is asked."""

from __future__ import annotations

from decimal import Decimal

from sales_core.domain.cell import column_letter
from sales_core.ingest.understand.amounts import column_figures
from sales_core.ingest.understand.asking.questions import Asking
from sales_core.ingest.understand.cells.cells import shown
from sales_core.ingest.understand.columns.assignment import Assignment, Candidate
from sales_core.ingest.understand.tables.body import Body

KIND, SOLD, TARGET = "sales_progress", "actual_mtd", "target_amount"
QUESTION = "sold_or_share"
MOST, MANY = Decimal(3), Decimal(100)
"""No share of a target is larger; targets beside which amounts are no such figures."""


def settle(made: Assignment, body: Body, asking: Asking) -> bool:
    """False while it is asked, and where the column holds no amounts."""
    if made.kind.id != KIND:
        return True
    every = [*made.chosen.values(), *made.across]
    sold = [c for c in every if c.field == SOLD and c.unit is None]
    target = [c for c in every if c.field == TARGET]
    small, large = _sizes(body, sold), _sizes(body, target)
    if not small or not large or small[-1] > MOST or large[len(large) // 2] < MANY:
        return True
    if all(size == size.to_integral_value() for size in small):
        return True
    heading = sold[0].heading
    sample = next(v for v in body.column(heading.col) if shown(v))
    answer = asking.ask(
        QUESTION, ("money", "none"), column_letter(heading.col), heading.name,
        name=heading.name, sample=shown(sample),
    )  # fmt: skip
    return answer == "money"


def _sizes(body: Body, columns: list[Candidate]) -> list[Decimal]:
    """The sizes of the figures of these columns, zeros aside, the smallest first."""
    held = [v for c in columns for v in column_figures.of(body, c.heading.col)]
    return sorted(abs(value) for value in held if value)
