"""The numeric columns of a table with the values of the rows that count, for its printed totals."""

from __future__ import annotations

from sales_core.ingest.understand.cells.cast import Rule, cast_column
from sales_core.ingest.understand.checks.checks import Summed
from sales_core.ingest.understand.columns.assignment import Assignment, Candidate
from sales_core.ingest.understand.columns.typed_columns import AMOUNTS, NEVER_ADDED, Columns
from sales_core.ingest.understand.shapes.shaped import Shaped
from sales_core.ingest.understand.tables.body import Body


def summed(
    body: Body, made: Assignment, columns: Columns, shaped: Shaped, printed: bool = False
) -> list[Summed]:
    """Columns whose printed totals can be compared with their rows. `printed`: as people add them
    up, a row left out because the amount of its kind is blank counts in its other columns."""
    types = {f.name: f.type for f in made.kind.fields}
    loaded = {int(str(row["_row"])) - 1 for row in shaped.rows}
    blank = {out.row - 1 for out in shaped.left_out if printed and out.code == "missing_value"}
    needed = {made.kind.measure, *(name for group in made.kind.required for name in group)}
    found = []
    parts = {c.field for c in made.added}
    for candidate in made.taken:
        of = types.get(candidate.field)
        if of not in AMOUNTS or candidate.field in NEVER_ADDED:
            continue
        col = candidate.heading.col
        factor = columns.factors.get(col, (None, 1))[1]
        counted = loaded if candidate.field in needed else loaded | blank
        held = None if candidate.field in parts else columns.values.get(candidate.field)
        sign = columns.sign_of.get(col, "point")
        values = _values(body, columns, candidate, counted, Rule(of, factor, sign), held)
        found.append(Summed(col, of, factor, values, sign))
    return found


def _values(
    body: Body,
    columns: Columns,
    candidate: Candidate,
    counted: set[int],
    rule: Rule,
    held: list[object] | None,
) -> dict[int, int]:
    """`held`: the values as they were read; None where they are sums of several columns."""
    if held is not None and candidate.because != "period_header":
        signed = [-v if n in columns.turned and isinstance(v, int) and v < 0 else v
                  for n, v in enumerate(held)]  # fmt: skip
        pairs = zip(columns.rows, signed, strict=True)
        return {row: v for row, v in pairs if row in counted and isinstance(v, int)}
    found = {}
    cells = body.amounts(candidate.heading.col)
    read = cast_column(cells, rule, [False] * len(cells)).values
    for row, value in zip(body.rows, read, strict=True):
        if row in counted and isinstance(value, int) and not isinstance(value, bool):
            found[row] = value
    return found
