"""Every sum a table prints, below its rows and beside them, held against what is read of it."""

from __future__ import annotations

from collections.abc import Callable, Collection

from sales_core.domain.issue import Issue
from sales_core.domain.reading import TotalCheck
from sales_core.ingest.understand.checks import row_totals, unused
from sales_core.ingest.understand.checks.checks import Summed, checks
from sales_core.ingest.understand.columns.assignment import Assignment
from sales_core.ingest.understand.columns.typed_columns import Columns
from sales_core.ingest.understand.tables.body import Body
from sales_core.ingest.understand.tables.header import Heading


def compared(
    body: Body,
    made: Assignment,
    headings: list[Heading],
    columns: Columns,
    sums: Callable[..., list[Summed]],
    aside: Collection[int],
) -> tuple[list[TotalCheck], list[Issue]]:
    """The checks of total rows, and a warning for every difference. `sums`: what the rows come to,
    worked out where a total is told. `aside`: rows of data that are left out."""
    told = "total" in body.lines.values()
    numbers = [*sums(printed=True), *unused.summed(body, made, headings)] if told else []
    found, differing = checks(body, numbers, aside)
    return found, [*differing, *row_totals.differing(body, made, headings, columns)]
