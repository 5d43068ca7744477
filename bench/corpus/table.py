"""A table on a made-up page: what was printed where, and the rows that must come of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from bench.corpus.column import Column

Record = dict[str, Any]


@dataclass
class Printed:
    """A printed total: its row (from 0), and for each column whether it agrees with its rows."""

    row: int
    agrees: dict[int, bool]


@dataclass
class Table:
    """`kind` is None for a table that is no report. Places count from 0, `bottom` and `right`
    inclusive. `told`: fields that title, sheet or file name tell of every row. `records`: the
    sheet row and the fields of each row that must be loaded."""

    kind: str | None
    sheet: str
    columns: list[Column]
    top: int
    left: int
    told: Record = field(default_factory=dict)
    bottom: int = 0
    rows: list[tuple[int, Record]] = field(default_factory=list)
    records: list[tuple[int, Record]] = field(default_factory=list)
    totals: list[Printed] = field(default_factory=list)
    counts: bool = True
    """Whether its rows are loaded (not for the second copy of the same rows)."""
    cell: Callable[[Record], Record] | None = None
    """What else a row tells, worked out of it."""

    @property
    def right(self) -> int:
        """Its last column."""
        return self.left + len(self.columns) - 1

    def place(self, column: Column) -> int:
        """Where a column stands on the page."""
        return self.left + next(i for i, c in enumerate(self.columns) if c is column)

    def take(self, row: int, held: Record) -> None:
        """Note a printed row and the records it stands for."""
        self.rows.append((row, held))
        self.bottom = max(self.bottom, row)
        base = self.told | {c.field: held.get(c.source) for c in self.columns
                            if c.field and c.plus is None}  # fmt: skip
        across = [c for c in self.columns if c.plus is not None]
        if not across:
            self._keep(row, base, held)
            return
        groups: list[Record] = []
        for column in across:
            if column.plus not in groups and column.field:
                groups.append(column.plus or {})
        for plus in groups:
            own = {c.field: held.get(c.source) for c in across if c.plus == plus and c.field}
            if any(v is not None for v in own.values()):
                self._keep(row, base | plus | own, held)

    def _keep(self, row: int, record: Record, held: Record) -> None:
        more = self.cell(held) if self.cell else {}
        found = {k: v for k, v in (record | more).items() if v is not None}
        self.records.append((row, found))
