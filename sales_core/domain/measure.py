"""A figure that can be trusted: exact numerator and denominator, status, unit and colour."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import Literal


class Status(StrEnum):
    """Why a value is there, or why it is not."""

    OK = "OK"
    NO_DATA = "NO_DATA"
    NO_TARGET = "NO_TARGET"
    ZERO_TARGET = "ZERO_TARGET"
    NEG_TARGET = "NEG_TARGET"
    NO_RATE = "NO_RATE"
    BASIS_MISMATCH = "BASIS_MISMATCH"
    UNIT_UNKNOWN = "UNIT_UNKNOWN"
    PARTIAL = "PARTIAL"
    NEW = "NEW"
    NEG_BASE = "NEG_BASE"
    NO_BASE = "NO_BASE"
    INSUFFICIENT = "INSUFFICIENT"
    ACHIEVED = "ACHIEVED"
    OPEN = "OPEN"
    NOT_STARTED = "NOT_STARTED"
    CLOSED_SHORT = "CLOSED_SHORT"


class Rag(StrEnum):
    """Status colour; grey means it cannot be judged."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"
    GREY = "grey"


Unit = Literal[
    "ratio", "money", "money_per_day", "pts", "count", "days", "per_day", "per_call", "date", "rank"
]


@dataclass(frozen=True)
class Measure:
    """One metric of one subject.

    `value` is exact; money is in minor units, ratios are plain (0.725), pts are percentage points
    (5 means 5 pts), a date is in `day`. `num`/`den` are what the value was divided from, so that
    roll-ups add those. `value` is None exactly when the status says there is none.
    """

    unit: Unit
    value: Fraction | None = None
    num: Fraction | None = None
    den: Fraction | None = None
    status: Status = Status.OK
    rag: Rag | None = None
    day: date | None = None


RowKind = Literal["subject", "unassigned", "vacant", "total"]


@dataclass(frozen=True)
class MetricRow:
    """All measures of one subject; `key` None is the total over every row.

    `kind` tells real subjects from the rows that make the table add up.
    """

    key: str | None
    label: str
    measures: dict[str, Measure]
    kind: RowKind = "subject"
    data_through: date | None = None
    n_rows: int = 0


@dataclass(frozen=True)
class MetricTable:
    """Rows and their total. The displayed rows of additive measures sum to the total."""

    rows: tuple[MetricRow, ...]
    total: MetricRow
    warnings: tuple[str, ...] = field(default=())

    def row(self, key: str | None) -> MetricRow:
        """The row of `key` (None: the total); KeyError if there is none."""
        if key is None:
            return self.total
        for row in self.rows:
            if row.key == key:
                return row
        raise KeyError(key)
