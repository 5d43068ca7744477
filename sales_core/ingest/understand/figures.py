"""Cells that hold a figure, as a number or as text: 59,855.95, (1.200,00), 12,500.00 Dr."""

from __future__ import annotations

import re
from functools import lru_cache

from sales_core.ingest import numbers
from sales_core.ingest.grid import Value
from sales_core.ingest.understand.cells import is_number

_MARKED = re.compile(r"\d[.,]\d|^[(].*[)]$|-$|%$")
"""Marks of an amount: a bare 2026 or 0090000001 as text may be a year or a code."""


def is_figure(value: Value) -> bool:
    """Whether the cell holds a number, or a text that is an amount and nothing else."""
    return is_number(value) or (isinstance(value, str) and _of_text(value) is not None)


def of(value: Value) -> float | None:
    """The figure of a cell; None when it holds none."""
    if is_number(value):
        return float(str(value))
    return _of_text(value) if isinstance(value, str) else None


@lru_cache(maxsize=100_000)
def _of_text(text: str) -> float | None:
    if not _MARKED.search(text.strip()):
        return None
    found = numbers.parse(text) or numbers.parse(text, "comma")
    return float(found[0]) if found else None
