"""How good the received reports are, and what was wrong in one: from what was counted and left out
when they were loaded."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields

from sales_core.domain.expectation import Expected, Wrong
from sales_core.domain.measure import Measure
from sales_core.domain.reading import PROBLEMS
from sales_core.domain.thresholds import Thresholds
from sales_core.metrics.quality import Counts, quality, together
from sales_core.store.unit import Unit

_NAMES = frozenset(f.name for f in fields(Counts))
Scores = dict[tuple[int, str], dict[str, Measure]]
"""(batch, kind of report) -> completeness, validity, consistency and quality of its tables."""


def scores(unit: Unit, reports: Iterable[Expected], limits: Thresholds) -> Scores:
    """The quality of the newest file of each report. A file loaded by a release that did not count
    has none; a file about several reps has one for all of them."""
    wanted = {(r.last.batch_id, r.expectation.kind) for r in reports if r.last is not None}
    counted: dict[tuple[int, str], list[Counts]] = {}
    for table in unit.batches.tables():
        spot = table.batch_id, table.kind
        if spot in wanted and "lines" in table.counts:
            kept = {name: n for name, n in table.counts.items() if name in _NAMES}
            counted.setdefault(spot, []).append(Counts(**kept))
    return {spot: quality(together(parts), limits) for spot, parts in counted.items()}


def wrong(unit: Unit, report: Expected) -> list[Wrong]:
    """Rows of the newest file that a person could put right. Of a file about several reps only
    those that name the sender: nobody is reminded of the rows of others."""
    if report.last is None:
        return []
    batch_id, kind = report.last.batch_id, report.expectation.kind
    found = unit.left_out.for_batches([batch_id], kind)
    rows = [
        Wrong(str(r.sheet), int(str(r.row)), str(r.code), tuple(map(str, r.cells)))  # type: ignore[arg-type]  # a list of texts
        for r in found.itertuples()
        if r.code in PROBLEMS
    ]
    if report.rep_key is None or len(_named(unit, batch_id, kind)) <= 1:
        return rows
    return [row for row in rows if report.label in row.cells]


def _named(unit: Unit, batch_id: int, kind: str) -> set[str]:
    """Reps the batch names."""
    rows = unit.rows.coverage(kind)
    return set(rows[rows["batch_id"] == batch_id]["rep_key"].dropna())
