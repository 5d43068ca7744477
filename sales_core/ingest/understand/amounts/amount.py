"""Sales without an amount but with quantity and price: multiplied when a person says so.

Beside a column of discounts the product is the price before it: what to do with them is asked.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from sales_core.ingest.understand.asking.questions import Asking
from sales_core.ingest.understand.cells.cells import is_blank
from sales_core.ingest.understand.cells.figures import figure
from sales_core.ingest.understand.columns.assignment import Assignment
from sales_core.ingest.understand.columns.typed_columns import Columns
from sales_core.ingest.understand.kinds.outline import derivable
from sales_core.ingest.understand.tables.body import Body
from sales_core.ingest.understand.tables.header import Heading

MULTIPLY, LESS, TIMES = "multiply", "less_discount", "times_discount"
OFF = "discount_amount"
_DISCOUNT = re.compile(
    r"折扣|优惠率|让利率|discount(?!ed)|\bdisc\b|remise|desconto|descuento|rabatt|diskon",
    re.IGNORECASE,
)
Shares = Sequence[Decimal]
"""What is left of each row's price; empty where nothing is taken off."""


def derives(
    made: Assignment, asking: Asking, body: Body, headings: Sequence[Heading]
) -> Shares | None:
    """Whether and how the amount is to be quantity times price; asked, never assumed."""
    group = next((g for g in made.kind.required if "net_amount" in g), ())
    if not group or set(group) & (set(made.chosen) | {c.field for c in made.across}):
        return None
    if not derivable(made, group):
        return None
    found = _discounts(made, body, headings)
    if found is None:
        return () if asking.ask("derive_amount", (MULTIPLY, "none")) == MULTIPLY else None
    heading, parts = found
    choices = (LESS, TIMES, MULTIPLY, "none")
    answer = asking.ask("derive_discounted", choices, None, heading.name, name=heading.name)
    if answer == LESS:
        return [1 - part for part in parts]
    # a row without a discount costs its whole price
    shares = [part or Decimal(1) for part in parts] if answer == TIMES else []
    return shares if answer in (TIMES, MULTIPLY) else None


def derive(columns: Columns, shares: Shares) -> None:
    """gross_amount = qty × unit_price × share, rounded half up to the minor unit."""
    whole = [Decimal(1)] * len(columns.rows)
    rows = zip(columns.values["qty"], columns.values["unit_price"], shares or whole, strict=True)
    columns.values["gross_amount"] = [
        None if q is None or p is None else _rounded(Decimal(str(q)) * Decimal(str(p)) * share)
        for q, p, share in rows
    ]


def _rounded(thousandths: Decimal) -> int:
    return int((thousandths / 1000).quantize(Decimal(1), ROUND_HALF_UP))


def _discounts(
    made: Assignment, body: Body, headings: Sequence[Heading]
) -> tuple[Heading, list[Decimal]] | None:
    """The column of discounts that are shares of one, some of them more than nothing, with that of
    each row."""
    off = made.chosen.get(OFF)
    for heading in headings:
        taken = made.holds(heading.col) and (off is None or off.heading.col != heading.col)
        if taken or not _DISCOUNT.search(heading.name.replace("_", " ")):
            continue
        cells = body.column(heading.col)
        parts = [Decimal(0) if is_blank(cell) else figure(cell) for cell in cells]
        kept = [part for part in parts if part is not None]
        if len(kept) == len(parts) and any(kept) and all(0 <= part <= 1 for part in kept):
            made.chosen.pop(OFF, None)  # no money was taken off, but a share
            return heading, kept
    return None
