"""The columns of a table as values of their fields, and what went wrong on the way there."""

from __future__ import annotations

from dataclasses import dataclass, field

from sales_core.domain.fields import FieldType
from sales_core.domain.issue import Issue
from sales_core.domain.report_kinds import ReportKind
from sales_core.ingest import numbers

AMOUNTS = (FieldType.MONEY, FieldType.QUANTITY, FieldType.INTEGER)


NEVER_ADDED = ("unit_price", "line_no", "rank_no", "required_freq")
"""Numbers that mean nothing when added."""


@dataclass
class Columns:
    """Values by field for the data rows, and what went wrong on the way.

    `bad`: row position -> code of the first cell that could not be read and must be. `carried`:
    columns whose value counts for the lines below as well; `labelled`: those whose value does so
    because that of a label of groups does.
    """

    kind: ReportKind
    rows: list[int]
    values: dict[str, list[object]] = field(default_factory=dict)
    issues: list[Issue] = field(default_factory=list)
    bad: dict[int, str] = field(default_factory=dict)
    factors: dict[int, tuple[str | None, int]] = field(default_factory=dict)
    carried: frozenset[int] = frozenset()
    labelled: frozenset[int] = frozenset()
    signs: frozenset[numbers.Sign] = frozenset()
    """Decimal signs that columns of texts use beyond doubt; `sign_of` each column read."""
    order: str | None = None
    """The order of day and month, where something beside the days tells it."""
    orders: dict[int, str] = field(default_factory=dict)
    """Orders of day and month that other columns tell, by column."""
    units: list[int | None] | None = None
    """What the amounts of each row are multiplied by, where a column says so row by row."""
    sign_of: dict[int, numbers.Sign] = field(default_factory=dict)
    beside: set[int] = field(default_factory=set)
    """Columns no field is read from that say how others are to be read."""
    turned: set[int] = field(default_factory=set)
    """Row positions whose amounts are printed with the other sign."""

    def because(self, col: int) -> str:
        """Why a column no field is read from is there."""
        return "beside" if col in self.beside else "none"
