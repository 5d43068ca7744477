"""What every column of a table was taken for, with samples of its cells."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from sales_core.domain.cell import column_letter
from sales_core.domain.reading import ColumnMapping
from sales_core.domain.report_kinds import REPORT_KINDS
from sales_core.ingest.understand.cells.cells import is_blank, shown
from sales_core.ingest.understand.columns.assignment import Assignment
from sales_core.ingest.understand.columns.typed_columns import Columns
from sales_core.ingest.understand.tables.body import Body
from sales_core.ingest.understand.tables.header import Heading

ANY = "visit_plan"
FIRST, SAMPLES = 20, 5
"""Filled cells of a column that are looked at for samples of it, and how many are shown."""


def columns(
    body: Body, headings: Sequence[Heading], made: Assignment, read: Columns
) -> list[ColumnMapping]:
    """The columns that have a heading or hold a field."""
    used = {c.heading.col: c for c in made.taken}
    found = []
    for heading in headings:
        candidate = used.get(heading.col)
        if not heading.name and candidate is None:
            continue
        unit, factor = read.factors.get(heading.col, (None, 1))
        cells = body.column(heading.col)
        first = islice((value for value in cells if not is_blank(value)), FIRST)
        samples = tuple(dict.fromkeys(map(shown, first)))
        found.append(
            ColumnMapping(
                column_letter(heading.col), heading.name if body.region.header else "",
                candidate.field if candidate else None, unit, factor,
                min(candidate.score, 100) / 100 if candidate else 0.0,
                candidate.because if candidate else read.because(heading.col),
                samples[:SAMPLES],
                len(cells) - len(body.blanks(heading.col)),
            )
        )  # fmt: skip
    return found


def none(body: Body, headings: Sequence[Heading]) -> list[ColumnMapping]:
    """The same of a table of which no kind is known."""
    kind = REPORT_KINDS[ANY]
    return columns(body, headings, Assignment(kind), Columns(kind, []))
