"""What a person is told of columns that are read with others, or not at all."""

from __future__ import annotations

from sales_core.domain.issue import Issue
from sales_core.ingest.understand.columns import goods_aside, tax_parts, visit_days
from sales_core.ingest.understand.columns.assignment import Assignment
from sales_core.ingest.understand.kinds import unlike
from sales_core.ingest.understand.kinds.outline import Outline
from sales_core.ingest.understand.tables.body import Body


def said(made: Assignment, outline: Outline, body: Body) -> list[Issue]:
    """A word on each: taxes added up, days side by side, goods sold beside targets of goods, and
    columns whose cells are nothing of their sort."""
    found = [
        *tax_parts.said(made, body.sheet.name),
        *visit_days.said(made, outline.headings, body.sheet.name),
        *unlike.told(made, outline, body),
    ]
    aside = goods_aside.names(made, outline.headings, outline.parses)
    if aside:
        told = {"names": "、".join(aside)}
        found.append(Issue(goods_aside.CODE, "warning", body.sheet.name, params=told))
    return found
