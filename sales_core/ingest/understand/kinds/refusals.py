"""Why a file without a known table has none: what it holds instead, said beside the refusal."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sales_core.domain.issue import Issue
from sales_core.ingest import aliases
from sales_core.ingest.result import ReadTable
from sales_core.ingest.understand.kinds import one_form
from sales_core.ingest.understand.kinds.plainness import OF_AN_EVENT

SALES = "sales_detail"
NO_AMOUNT, PRODUCTS, FORM = "lines_without_amount", "only_products", "one_form"
_PRICE = re.compile(
    r"单价|售价|进价|定价|价格|成本价?$|\b(?:price|cost|mrp|rate)s?\b|preço|prix|harga",
    re.IGNORECASE,
)
_PRODUCT = frozenset({"product_name", "product_id"})
_AMOUNTS = frozenset({"net_amount", "gross_amount", "unit_price"})


def reasons(tables: Sequence[ReadTable]) -> list[Issue]:
    """What the largest tables are, where their headings tell; one of each sort."""
    found: dict[str, Issue] = {}
    for table in sorted(tables, key=lambda t: -t.source_rows):
        code = _reason(table)
        if code is not None:
            found.setdefault(code, Issue(code, "info", table.sheet))
    return list(found.values())


def _reason(table: ReadTable) -> str | None:
    if one_form.is_form([(column.header, column.samples) for column in table.columns]):
        return FORM
    fields = {aliases.match(SALES, column.header).field for column in table.columns}
    if not fields & _PRODUCT:
        return None
    if {"doc_date", "qty"} <= fields and not fields & _AMOUNTS:
        return NO_AMOUNT
    priced = any(_PRICE.search(c.header.replace("_", " ")) for c in table.columns)
    happened = fields & (OF_AN_EVENT | _AMOUNTS - {"unit_price"})
    return PRODUCTS if priced and not happened else None
