"""Rows that equal the sum of rows above or below them, whatever they are called."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from sales_core.ingest.grid import Sheet
from sales_core.ingest.understand.totals.figure_rows import FigureRows, Matrix

FURTHEST = 60
SHARE, ALONE, MANY, WHOLE = 0.5, 1_000, 100, 100.0
NEAR = 0.006
"""Printed figures are rounded: sums may be off by half a percent, or by one for each row added."""
FIVE = 5


class Sums:
    """Which rows of figures add up from rows beside them, level by level: a total of subtotals
    counts each subtotal once and not the rows below it.

    The figures stand in a matrix, one line for each row of figures; sums of more and more rows are
    running sums in the order of the rows.
    """

    @np.errstate(over="ignore", invalid="ignore")
    def __init__(self, sheet: Sheet, rows: Sequence[tuple[int, bool]]) -> None:
        held = FigureRows(sheet, rows)
        self._place, self._there, self._value = held.place, held.there, held.value
        order = list(range(len(self._value)))
        self._below = self._nested(order[::-1])
        self._above = self._nested(order)
        children = {**self._below, **self._above}
        self._children = {child for found in children.values() for child in found[1]}

    @np.errstate(over="ignore", invalid="ignore")
    def features(self, row: int) -> list[str]:
        """`sums-below=…` and `sums-above=…` by share of columns, and how its figures compare."""
        place = self._place.get(row)
        if place is None:
            return []
        below, above = range(place + 1, len(self._value)), range(place - 1, -1, -1)
        found = [
            f"sums-below={_grade(self._best(place, below[:FURTHEST]))}",
            f"sums-above={_grade(self._best(place, above[:FURTHEST]))}",
        ]
        for name, of in (("below", self._below), ("above", self._above)):
            if place in of:
                share, parts = of[place]
                found += [
                    f"total-of-{name}",
                    f"total-of-{name}={_grade(share)}",
                    f"total-of-{name}-n={min(len(parts), 4)}",
                ]
        is_part = place in self._children
        if is_part:
            found.append("part-of-a-total")
        found.append(f"summed={place in self._below or place in self._above}&part={is_part}")
        if self._of_many(place, below[: 2 * FURTHEST]) or self._of_many(place, above):
            found.append("sum-of-many")
        if self._mean(place):
            found.append("mean-of-others")
        if self._rules(place, below[:FIVE]):
            found.append("larger-than-next-five")
        if (self._value[place] == WHOLE).any():
            found.append("a-hundred")
        for name, other in (("next", place + 1), ("prev", place - 1)):
            if 0 <= other < len(self._value):
                found.append(f"larger-than-{name}={self._larger(place, other)}")
        return found

    def _nested(self, order: list[int]) -> dict[int, tuple[float, list[int]]]:
        """Row -> (share of columns, rows it sums), going through `order`; rows that were summed
        stand behind their total."""
        open_: list[int] = []
        found: dict[int, tuple[float, list[int]]] = {}
        for row in order:
            share, count = self._run(row, open_)
            if count:
                found[row] = share, open_[-count:]
                del open_[-count:]
            open_.append(row)
        return found

    def _run(self, row: int, open_: list[int]) -> tuple[float, int]:
        """The longest run at the end of `open_` that `row` sums, with its share of columns."""
        columns = self._there[row] & (self._value[row] != 0)
        count = int(columns.sum())
        if len(open_) < 2 or not count:
            return 0.0, 0
        hits = self._hits(row, columns, open_[-FURTHEST:][::-1])
        shares = hits.sum(1) / count
        large = np.abs(self._value[row, columns]) >= ALONE
        enough = (hits.sum(1) > 1) | hits[:, large].any(1)
        shares[~enough | (shares < SHARE)] = 0
        best = float(shares.max())
        return (best, int(np.flatnonzero(shares == best)[-1]) + 2) if best else (0.0, 0)

    def _best(self, row: int, others: Sequence[int]) -> float:
        if len(others) < 2:
            return 0.0
        columns = self._there[row]
        hits = self._hits(row, columns, others)
        return float(hits.sum(1).max()) / int(columns.sum())

    def _hits(self, row: int, columns: Matrix, others: Sequence[int]) -> Matrix:
        """For the first two, three … of the others: which columns they sum to."""
        running = np.cumsum(self._value[list(others)][:, columns], axis=0)[1:]
        return _same(running, self._value[row, columns], np.arange(2, len(others) + 1)[:, None])

    def _rules(self, row: int, others: Sequence[int]) -> bool:
        """Whether its figures are at least as large as those of every row that follows."""
        return len(others) > 1 and all(self._larger(row, other) == 2 for other in others)

    def _of_many(self, row: int, others: Sequence[int]) -> bool:
        """Whether one large figure of the row is the sum of five or more beside it: no accident."""
        columns = np.abs(self._value[row]) >= MANY
        if len(others) < FIVE or not columns.any():
            return False
        printed, rows = self._value[row, columns], list(others)
        running = np.cumsum(self._value[rows][:, columns], axis=0)
        many = np.cumsum(self._there[rows][:, columns], axis=0) >= FIVE
        near = np.abs(running - printed) <= 0.05 / MANY * np.abs(printed)
        return bool((near & many).any())

    def _mean(self, row: int) -> bool:
        """Whether the row is the average of all rows before it or after it."""
        return any(
            stop - start > 2 and self._averages(row, slice(start, stop))
            for start, stop in ((0, row), (row + 1, len(self._value)))
        )

    def _averages(self, row: int, others: slice) -> bool:
        columns = self._there[row] & (self._value[row] != 0)
        printed = self._value[row, columns]
        counts = self._there[others][:, columns].sum(0)
        totals = np.cumsum(self._value[others][:, columns], axis=0)[-1]
        means = totals / np.maximum(counts, 1)
        near = (counts > 0) & (np.abs(means - printed) <= NEAR * np.abs(printed))
        hits = int(near.sum())
        return hits > 1 and hits * 2 >= int(columns.sum())

    def _larger(self, row: int, other: int) -> int:
        both = self._there[row] & self._there[other]
        if not both.any():
            return 0
        larger = np.abs(self._value[row, both]) >= np.abs(self._value[other, both])
        share = float(larger.mean())
        return 0 if share < 0.3 else 1 if share < 0.99 else 2


def _same(total: Matrix, printed: Matrix, count: Matrix) -> Matrix:
    """Whether sums of so many rows are the figures printed."""
    gap, size = np.abs(total - printed), np.abs(printed)
    near: Matrix = (gap <= np.minimum(NEAR * size, 0.6 * count)) | (gap <= 1e-9 * size)
    near &= printed != 0
    return near


def _grade(share: float) -> int:
    return 0 if share < 0.15 else 1 if share < 0.4 else 2 if share < 0.75 else 3
