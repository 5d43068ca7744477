"""Sales as they count: net, returns negative."""

from __future__ import annotations

from typing import Any

from sales_core.store.words import is_return


def signed(values: dict[str, list[Any]], size: int) -> dict[str, list[Any]]:
    """`signed_amount` and `signed_qty` of the rows of one table.

    The amount is net; gross only when no row of the table has a net amount: the two never mix.
    A return given with positive figures becomes negative.
    """
    empty: list[Any] = [None] * size
    net = values.get("net_amount", empty)
    amounts = values.get("gross_amount", empty) if all(v is None for v in net) else net
    quantities = values.get("qty", empty)
    kinds = values.get("doc_type", empty)
    returned = [is_return(kind) for kind in kinds]
    return {
        "signed_amount": _negative(amounts, returned),
        "signed_qty": _negative(quantities, returned),
    }


def _negative(amounts: list[Any], returned: list[bool]) -> list[Any]:
    return [
        -value if back and value is not None and value > 0 else value
        for value, back in zip(amounts, returned, strict=True)
    ]
