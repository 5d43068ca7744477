"""Purchases beside sales: their columns are called alike, the words around tell them apart."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sales_core.ingest.understand.asking.questions import Asking, name_of
from sales_core.ingest.understand.columns.assignment import Assignment
from sales_core.ingest.understand.kinds.outline import Outline

KIND_CODES = ("kind", "no_kind")
SALES, QUESTION, SOLD = "sales_detail", "purchases", "sold"
_BOUGHT = re.compile(
    r"采购|进货|购进|进项|入库(?:单|明细|记录|表)|(?:应付|供应商)(?:账|帐|对账|明细|台账)"
    r"|\b(?:purchases?(?: (?:register|book|day ?book|ledger|report))?|inward|goods received|grn"
    r"|sundry creditors?)\b",
    re.IGNORECASE,
)
_SOLD = re.compile(
    r"销售|销项|出库|出货|发货|客户|\bsales?\b|\bsold\b|\boutward\b|customers?", re.IGNORECASE
)
_INPUT_TAX = re.compile(r"进项|\binput (?:i?gst|cgst|sgst|vat|tax)\b", re.IGNORECASE)


def certain(
    made: Assignment | None, outline: Outline, titles: Sequence[str], asking: Asking
) -> bool:
    """Whether a table of sales is one, for all the words around it say; else what a person says.

    The nearest words count: `titles` above the table, then the sheet's and the file's name.
    """
    chosen = {name_of(code, "") for code in KIND_CODES} & set(asking.answers)
    if made is None or made.kind.id != SALES or chosen:
        return True
    found = _words(outline, titles)
    return found is None or asking.ask(QUESTION, (SOLD, "none"), None, found=found) == SOLD


def _words(outline: Outline, titles: Sequence[str]) -> str | None:
    """What speaks of purchases; None where nothing does, or something nearer speaks of sales."""
    for heading in outline.headings:
        if _INPUT_TAX.search(heading.name):
            return heading.name
    for text in (*reversed(titles), *outline.titles[len(titles) :]):
        plain = text.replace("_", " ")
        bought = _BOUGHT.search(plain)
        if _SOLD.search(plain):
            return None
        if bought is not None:
            return bought[0]
    return None
