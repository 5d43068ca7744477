"""Lines of a document below its first one: day, number and customer stand on the first line only.

Certain where the day (the number, where each line has its own day) and another of them are blank in
exactly the same rows, and each of these rows has an amount: a line without a day, a number and a
customer belongs to what stands above it. A single such line has to lack two others beside its day.
"""

from __future__ import annotations

from collections.abc import Collection

from sales_core.domain.issue import Issue
from sales_core.ingest.grid import Value
from sales_core.ingest.understand.body import Body
from sales_core.ingest.understand.cells import is_blank
from sales_core.ingest.understand.columns import Assignment
from sales_core.ingest.understand.figures import is_figure

HEAD = frozenset(
    ("doc_no", "claim_no", "customer_id", "customer_name", "dealer_id", "dealer_name",
     "institution_name", "rep_id", "rep_name", "territory", "team", "channel", "claim_status",
     "submitted_date")
)  # fmt: skip
"""Fields that belong to a whole document."""
NUMBERS = ("claim_no", "doc_no")
"""What a document is known by, where each of its lines has a day of its own."""
FEWEST = 2


def columns_of(body: Body, made: Assignment) -> frozenset[int]:
    """Columns whose value counts for the lines below as well; empty when there are no documents."""
    lead, amount = _lead(body, made), made.chosen.get(made.kind.measure)
    if lead is None or amount is None:
        return frozenset()
    gaps = _gaps(body, lead)
    if not all(is_figure(body.cell(row, amount.heading.col)) for row in gaps):
        return frozenset()
    same = {
        c.heading.col
        for name, c in made.chosen.items()
        if name in HEAD and c.heading.col != lead and _gaps(body, c.heading.col) == gaps
    }
    enough = FEWEST if len(gaps) < FEWEST else 1
    return frozenset({*same, lead}) if len(same) >= enough else frozenset()


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
    lead = _lead(body, made) or 0
    gaps = sorted(_gaps(body, lead))
    return [
        Issue("head_carried", "info", body.sheet.name, body.spot(gaps[0], lead),
              {"count": len(gaps)})
    ]  # fmt: skip


def _lead(body: Body, made: Assignment) -> int | None:
    """The column that stands on the first line of each document alone: its day, else its number."""
    leads = [made.chosen[n].heading.col for n in (made.kind.date or "", *NUMBERS)
             if n in made.chosen]  # fmt: skip
    rows = body.rows
    return next((c for c in leads if rows and (g := _gaps(body, c)) and rows[0] not in g), None)


def _gaps(body: Body, col: int) -> set[int]:
    cells = zip(body.rows, body.column(col), strict=True)
    return {row for row, value in cells if is_blank(value)}
