"""What stands on the first row of a group beside the label of the group: 阶段 beside 业务员.

Where a name counts for the rows below it, so does every other text that is blank in exactly these
rows. A column of figures never does: an amount written once is one amount.
"""

from __future__ import annotations

from collections.abc import Collection

from sales_core.domain.fields import FieldType
from sales_core.domain.issue import Issue
from sales_core.ingest.understand.columns.assignment import Assignment
from sales_core.ingest.understand.tables.body import LABELS, Body

_WRITTEN = frozenset({FieldType.TEXT, FieldType.DATE})
"""No flags: a blank one says no."""


def beside_labels(body: Body, made: Assignment) -> frozenset[int]:
    """The columns that go with labels of groups."""
    leads = [c.heading.col for name, c in made.chosen.items() if name in LABELS]
    return _alike(body, made, [col for col in leads if body.is_label(col)])


def beside_carried(body: Body, made: Assignment, carried: Collection[int]) -> frozenset[int]:
    """The columns that go with those whose value counts for the lines below."""
    return _alike(body, made, carried)


def not_held(body: Body, col: int, name: str) -> list[Issue]:
    """How many rows below a total have no label, since that above it ended there."""
    rows = body.unlabelled(col)
    if not rows:
        return []
    params = {"count": len(rows), "name": name}
    return [Issue("label_ended", "warning", body.sheet.name, body.spot(rows[0], col), params)]


def _alike(body: Body, made: Assignment, leads: Collection[int]) -> frozenset[int]:
    gaps = {body.blanks(col) for col in leads} - {frozenset()}
    if not gaps:
        return frozenset()
    types = {f.name: f.type for f in made.kind.fields}
    return frozenset(
        c.heading.col
        for name, c in made.chosen.items()
        if types.get(name) in _WRITTEN
        and name not in LABELS
        and name != made.kind.date
        and c.heading.col not in leads
        and body.blanks(c.heading.col) in gaps
    )
