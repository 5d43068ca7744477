"""Balances that name their side: 12,500.00 Dr is owed, 900.00 Cr was paid ahead.

What a customer owes is a debit; whether a credit elsewhere is a sale or money back nobody can say.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sales_core.domain.fields import FieldType
from sales_core.ingest.grid import Value

OWED = "ar_ageing"
_DEBIT = re.compile(r"\d\s*dr\.?\s*$", re.IGNORECASE)
_LAKHS = re.compile(r"\d\s*(?:l|lacs?|lakhs?)\.?\s*$", re.IGNORECASE)
_CRORES = re.compile(r"(?<=\d)\s*crs?\.?\s*$", re.IGNORECASE)
_CREDIT = re.compile(r"\d\s*cr\.?\s*$", re.IGNORECASE)


def spelt(of: FieldType, values: Sequence[Value]) -> list[Value]:
    """The cells of a column of money; beside 45 L and no debits 1.2 Cr is a crore, not a credit."""
    texts = {v for v in values if isinstance(v, str)} if of is FieldType.MONEY else set()
    lakhs = any(map(_LAKHS.search, texts)) and not any(map(_DEBIT.search, texts))
    if not lakhs:
        return list(values)
    return [_CRORES.sub(" crore", v) if isinstance(v, str) else v for v in values]


def doubted(kind: str, of: FieldType, values: Sequence[Value]) -> set[int]:
    """The places of credits in a column; they count only where it holds what is owed."""
    if of is not FieldType.MONEY or kind == OWED or str not in set(map(type, values)):
        return set()
    return {n for n, v in enumerate(values) if isinstance(v, str) and _CREDIT.search(v)}
