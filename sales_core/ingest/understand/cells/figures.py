"""Cells that hold a figure, as a number or as text: 59,855.95, (1.200,00), 12,500.00 Dr."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from sales_core.ingest import numbers
from sales_core.ingest.grid import Value
from sales_core.ingest.understand.cells.cells import is_number, shown

_CODE = re.compile(r"0\d+|\d{13,}")
_MARKED = re.compile(r"\d[.,]\d|^[(].*[)]$|-$|%$")
"""Marks of an amount: a bare 2026 as text may be a year or a code."""


def figure(value: Value) -> Decimal | None:
    """The number a cell holds or writes; None when it holds none, or the number of an account."""
    if is_number(value):
        return Decimal(shown(value))
    return _written(value.strip()) if isinstance(value, str) else None


def is_figure(value: Value) -> bool:
    """Whether a cell holds a number or writes one."""
    return is_number(value) or figure(value) is not None


def is_amount(value: Value) -> bool:
    """Whether a cell holds a number, or a text that is an amount and neither year nor code."""
    if not isinstance(value, str):
        return is_number(value)
    return _MARKED.search(value.strip()) is not None and is_figure(value)


@lru_cache(maxsize=100_000)
def _written(text: str) -> Decimal | None:
    if _CODE.fullmatch(text):
        return None
    found = numbers.parse(text) or numbers.parse(text, "comma")
    return None if found is None else found[0]
