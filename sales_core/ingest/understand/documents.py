"""Lines of a document below its first one: day, number and customer stand on the first line only.

Certain where the day and another of them are blank in exactly the same rows, and each of these rows
has an amount: a line without a day, a number and a customer belongs to what stands above it. A
single such line has to lack two others beside its day.
"""

from __future__ import annotations

from collections.abc import Collection

from sales_core.domain.issue import Issue
from sales_core.ingest.grid import Value
from sales_core.ingest.understand.body import Body
from sales_core.ingest.understand.cells import is_blank, is_number
from sales_core.ingest.understand.columns import Assignment

HEAD = frozenset(
    ("doc_no", "claim_no", "customer_id", "customer_name", "dealer_id", "dealer_name",
     "institution_name", "rep_id", "rep_name", "territory", "team", "channel")
)  # fmt: skip
"""Fields that belong to a whole document."""
FEWEST = 2


def columns_of(body: Body, made: Assignment) -> frozenset[int]:
    """Columns whose value counts for the lines below as well; empty when there are no documents."""
    day, amount = made.chosen.get(made.kind.date or ""), made.chosen.get(made.kind.measure)
    if day is None or amount is None or not body.rows:
        return frozenset()
    gaps = _gaps(body, day.heading.col)
    if not gaps or body.rows[0] in gaps:
        return frozenset()
    if not all(is_number(body.cell(row, amount.heading.col)) for row in gaps):
        return frozenset()
    same = {
        c.heading.col
        for name, c in made.chosen.items()
        if name in HEAD and _gaps(body, c.heading.col) == gaps
    }
    enough = FEWEST if len(gaps) < FEWEST else 1
    return frozenset({*same, day.heading.col}) if len(same) >= enough else frozenset()


def carried(body: Body, col: int) -> list[Value]:
    """The cells of a column, blank ones as the line above; nothing is carried over a total, a group
    or another header."""
    filled: list[Value] = []
    for place, (row, value) in enumerate(zip(body.rows, body.column(col), strict=True)):
        follows = place > 0 and all(
            body.lines.get(between, "data") == "data"
            for between in range(body.rows[place - 1] + 1, row)
        )
        filled.append(filled[-1] if is_blank(value) and follows else value)
    return filled


def said(body: Body, made: Assignment, columns: Collection[int]) -> list[Issue]:
    """How many lines took the head of their document from above, and the first of them."""
    if body.below_first:
        spot = body.spot(body.below_first[0], body.region.left)
        count = {"count": len(body.below_first)}
        return [Issue("label_carried", "info", body.sheet.name, spot, count)]
    if not columns:
        return []
    day = made.chosen[made.kind.date or ""].heading.col
    gaps = sorted(_gaps(body, day))
    return [
        Issue("head_carried", "info", body.sheet.name, body.spot(gaps[0], day),
              {"count": len(gaps)})
    ]  # fmt: skip


def _gaps(body: Body, col: int) -> set[int]:
    cells = zip(body.rows, body.column(col), strict=True)
    return {row for row, value in cells if is_blank(value)}
