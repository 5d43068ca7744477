"""Amounts whose side stands in a column of its own: 12,500 | Dr, 900 | Cr.

Both are printed without a sign. What customers owe is a debit; in a book of sales either side may
be the sale, so it is asked.
"""

from __future__ import annotations

from collections.abc import Sequence

from sales_core.domain.cell import column_letter
from sales_core.ingest.understand.asking.questions import Asking
from sales_core.ingest.understand.cells.cells import shown
from sales_core.ingest.understand.cells.sides import OWED
from sales_core.ingest.understand.columns.assignment import Assignment
from sales_core.ingest.understand.columns.typed_columns import Columns
from sales_core.ingest.understand.periods.periods import plain
from sales_core.ingest.understand.tables.body import Body
from sales_core.ingest.understand.tables.header import Heading

QUESTION = "debit_sides"
CREDIT, DEBIT = "credit_below", "debit_below"
_SIDES = {
    **dict.fromkeys(("dr", "dr.", "d", "debit", "s", "借", "借方"), DEBIT),
    **dict.fromkeys(("cr", "cr.", "c", "credit", "h", "贷", "贷方"), CREDIT),
}
_MEASURES = {
    "sales_detail": ("net_amount", "gross_amount"),
    OWED: ("ar_balance",),
    "dealer_payment": ("actual_payment",),
}


def settle(
    made: Assignment, headings: Sequence[Heading], body: Body, asking: Asking, columns: Columns
) -> None:
    """Amounts of one side become negative where a free column says Dr or Cr on every row."""
    names = [name for name in _MEASURES.get(made.kind.id, ()) if name in columns.values]
    for heading in headings if names else ():
        if made.holds(heading.col) or not _are_sides(body.words(heading.col)):
            continue
        sides = [_SIDES.get(plain(shown(cell))) for cell in body.column(heading.col)]
        if None in sides or any(_below_zero(columns.values[name]) for name in names):
            continue
        columns.beside.add(heading.col)
        below = CREDIT
        if made.kind.id != OWED:
            choices = (DEBIT, CREDIT, "keep")
            letter = column_letter(heading.col)
            below = asking.ask(QUESTION, choices, letter, heading.name, name=heading.name) or ""
        for name in names:
            columns.values[name] = [
                -value if side == below and isinstance(value, int) else value
                for value, side in zip(columns.values[name], sides, strict=True)
            ]
        return


def _are_sides(words: Sequence[str]) -> bool:
    found = {_SIDES.get(plain(word)) for word in words}
    return found == {CREDIT, DEBIT}


def _below_zero(values: Sequence[object]) -> bool:
    return any(isinstance(value, int) and value < 0 for value in values)
