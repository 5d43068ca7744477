"""Rows that are hidden, by hand or by a filter, and count all the same: a person should look."""

from __future__ import annotations

from sales_core.domain.issue import Issue
from sales_core.ingest.understand.tables.body import Body


def issues(body: Body) -> list[Issue]:
    """Told once for a table, with their number."""
    hidden = len(set(body.rows) & body.sheet.hidden_rows)
    if not hidden:
        return []
    code = "filtered_rows" if body.sheet.filtered else "hidden_rows"
    return [Issue(code, "warning", body.sheet.name, None, {"count": hidden})]
