"""Balances that name their side: 12,500.00 Dr is owed, 900.00 Cr was paid ahead.

What a customer owes is a debit; whether a credit elsewhere is a sale or money back nobody can say.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sales_core.domain.fields import FieldType
from sales_core.ingest.grid import Value
from sales_core.ingest.understand.cells.cast import BAD, Cast

OWED = "ar_ageing"
_CREDIT = re.compile(r"\d\s*cr\.?\s*$", re.IGNORECASE)


def doubted(kind: str, of: FieldType, values: Sequence[Value], cells: list[Cast]) -> list[Cast]:
    """The cells of a column; credits count only where the column holds what is owed."""
    if of is not FieldType.MONEY or kind == OWED or str not in set(map(type, values)):
        return cells
    return [
        BAD if isinstance(value, str) and _CREDIT.search(value) else cell
        for value, cell in zip(values, cells, strict=True)
    ]
