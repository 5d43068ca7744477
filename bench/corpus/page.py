"""A made-up sheet that grows row by row, each row with its class."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

from bench.corpus.column import Column
from bench.corpus.table import Printed, Record, Table
from sales_core.domain.reading import Line


class Page:
    """`cells` by (row, column), from 0; `lines` the class of each row. `at` is the next row."""

    def __init__(self, name: str, left: int = 0) -> None:
        self.name, self.left = name, left
        self.cells: dict[tuple[int, int], tuple[Any, str]] = {}
        self.lines: list[Line] = []
        self.merged: list[tuple[int, int, int, int]] = []
        self.hidden_rows: set[int] = set()
        self.hidden_columns: set[int] = set()
        self.state = "visible"
        self.filtered = False
        self.tables: list[Table] = []
        self.at = 0

    def put(self, line: Line, cells: Sequence[Any], left: int | None = None) -> int:
        """A row of cells; a row put where another stands keeps the class of the first."""
        start = self.left if left is None else left
        for place, cell in enumerate(cells):
            value, form = cell if isinstance(cell, tuple) else (cell, "")
            if value is not None:
                self.cells[self.at, start + place] = (value, form)
        while len(self.lines) <= self.at:
            self.lines.append("blank")
        if self.lines[self.at] == "blank" and any(cell is not None for cell in cells):
            self.lines[self.at] = line
        self.at += 1
        return self.at - 1

    def title(self, *texts: str | None, across: int = 0) -> int:
        """A line above a table, merged over so many columns."""
        row = self.put("title", texts)
        if across > 1:
            self.merged.append((row, self.left, row, self.left + across - 1))
        return row

    def note(self, *texts: str | None) -> int:
        """A line below a table."""
        return self.put("note", texts)

    def blank(self, count: int = 1) -> None:
        """Empty rows."""
        for _ in range(count):
            self.put("blank", [])

    def group(self, text: str, place: int = 0) -> int:
        """The label of the rows that follow."""
        return self.put("group", [None] * place + [text])

    def table(
        self, kind: str | None, columns: list[Column], left: int | None = None, merge: bool = True,
        **told: Any,
    ) -> Table:  # fmt: skip
        """A table begins: its header is printed."""
        start = self.left if left is None else left
        found = Table(kind, self.name, columns, self.at, start, told)
        deepest = max(len(c.levels) for c in columns)
        for level in range(deepest):
            self.put("header", self._heads(columns, level, deepest), start)
        if merge and deepest > 1:
            self._merge(found, deepest)
        self.hidden_columns |= {start + i for i, c in enumerate(columns) if c.hidden}
        found.bottom = self.at - 1
        self.tables.append(found)
        return found

    def row(self, table: Table, held: Record, hide: Iterable[str] = ()) -> int:
        """A row of data; values of the keys in `hide` are not printed (they stand further up)."""
        row = self.put("data", self._printed(table, held, set(hide)), table.left)
        table.take(row, held)
        return row

    def rows(self, table: Table, held: Iterable[Record]) -> None:
        """Rows of data."""
        for one in held:
            self.row(table, one)

    def total(
        self, table: Table, label: str | None, rows: Iterable[Record] | None = None, at: int = 0,
        off: Decimal = Decimal(0), also: Record | None = None,
    ) -> int:  # fmt: skip
        """A printed total of these rows (default: all); `off`: by how much it is wrong."""
        held = [r for _, r in table.rows] if rows is None else list(rows)
        sums: Record = dict(also or {})
        for column in table.columns:
            if column.adds:
                values = [r[column.source] for r in held if r.get(column.source) is not None]
                sums[column.source] = sum(values, Decimal(0)) + (off if values else 0)
        cells = self._printed(table, sums, set())
        if label is not None:
            cells[at] = label
        row = self.put("total", cells, table.left)
        table.bottom = max(table.bottom, row)
        agrees = {table.place(c): off == 0 for c in table.columns if c.adds and c.field}
        table.totals.append(Printed(row, agrees))
        return row

    @staticmethod
    def _printed(table: Table, held: Record, hide: set[str]) -> list[Any]:
        cells: list[Any] = []
        for column in table.columns:
            value = None if column.source in hide else held.get(column.source)
            shown = None if value is None else column.show(value)
            cells.append(shown if shown is None or not column.format else (shown, column.format))
        return cells

    @staticmethod
    def _heads(columns: list[Column], level: int, deepest: int) -> list[Any]:
        found: list[Any] = []
        for place, column in enumerate(columns):
            word = column.levels[level] if level < len(column.levels) else None
            before = columns[place - 1] if place else None
            repeated = (
                before is not None and level < deepest - 1 and len(column.levels) == deepest
                and column.levels[: level + 1] == before.levels[: level + 1]
            )  # fmt: skip
            found.append(None if repeated or word == "" else word)
        return found

    def _merge(self, table: Table, deepest: int) -> None:
        for place, column in enumerate(table.columns):
            col = table.left + place
            if len(column.levels) == 1:
                self.merged.append((table.top, col, table.top + deepest - 1, col))
                continue
            for level in range(deepest - 1):
                if (table.top + level, col) not in self.cells:
                    continue
                last = place
                while (
                    last + 1 < len(table.columns)
                    and table.columns[last + 1].levels[: level + 1] == column.levels[: level + 1]
                ):
                    last += 1
                if last > place:
                    self.merged.append(
                        (table.top + level, col, table.top + level, table.left + last)
                    )
