"""A price of one piece below a note of 万元: where quantity × price is the amount only when the
price is in plain yuan, the note speaks of the amounts alone."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from statistics import median

from sales_core.domain.fields import SCALE, FieldType
from sales_core.ingest.understand.columns.assignment import Assignment
from sales_core.ingest.understand.columns.typed_columns import Columns

PRICE, COUNT = "unit_price", "qty"
_AMOUNTS = ("net_amount", "gross_amount", "slip_amount")
_YUAN, _CLOSE = "元", Fraction(3)


def settle(made: Assignment, columns: Columns) -> None:
    """Bring such prices to yuan; those whose own heading gives a unit are believed."""
    price = made.chosen.get(PRICE)
    col = price.heading.col if price is not None else -1
    _, factor = columns.factors.get(col, (None, 1))
    if price is None or price.unit is not None or factor <= 1:
        return
    read = columns.values
    times = next((t for name in _AMOUNTS if (t := _times(read, name)) is not None), None)
    if times is None or not 1 / _CLOSE < times / factor < _CLOSE:
        return
    read[PRICE] = [v // factor if isinstance(v, int) else v for v in read[PRICE]]
    columns.factors[col] = (_YUAN, 1)


def _times(read: dict[str, list[object]], amount: str) -> Fraction | None:
    """How many times the amount quantity × price is, on the middle row."""
    if not {amount, PRICE, COUNT} <= set(read):
        return None
    rows = zip(read[COUNT], read[PRICE], read[amount], strict=True)
    found = [_share(row) for row in rows if all(isinstance(v, int) and v for v in row)]
    return median(found) if found else None


def _share(row: Sequence[object]) -> Fraction:
    count, price, amount = (int(str(v)) for v in row)
    return abs(Fraction(count * price, amount * SCALE[FieldType.QUANTITY]))
