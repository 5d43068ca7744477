"""Claims that columns beside them settle: a model, a rate, a price of cost, a manager, an owner, a
bank."""

from __future__ import annotations

from sales_core.domain.report_kinds import ReportKind
from sales_core.ingest.understand.columns import (
    bank_accounts,
    bought_often,
    conversion,
    goods_cost,
    models,
    shop_owners,
    superiors,
)
from sales_core.ingest.understand.columns.assignment import Candidate
from sales_core.ingest.understand.tables.header import Heading

Claims = dict[str, list[Candidate]]


def settled(kind: ReportKind, claims: Claims, headings: list[Heading]) -> Claims:
    """The claims of a table of this kind, field by field, after each has seen the others."""
    found = conversion.settled(models.settled(kind, claims))
    found = bought_often.settled(goods_cost.settled(found, headings), headings)
    found = bank_accounts.settled(found, headings)
    return superiors.settled(shop_owners.settled(kind, found, headings))
