"""The first or the last row of what happened, when its amount is that of all the others together:
a total in the clothes of a line, with a day or a name of its own."""

from __future__ import annotations

from collections.abc import Sequence

from sales_core.domain.report_kinds import ReportKind

FEWEST = 3
"""Other rows, whose amounts do not come to that of one more by chance."""
Row = dict[str, object]


def of(kind: ReportKind, rows: Sequence[Row]) -> set[int]:
    """Sheet rows (0-based) in doubt; none where fewer than `FEWEST` others have an amount."""
    names = next((group for group in kind.required if kind.measure in group), (kind.measure,))
    held = next((name for name in names if rows and isinstance(rows[-1].get(name), int)), None)
    if held is None or len(rows) <= FEWEST:
        return set()
    amounts = [value if isinstance(value := row.get(held), int) else 0 for row in rows]
    if len(amounts) - amounts.count(0) <= FEWEST:
        return set()
    whole = sum(amounts)
    ends = (n for n in (0, len(rows) - 1) if amounts[n] and amounts[n] * 2 == whole)
    return {int(str(rows[n]["_row"])) - 1 for n in ends}
