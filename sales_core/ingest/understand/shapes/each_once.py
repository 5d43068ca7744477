"""Of columns that claim the same field one is left, or all are added where they are its parts."""

from __future__ import annotations

from sales_core.ingest.understand.amounts import (
    after_discount,
    document_sums,
    document_totals,
    meant,
    net_of_returns,
    our_share,
    shares,
    staged_amounts,
    with_tax,
)
from sales_core.ingest.understand.columns import (
    arrears,
    attained,
    codes,
    compared,
    left_over,
    misspelt,
    rivals,
    visit_types,
)
from sales_core.ingest.understand.days import overlapping, summed_parts
from sales_core.ingest.understand.kinds.outline import Outline
from sales_core.ingest.understand.shapes import ages


def settle(about: meant.Around, outline: Outline) -> None:
    """Every field and period has one column, as certain or as answered."""
    made, body, asking = about.made, about.body, about.asking
    misspelt.claim(made, outline.headings, outline.parses, asking)
    visit_types.claim(made, body, outline.headings)
    shares.set_aside(made, body)
    ages.settle(about, outline.headings)
    attained.settle(made, body, outline.headings)
    attained.claim(made, body, outline.headings)
    compared.settle(made, body, outline.headings)
    left_over.settle(made, body, outline.headings)
    with_tax.apart(made, body)
    document_sums.settle(made, body, asking)
    net_of_returns.settle(made, body, outline.headings)
    our_share.settle(made, body, outline.headings)
    after_discount.settle(made, body, outline.headings)
    with_tax.on_top(made, body)
    rivals.settle(made, body, asking)
    staged_amounts.settle(made, outline, body, asking)
    with_tax.settle(made, body, outline.headings)
    document_totals.settle(made, body, asking)
    codes.settle(made, body, outline.headings)
    summed_parts.settle(made, body, outline.headings)
    arrears.settle(made, body)
    overlapping.settle(made, body, asking)
