"""Sub Total, Discount and Total of a bill: what was sold is the amount after the discount.

The word Subtotal is the stronger one by itself; the rows say what lies between the two.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from sales_core.ingest.understand.amounts.column_figures import CENT, Figures
from sales_core.ingest.understand.cells.figures import figure
from sales_core.ingest.understand.columns.assignment import Assignment
from sales_core.ingest.understand.tables.body import Body
from sales_core.ingest.understand.tables.header import Heading

KIND, NET, GROSS = "sales_detail", "net_amount", "gross_amount"
TAX, OFF = "tax_amount", "discount_amount"
_SAID = ("layout", "answer")
_NONE = Decimal(0)


def settle(made: Assignment, body: Body, headings: Sequence[Heading]) -> None:
    """Where every row of another column is the amount less the discount, that column is what was
    sold. Where the tax is added there as well, neither is: which of them counts is asked."""
    amount, off = made.chosen.get(NET), made.chosen.get(OFF)
    if made.kind.id != KIND or amount is None or off is None or made.rivals.get(NET):
        return
    if amount.because in _SAID:
        return
    gross, tax = made.chosen.get(GROSS), made.chosen.get(TAX)
    free = [h for h in headings if not made.holds(h.col) and h.head is None]
    for heading in [*([gross.heading] if gross else []), *free]:
        if _is_less(body, (amount.heading.col, off.heading.col, heading.col), None):
            made.chosen[NET] = replace(amount, heading=heading)
            made.chosen[GROSS] = replace(amount, field=GROSS)
            return
        columns = (amount.heading.col, off.heading.col, heading.col)
        if tax is not None and _is_less(body, columns, tax.heading.col):
            made.rivals[NET] = [heading]
            if gross is not None and gross.heading is heading:
                del made.chosen[GROSS]
            return


def _is_less(body: Body, columns: tuple[int, int, int], tax: int | None) -> bool:
    """Whether each row that has the last amount is the first less the discount (and with the tax
    more), and some discount is more than nothing."""
    before, off, after = (_figures(body, col) for col in columns)
    taxes: Figures = [None for _ in before] if tax is None else _figures(body, tax)
    rows = [row for row in zip(before, off, after, taxes, strict=True) if row[2] is not None]
    return (
        bool(rows)
        and any(o for _, o, _, _ in rows)
        and all(
            b is not None and abs(b - abs(o or _NONE) + (t or _NONE) - (a or _NONE)) <= CENT
            for b, o, a, t in rows
        )
    )


def _figures(body: Body, col: int) -> Figures:
    """Of every row: discounts may have begun late in the list."""
    return [figure(value) for value in body.column(col)]
