"""Exchange rates with a column per currency: Month | USD | EUR | GBP, 月份 | 美元 | 欧元.

A title says that they are rates, or every figure is about what its currency is worth.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction

from sales_core.domain.currency import CURRENCIES
from sales_core.domain.exchange import base_of, way_of
from sales_core.domain.fields import FieldType
from sales_core.ingest import dates
from sales_core.ingest.dates import DateRule
from sales_core.ingest.grid import Value
from sales_core.ingest.understand.amounts import column_sums
from sales_core.ingest.understand.kinds.outline import Outline
from sales_core.ingest.understand.shapes.crosstab import Cross
from sales_core.ingest.understand.tables.body import Body
from sales_core.ingest.understand.tables.header import Heading

KIND, FROM = "fx_rate", "rate_from"
FEWEST, MOST_OTHERS = 2, 3


def find(outline: Outline, body: Body, own: str) -> Cross | None:
    """The columns of currencies of a table of rates; None without one. `own`: the workspace's
    currency."""
    parts = {h.col: name for h in outline.headings if (name := _currency(h))}
    if len(set(parts.values())) < FEWEST:
        return None
    figures = all(outline.parses.get((col, FieldType.RATE)) for col in parts)
    if not figures or _of_days(outline, body):
        return None
    others = sum(bool(h.name) for h in outline.headings) - len(parts)
    if KIND not in outline.named and not (others <= MOST_OTHERS and _worth(parts, body, own)):
        return None
    return Cross(parts, dict.fromkeys(parts, ""), dimension=FROM, kinds=(KIND,))


def _currency(heading: Heading) -> str:
    """The currency a heading is of, as it is written; a code in capitals. Empty for none."""
    name = heading.name.strip()
    if heading.head is not None or heading.total or not name:
        return ""
    if name.upper() in CURRENCIES:
        return name.upper()
    return name if base_of(name) is not None else ""


def _of_days(outline: Outline, body: Body) -> bool:
    """Whether several rows are of days of one month: rates are kept by the month."""
    for col in outline.dated:
        days = [day for cell in body.column(col) if (day := _day(cell)) is not None]
        if len({(day.year, day.month) for day in days}) < len(days):
            return True
    return False


def _day(cell: Value) -> date | None:
    if isinstance(cell, str):
        found = dates.parse_text(cell, DateRule())
        return found.day if found else None
    return cell if isinstance(cell, date) else None


def _worth(parts: Mapping[int, str], body: Body, own: str) -> bool:
    """Whether all figures are about what their currencies are worth, quoted one way."""
    held = [
        (name, Fraction(value))
        for col, name in parts.items()
        for cell in body.column(col)
        if (value := column_sums.figure_of(cell)) is not None
    ]
    return len(held) > len(parts) and way_of(held, own) is not None
