"""The cells of rows with a problem, so that a person can correct them where they stand."""

from __future__ import annotations

from collections.abc import Iterable

from sales_core.domain.cell import parse_address
from sales_core.domain.issue import Issue
from sales_core.domain.reading import PROBLEMS, LeftOut
from sales_core.ingest.understand.tables.body import Body

MOST = 500


def cells(body: Body, issues: Iterable[Issue], out: Iterable[LeftOut]) -> dict[int, list[str]]:
    """Sheet row (1-based) -> its cells, for the first rows with a problem."""
    data = set(body.rows)
    rows = {row.row - 1 for row in out if row.code in PROBLEMS}
    for issue in issues:
        if issue.severity != "info" and issue.cell and not issue.cell.isdigit():
            row = parse_address(issue.cell)[0]
            rows |= {row} & data
    return {row + 1: _shown(body, row) for row in sorted(rows)[:MOST]}


def _shown(body: Body, row: int) -> list[str]:
    span = range(body.region.left, body.region.right + 1)
    pairs = zip(span, body.text(row), strict=True)
    return [text or body.sheet.errors.get((row, col), "") for col, text in pairs]
