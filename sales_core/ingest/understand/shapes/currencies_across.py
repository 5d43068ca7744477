"""Exchange rates with a column per currency: Month | USD | EUR | GBP."""

from __future__ import annotations

from collections.abc import Sequence

from sales_core.domain.currency import CURRENCIES
from sales_core.domain.fields import FieldType
from sales_core.ingest.understand.kinds.outline import Outline
from sales_core.ingest.understand.shapes.crosstab import Cross
from sales_core.ingest.understand.tables.header import Heading

KIND, FROM = "fx_rate", "rate_from"
FEWEST = 2


def find(outline: Outline) -> Cross | None:
    """The columns of currencies of a table its title calls rates; None without one."""
    if KIND not in outline.named:
        return None
    parts = {h.col: h.name.strip().upper() for h in _currencies(outline.headings)}
    figures = all(outline.parses.get((col, FieldType.RATE)) for col in parts)
    if len(set(parts.values())) < FEWEST or not figures:
        return None
    return Cross(parts, dict.fromkeys(parts, ""), dimension=FROM, kinds=(KIND,))


def _currencies(headings: Sequence[Heading]) -> list[Heading]:
    return [h for h in headings if h.head is None and h.name.strip().upper() in CURRENCIES]
