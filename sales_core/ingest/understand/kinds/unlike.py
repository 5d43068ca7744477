"""Columns called after a field of the report whose cells are nothing of its sort are told.

数量 that holds 3箱 in one row and 5瓶 in the next, a day that is 周一, an amount in words: the rows
are loaded without it, and nobody would notice.
"""

from __future__ import annotations

from sales_core.domain.fields import FieldType
from sales_core.domain.issue import Issue
from sales_core.ingest import aliases
from sales_core.ingest.understand.cells.cells import is_blank, shown
from sales_core.ingest.understand.columns.assignment import Assignment
from sales_core.ingest.understand.columns.typed_columns import AMOUNTS
from sales_core.ingest.understand.kinds.outline import Outline
from sales_core.ingest.understand.tables.body import Body
from sales_core.ingest.understand.tables.header import Heading

CODE = "column_unlike"
_LONGEST = 20
_SORTS = frozenset({*AMOUNTS, FieldType.DATE, FieldType.RATIO})
"""What cells are held against; 有效拜访 over counts is no lack of a yes or no."""
_OURS = frozenset({"rank_no", "attainment_rate", "time_progress", "yoy_rate", "mom_rate"})
"""Worked out again whatever a report says of them."""


def told(made: Assignment, outline: Outline, body: Body) -> list[Issue]:
    """One word for each such column of a field that no other column holds."""
    parses = outline.parses
    types = {field.name: field.type for field in made.kind.fields}
    held = {candidate.field for candidate in made.taken}
    found = []
    for heading in outline.headings:
        if heading.total or heading.head is not None or made.holds(heading.col):
            continue
        field = _named(made, heading)
        if field is None or field in held | _OURS or parses.get((heading.col, types[field]), True):
            continue
        cells = [v for v in body.column(heading.col) if not is_blank(v)]
        sample = shown(next(iter(cells), ""))[:_LONGEST]
        if sample.endswith(("%", "％")) or any(body.percent_formats(heading.col)):
            continue  # a discount in percent is a share and no amount
        params = {"name": heading.name, "field": field, "found": sample}
        found.append(Issue(CODE, "warning", body.sheet.name, params=params))
    return found


def _named(made: Assignment, heading: Heading) -> str | None:
    """The field of the kind, beside texts, that the heading says beyond doubt."""
    match = aliases.match(made.kind.id, heading.name)
    sorts = {field.name: field.type for field in made.kind.fields}
    if match.score < aliases.AUTO_ACCEPT or match.field not in sorts:
        return None
    return match.field if sorts[match.field] in _SORTS else None
