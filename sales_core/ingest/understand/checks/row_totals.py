"""The sum a row prints of its own months or names, held against them: 合计 behind 10月, 11月, 12月.

It is never data. Where it differs a cell is wrong, or a column is missing.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from sales_core.domain.cell import column_letter
from sales_core.domain.issue import Issue
from sales_core.ingest.understand.cells.cells import at
from sales_core.ingest.understand.cells.figures import figure
from sales_core.ingest.understand.columns.assignment import Assignment
from sales_core.ingest.understand.columns.typed_columns import Columns
from sales_core.ingest.understand.tables.body import Body
from sales_core.ingest.understand.tables.header import Heading
from sales_core.ingest.understand.totals.totals import is_total_word

CODE = "total_differs"
LONGEST, MOST = 2000, 20
"""Rows that are looked at, and warnings that are worth reading."""
FEWEST = 2
NEAR = Decimal("0.02")


def differing(
    body: Body, made: Assignment, headings: Sequence[Heading], columns: Columns
) -> list[Issue]:
    """A warning for every row whose sum differs; one alone where none agrees."""
    sums = [h for h in headings if h.total and h.head is None and is_total_word(h.name)]
    parts = [c.heading.col for c in made.across]
    factors = {columns.factors.get(col, (None, 1))[1] for col in parts}
    alone = len({c.field for c in made.across}) == 1 and len(factors) == 1 == len(sums)
    if not alone or len(parts) < FEWEST or len(body.rows) > LONGEST or made.holds(sums[0].col):
        return []
    held = [(row, _compared(body, row, sums[0].col, parts)) for row in body.rows]
    pairs = [(row, found) for row, found in held if found is not None]
    wrong = [(row, found) for row, found in pairs if abs(found[0] - found[1]) > found[2]]
    told = wrong[:MOST] if len(wrong) < len(pairs) else wrong[:1]
    letter, factor = column_letter(sums[0].col), factors.pop()
    return [
        Issue(
            CODE, "warning", body.sheet.name, f"{letter}{row + 1}",
            {"printed": f"{printed * factor:.2f}", "computed": f"{computed * factor:.2f}"},
        )
        for row, (printed, computed, _) in told
    ]  # fmt: skip


def _compared(
    body: Body, row: int, col: int, parts: Sequence[int]
) -> tuple[Decimal, Decimal, Decimal] | None:
    """What a row prints, what its columns come to, and by how much rounding makes them differ."""
    printed = figure(at(body.sheet, row, col))
    held = [value for part in parts if (value := figure(at(body.sheet, row, part))) is not None]
    if printed is None or not held:
        return None
    exponents = (value.normalize().as_tuple().exponent for value in (printed, *held))
    places = max((-e for e in exponents if isinstance(e, int)), default=0)
    rounded = Decimal(5).scaleb(-places - 1) * (len(held) + 1) if places > 0 else NEAR
    return printed, sum(held, Decimal(0)), max(NEAR, rounded)
