"""An amount that is another one plus the tax beside it: what was sold is the other, before tax.

Sub Total, GST and Amount of a bill: the word Amount alone does not say that it holds the tax.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from sales_core.ingest.grid import Value
from sales_core.ingest.understand.cells.figures import figure
from sales_core.ingest.understand.columns import tax_parts
from sales_core.ingest.understand.columns.assignment import Assignment
from sales_core.ingest.understand.tables.body import Body
from sales_core.ingest.understand.tables.header import Heading

NET, GROSS, OFF = "net_amount", "gross_amount", "discount_amount"
_SAID = ("layout", "answer")
ROUNDED = Decimal("0.51")
"""Bills are rounded to the rupee."""
Amounts = list[Decimal | None]


def apart(made: Assignment, body: Body) -> None:
    """Of amounts that claim the same field, one of which is another one plus tax, rounded or not,
    the other is what was sold."""
    amount, rivals = made.chosen.get(NET), made.rivals.get(NET, [])
    taxes = _taxes(made, body)
    if amount is None or taxes is None or len(rivals) != 1 or amount.because in _SAID:
        return
    one, other = amount.heading, rivals[0]
    first, second = (_numbers(body.column(h.col)) for h in (one, other))
    for before, part, after, whole in ((one, first, other, second), (other, second, one, first)):
        if _adds_up(part, taxes, whole, ROUNDED):
            made.chosen[NET] = replace(amount, heading=before, because="before_tax")
            made.chosen.setdefault(GROSS, replace(amount, heading=after, field=GROSS))
            del made.rivals[NET]
            return


def _taxes(made: Assignment, body: Body) -> Amounts | None:
    """The tax of each row, that of all its parts (CGST and SGST); None without any column."""
    columns = [_numbers(body.column(col)) for col in tax_parts.columns_of(made)]
    if len(columns) < tax_parts.FEWEST:
        return columns[0] if columns else None
    return [
        sum((tax or Decimal(0) for tax in row), Decimal(0)) for row in zip(*columns, strict=True)
    ]


def settle(made: Assignment, body: Body, headings: Sequence[Heading]) -> None:
    """Where every row of the amount is that of a free column plus tax, the free one is the amount
    and the other one holds the tax."""
    amount, taxes = made.chosen.get(NET), _taxes(made, body)
    if amount is None:
        _before(made, body, headings)
        return
    if taxes is None or GROSS in made.chosen or amount.because in _SAID:
        return
    whole = _numbers(body.column(amount.heading.col))
    for heading in headings:
        if made.holds(heading.col) or heading.head is not None:
            continue
        if _adds_up(_numbers(body.column(heading.col)), taxes, whole):
            made.chosen[NET] = replace(amount, heading=heading, because="before_tax")
            made.chosen[GROSS] = replace(amount, field=GROSS)
            return


def _before(made: Assignment, body: Body, headings: Sequence[Heading]) -> None:
    """Invoice Amount where a free column is that plus the tax, less the discount if there is one:
    the free one is what was billed. Without any discount the other is what was sold."""
    amount, off, taxes = made.chosen.get(GROSS), made.chosen.get(OFF), _taxes(made, body)
    if amount is None or taxes is None or amount.because in _SAID:
        return
    before = _numbers(body.column(amount.heading.col))
    less = _numbers(body.column(off.heading.col)) if off else [None for _ in before]
    after = [
        None if b is None else b - (o or Decimal(0)) for b, o in zip(before, less, strict=True)
    ]
    for heading in headings:
        if made.holds(heading.col) or heading.head is not None:
            continue
        if _adds_up(after, taxes, _numbers(body.column(heading.col))):
            made.chosen[GROSS] = replace(amount, heading=heading, because="before_tax")
            if not any(less):
                made.chosen[NET] = replace(amount, field=NET, because="before_tax")
            return


def on_top(made: Assignment, body: Body) -> None:
    """Net Amount that is Gross Amount less the discount plus the tax was billed, not sold: without
    any discount the gross one was, else which of them counts is asked."""
    net, gross, off = (made.chosen.get(name) for name in (NET, GROSS, OFF))
    taxes = _taxes(made, body)
    if net is None or gross is None or taxes is None or made.rivals.get(NET):
        return
    if net.because in _SAID:
        return
    less = _numbers(body.column(off.heading.col)) if off else [None for _ in taxes]
    before = _numbers(body.column(gross.heading.col))
    signs = (1, -1) if any(less) else (1,)
    for sign in signs:
        after = [
            None if b is None else b - sign * (o or Decimal(0))
            for b, o in zip(before, less, strict=True)
        ]
        if not _adds_up(after, taxes, _numbers(body.column(net.heading.col)), ROUNDED):
            continue
        if any(less):
            made.rivals[NET] = [gross.heading]
            del made.chosen[GROSS]
        else:
            made.chosen[NET] = replace(gross, field=NET, because="before_tax")
            made.chosen[GROSS] = replace(net, field=GROSS)
        return


def _numbers(values: Sequence[Value]) -> Amounts:
    return [figure(value) for value in values]


def _adds_up(
    before: Amounts, taxes: Amounts, whole: Amounts, near: Decimal = Decimal("0.02")
) -> bool:
    """Whether each row that has an amount is the sum, and some tax is more than nothing."""
    held = [row for row in zip(before, taxes, whole, strict=True) if row[2] is not None]
    if not any(tax for _, tax, _ in held) or any(part is None for part, _, _ in held):
        return False
    return all(
        abs((part or Decimal(0)) + (tax or Decimal(0)) - (total or Decimal(0))) <= near
        for part, tax, total in held
    )
