"""Columns that are not loaded and have a printed total all the same: pieces on a log of slips.

Their rows are held against it like those of any other column: where they do not add up, rows are
missing from the table, whatever of them is loaded.
"""

from __future__ import annotations

from decimal import Decimal

from sales_core.domain.fields import SCALE, FieldType
from sales_core.domain.report_kinds import REPORT_KINDS
from sales_core.ingest import aliases
from sales_core.ingest.understand.cells.cast import Rule, cast_column
from sales_core.ingest.understand.cells.cells import is_number, present, shown
from sales_core.ingest.understand.checks.checks import Summed
from sales_core.ingest.understand.columns.assignment import Assignment
from sales_core.ingest.understand.columns.typed_columns import AMOUNTS, NEVER_ADDED
from sales_core.ingest.understand.tables.body import Body
from sales_core.ingest.understand.tables.header import Heading

_COUNTED = frozenset(
    field.name
    for kind in REPORT_KINDS.values()
    for field in kind.fields
    if field.type in AMOUNTS and field.name not in NEVER_ADDED
)
"""Fields that mean something when added."""
_SCALE = SCALE[FieldType.QUANTITY]


def summed(body: Body, made: Assignment, headings: list[Heading]) -> list[Summed]:
    """The columns in words of amounts and counts that no field takes, with the figures of all
    rows of data."""
    return [
        _summed(body, heading.col)
        for heading in headings
        if not (made.holds(heading.col) or heading.total)
        and _is_counted(heading.name)
        and _plain(body, heading.col)
    ]


def _is_counted(header: str) -> bool:
    """Whether every kind of report that knows the heading would add its figures up."""
    fields = {aliases.match(kind, header).field for kind in REPORT_KINDS} - {None}
    return bool(fields) and fields <= _COUNTED


def _plain(body: Body, col: int) -> bool:
    """Numbers in cells alone, none finer than a quantity is kept: a text would have to be read by
    rules nobody was asked about."""
    held = present(body.column(col))
    scaled = (Decimal(shown(v)) * _SCALE if is_number(v) else Decimal("0.5") for v in held)
    return bool(held) and all(value == value.to_integral_value() for value in scaled)


def _summed(body: Body, col: int) -> Summed:
    rule = Rule(FieldType.QUANTITY)
    cells = body.amounts(col)
    read = cast_column(cells, rule, [False] * len(cells)).values
    pairs = zip(body.rows, read, strict=True)
    return Summed(col, rule.type, 1, {row: value for row, value in pairs if isinstance(value, int)})
