"""The data rows of a table: their cells by column, merged and repeated labels filled in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from sales_core.domain.cell import address
from sales_core.domain.reading import Line
from sales_core.ingest.grid import Sheet, Value
from sales_core.ingest.prescan.formats import is_percent
from sales_core.ingest.understand.cells import dittos
from sales_core.ingest.understand.cells.cells import at, different, is_blank, present, shown
from sales_core.ingest.understand.cells.figures import is_figure
from sales_core.ingest.understand.cells.region import Region
from sales_core.ingest.understand.lines import groups
from sales_core.ingest.understand.periods import periods
from sales_core.ingest.understand.tables import headed_sums, label_runs
from sales_core.ingest.understand.tables.full_names import Pair
from sales_core.ingest.understand.tables.split_days import Parts
from sales_core.ingest.understand.totals import subtotals

LABELS = frozenset(
    {"rep_name", "rep_id", "territory", "team", "channel", "product_group", "expense_line"}
    | {"cost_center"}
)
"""Columns whose value may stand on the first row of its group only."""
_SOME, _ALL = 3, 10


@dataclass
class Body:
    """Data rows (0-based sheet rows) and their columns, each put together once.

    `group_texts`: for each of them the label on a row of its own that stands above it and belongs
    to no column. `set_aside`: those a person leaves out. `subtotals`: those without a word -> the
    first line they add up. `below_first`: the lines that take their labels from such a first one.
    `no_lines`: those that belong to no document above them.
    """

    sheet: Sheet
    region: Region
    lines: dict[int, Line]
    rows: list[int] = field(default_factory=list)
    group_texts: list[str | None] = field(default_factory=list)
    full_name: Pair | None = None
    split_day: Parts = ()

    def __post_init__(self) -> None:
        heads, headed = headed_sums.labels(self.sheet, self.region, self.lines)
        self.lines |= dict.fromkeys(heads, "total")
        self.rows = [row for row in sorted(self.lines) if self.lines[row] == "data"]
        self.set_aside = self.sheet.set_aside & set(self.rows)
        self._held = [self.sheet.rows[row] for row in self.rows]
        self._columns: dict[int, list[Value]] = {}
        self._amounts: dict[int, list[Value]] = {}
        self._words: dict[int, list[str]] = {}
        self._different: dict[int, list[Value]] = {}
        self._blanks: dict[int, frozenset[int]] = {}
        self._down: dict[tuple[int, int], tuple[int, int]] = {}
        self._covered: dict[int, set[int]] = {}
        for top, left, bottom, right in self.sheet.merged:
            if bottom > top > self.region.above and right - left < 3:
                for row in range(top, bottom + 1):
                    for col in range(left, right + 1):
                        if (row, col) not in self.sheet.corrected:
                            self._down[row, col] = (top, left)
                            if row > top:
                                self._covered.setdefault(col, set()).add(row)
            for col in range(left + 1, right + 1) if bottom == top > self.region.above else ():
                self._covered.setdefault(col, set()).add(top)
        self.subtotals = subtotals.runs(self.sheet, self.region, self.lines)
        below = subtotals.below(self.sheet, self.region, self.subtotals)
        self._down |= {
            at_: first for at_, first in below.items() if at_ not in self.sheet.corrected
        }
        self.below_first = sorted({row for row, _ in below})
        self.no_lines: set[int] = set()
        percents = {code for code in set(self.sheet.formats.values()) if is_percent(code)}
        self._percents = {col for (_, col), code in self.sheet.formats.items() if code in percents}
        found = groups.labels(self.sheet, self.region, self.lines) | headed
        self._under = groups.within(self.sheet, self.region, self.rows, found)
        texts = [
            found[row][1] if row in found and row not in self._under else None for row in self.rows
        ]
        self.group_texts = groups.begun(texts, self.region.titles)

    def column(self, col: int) -> list[Value]:
        """The cells of a column in the data rows; a cell merged downwards counts in each row, and
        同上 is what stands above it.

        The list is shared: nobody changes it.
        """
        if col not in self._columns:
            self._columns[col] = dittos.spelt(self._through_merges(col))
        return self._columns[col]

    def _through_merges(self, col: int) -> list[Value]:
        if col in (*self.split_day[:1], *(self.full_name or ())[:1]):
            return [self.cell(row, col) for row in self.rows]
        moved = {row for row, at_ in self._down if at_ == col}
        moved |= {row for row, label in self._under.items() if label[0] == col}
        values = self.amounts(col)
        if moved:
            pairs = zip(self.rows, values, strict=True)
            return [self.cell(row, col) if row in moved else value for row, value in pairs]
        return values

    def amounts(self, col: int) -> list[Value]:
        """The cells of a column of amounts: one merged with others is one amount, not one in each
        of them, and nobody sees what is left behind it. The list is shared: nobody changes it."""
        if not self._amounts and len(set(map(len, self._held))) == 1:
            self._amounts = dict(enumerate(map(list, zip(*self._held, strict=True))))
        if col not in self._amounts:
            self._amounts[col] = [c[col] if col < len(c) else None for c in self._held]
        if col in self._covered:
            hidden = self._covered.pop(col)
            pairs = zip(self.rows, self._amounts[col], strict=True)
            self._amounts[col] = [None if row in hidden else value for row, value in pairs]
        return self._amounts[col]

    def words(self, col: int) -> list[str]:
        """The different texts of a column, in the order of their first rows."""
        if col not in self._words:
            texts = (v.strip() for v in self.different(col) if isinstance(v, str))
            self._words[col] = list(dict.fromkeys(texts))
        return self._words[col]

    def different(self, col: int) -> list[Value]:
        """The cells of a column that hold something, equal ones of one type once, in the order of
        their first rows. The list is shared: nobody changes it."""
        if col not in self._different:
            every = different(self.column(col))
            self._different[col] = present(every)
            if len(self._different[col]) == len(every):
                self._blanks[col] = frozenset()
        return self._different[col]

    def blanks(self, col: int) -> frozenset[int]:
        """The rows in which a column holds nothing."""
        self.different(col)  # notes that there are none
        if col not in self._blanks:
            cells = zip(self.rows, self.column(col), strict=True)
            self._blanks[col] = frozenset([row for row, value in cells if is_blank(value)])
        return self._blanks[col]

    def filled(self, columns: Sequence[int]) -> frozenset[int]:
        """Those of the columns that hold anything at all."""
        return frozenset(c for c in columns if any(not is_blank(v) for v in self.column(c)))

    def cell(self, row: int, col: int) -> Value:
        """One cell, through a merge."""
        if self.full_name is not None and col == self.full_name[0]:
            parts = [shown(at(self.sheet, row, c)) for c in self.full_name[:2]]
            return self.full_name[2].join(part for part in parts if part) or None
        if self.split_day and col == self.split_day[0]:
            parts = [shown(at(self.sheet, row, c)).strip("年月日号 ") for c in self.split_day]
            return "-".join(parts) if all(parts) else None
        corrected = (row, col) in self.sheet.corrected
        if not corrected and row in self._under and self._under[row][0] == col:
            return self._under[row][1]
        top, left = self._down.get((row, col), (row, col))
        return at(self.sheet, top, left)

    def labels(self, col: int) -> list[Value]:
        """A label column: where each value stands on the first row of its group only, the rows
        below it carry the same value. Elsewhere a blank stays a blank."""
        return self.run_down(col) if self.is_label(col) else self.column(col)

    def is_label(self, col: int) -> bool:
        """Whether each value of a column stands on the first row of its group only."""
        values = self.column(col)
        named = present(values)
        blanks = len(values) - len(named)
        together = bool(blanks) and self._below_a_weekday(col)
        if not named or not blanks or (blanks * _ALL < len(values) * _SOME and not together):
            return False
        repeats = any(
            not is_blank(a) and not is_blank(b) and shown(a) == shown(b)
            for a, b in pairwise(values)
        )
        return not (is_blank(values[0]) or (repeats and not together))

    def run_down(self, col: int) -> list[Value]:
        """The cells of a column, blank ones as the last one above that still holds."""
        ends = self._ends(col)
        filled: list[Value] = []
        for row, value in zip(self.rows, self.column(col), strict=True):
            follows = bool(filled) and is_blank(value) and row not in ends
            filled.append(filled[-1] if follows else value)
        return filled

    def unlabelled(self, col: int) -> list[int]:
        """The rows of a label column below a total that ended the label above them."""
        if not self.is_label(col) or not self._ends(col):
            return []
        held = zip(self.rows, self.run_down(col), strict=True)
        return [row for row, value in held if is_blank(value)]

    def _ends(self, col: int) -> frozenset[int]:
        return label_runs.ended(self.sheet, self.region, self.lines, self.rows, col)

    def _below_a_weekday(self, col: int) -> bool:
        """Whether a column of weekdays is blank in exactly the rows this one is: both stand on the
        first visit of their day."""
        mine = [is_blank(value) for value in self.column(col)]
        for other in range(self.region.left, self.region.right + 1):
            words = self.words(other)
            if words and all(periods.weekday(word) is not None for word in words):
                return [is_blank(v) for v in self.column(other)] == mine
        return False

    def percent_formats(self, col: int) -> list[bool]:
        """Whether each cell of the column is shown as a percentage."""
        if col not in self._percents:
            return [False] * len(self.rows)
        formats = self.sheet.formats
        return [is_percent(formats.get((row, col), "")) for row in self.rows]

    def broken(self, row: int, col: int) -> str | None:
        """`error_cell` or `formula_without_value` when the cell has no value it should have."""
        if (row, col) in self.sheet.errors:
            return "error_cell"
        return "formula_without_value" if (row, col) in self.sheet.uncached else None

    def noted(self) -> list[int]:
        """Rows that are notes."""
        return [row for row in sorted(self.lines) if self.lines[row] == "note"]

    def text(self, row: int) -> tuple[str, ...]:
        """All cells of a row as people read them."""
        span = range(self.region.left, self.region.right + 1)
        return tuple(shown(at(self.sheet, row, col)) for col in span)

    def speaks(self, row: int) -> bool:
        """Whether a row holds a word or a day, and not figures alone."""
        span = range(self.region.left, self.region.right + 1)
        values = (self.cell(row, col) for col in span)
        return any(not is_blank(value) and not is_figure(value) for value in values)

    def spot(self, row: int, col: int) -> str:
        """Address of a cell."""
        return address(row, col)
