"""A first column without a heading: the customers of an ageing report, the lines of a budget.

Systems leave the corner of such tables blank. Only a kind its title names takes the column, and
only for what its amounts are of, when nothing else is missing. A budget that says nothing of costs
may be one of sales.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from sales_core.ingest.understand.columns.assignment import Assignment, Candidate
from sales_core.ingest.understand.tables.header import Heading

FIELDS = {"ar_ageing": "customer_name", "expense_budget": "expense_line"}
_OF_COSTS = re.compile(r"\bopex\b|\bcosts?\b|expenses?|费用|开支", re.IGNORECASE)


def put(
    made: Assignment,
    headings: Sequence[Heading],
    named: Collection[int],
    titles: Sequence[str],
    lacking: Sequence[object],
) -> Assignment:
    """The assignment with the first column, where it has no heading and holds names (`named`: the
    columns that do) and the kind lacks nothing but them."""
    name = FIELDS.get(made.kind.id)
    if name == "expense_line" and not any(map(_OF_COSTS.search, titles)):
        return made
    if name is None or not headings or headings[0].name or headings[0].col not in named:
        return made
    groups = [group for group in made.kind.required if name in group]
    if list(lacking) != groups:
        return made
    made.chosen[name] = Candidate(headings[0], name, 85, None, False, "values")
    return made
