"""Days written on the first of several rows only: an invoice date above invoices without one.

Whether a day counts for the rows below it nobody can see, so it is asked, once for all of them.
"""

from __future__ import annotations

from collections.abc import Collection

from sales_core.domain.cell import column_letter
from sales_core.domain.issue import Issue
from sales_core.ingest.understand.asking.questions import Asking
from sales_core.ingest.understand.columns.assignment import Assignment
from sales_core.ingest.understand.tables.body import Body

QUESTION, ABOVE = "days_above", "above"
FEWEST, SHARE = 2, 4
"""So many rows without a day, and one of so many: fewer were forgotten and are told one by one."""


def columns_of(
    body: Body, made: Assignment, carried: Collection[int], asking: Asking
) -> frozenset[int]:
    """The column of days, where each holds for the rows below it as well."""
    day = made.chosen.get(made.kind.date or "")
    needed = any(made.kind.date in group for group in made.kind.required)
    if day is None or not needed or made.across or day.heading.col in carried:
        return frozenset()
    col, rows = day.heading.col, body.rows
    gaps = body.blanks(col) - body.set_aside
    if len(gaps) < FEWEST or len(gaps) * SHARE < len(rows) or rows[0] in gaps:
        return frozenset()
    name = day.heading.name
    answer = asking.ask(
        QUESTION, (ABOVE, "none"), column_letter(col), name, name=name, count=len(gaps)
    )
    return frozenset({col}) if answer == ABOVE else frozenset()


def said(body: Body, columns: Collection[int]) -> list[Issue]:
    """How many rows took their day from above, and the first of them."""
    rows = sorted(frozenset().union(*map(body.blanks, columns)))
    if not rows:
        return []
    spot = body.spot(rows[0], min(columns))
    return [Issue("days_carried", "info", body.sheet.name, spot, {"count": len(rows)})]
