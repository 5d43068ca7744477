"""Lines of a document that repeat its number and its day but not whose it is.

Certain where every row without a name repeats the number of the row above, or has no amount.
"""

from __future__ import annotations

from sales_core.ingest.understand.cells.cells import is_blank, shown
from sales_core.ingest.understand.columns.assignment import Assignment
from sales_core.ingest.understand.tables.body import Body

NUMBERS = ("doc_no", "claim_no")
OF_ALL = frozenset(
    ("customer_name", "customer_id", "dealer_name", "dealer_id", "institution_name", "rep_name",
     "rep_id", "territory", "team", "channel")
)  # fmt: skip
"""Whose a whole document is."""


def columns_of(body: Body, made: Assignment) -> frozenset[int]:
    """Columns whose value on the first line of a document counts for its other lines."""
    number = next((made.chosen[n].heading.col for n in NUMBERS if n in made.chosen), None)
    if number is None:
        return frozenset()
    found = {c.heading.col for name, c in made.chosen.items() if name in OF_ALL} - {number}
    again = _again(body, number) if any(map(body.blanks, found)) else frozenset()
    amount = made.chosen.get(made.kind.measure)
    if not again or amount is None:
        return frozenset()
    free = again | body.blanks(amount.heading.col)
    return frozenset(col for col in found if again & body.blanks(col) and body.blanks(col) <= free)


def _again(body: Body, number: int) -> frozenset[int]:
    """Rows that hold the number of the row of data above."""
    found, before = set(), ""
    for row in body.rows:
        here = "" if is_blank(body.cell(row, number)) else shown(body.cell(row, number))
        if here and here == before:
            found.add(row)
        before = here
    return frozenset(found)
