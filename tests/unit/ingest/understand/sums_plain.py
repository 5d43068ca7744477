"""The sums of rows, one figure after the other: what the fast way must come to as well."""

from __future__ import annotations

from collections.abc import Sequence

from sales_core.ingest.grid import Sheet
from sales_core.ingest.understand.cells.cells import at, filled, is_number

FURTHEST = 60
SHARE, ALONE, MANY, WHOLE = 0.5, 1_000, 100, 100.0
NEAR = 0.006
"""Printed figures are rounded: sums may be off by half a percent, or by one for each row added."""


class PlainSums:
    """As Sums."""

    def __init__(self, sheet: Sheet, rows: Sequence[tuple[int, bool]]) -> None:
        cells = {number: _figures(sheet, number) for number, numeric in rows if numeric}
        self._cells = {number: figures for number, figures in cells.items() if figures}
        self._rows = list(self._cells)
        self._place = {number: i for i, number in enumerate(self._rows)}
        self._below = self._nested(self._rows[::-1])
        self._above = self._nested(self._rows)
        children = {**self._below, **self._above}
        self._children = {child for found in children.values() for child in found[1]}

    def features(self, row: int) -> list[str]:
        """`sums-below=…` and `sums-above=…` by share of columns, and how its figures compare."""
        place = self._place.get(row)
        if place is None:
            return []
        found = [
            f"sums-below={_grade(self._best(row, self._rows[place + 1 : place + 1 + FURTHEST]))}"
        ]
        above = self._rows[max(0, place - FURTHEST) : place][::-1]
        found.append(f"sums-above={_grade(self._best(row, above))}")
        for name, of in (("below", self._below), ("above", self._above)):
            if row in of:
                share, rows = of[row]
                found += [
                    f"total-of-{name}",
                    f"total-of-{name}={_grade(share)}",
                    f"total-of-{name}-n={min(len(rows), 4)}",
                ]
        if row in self._children:
            found.append("part-of-a-total")
        summed = row in self._below or row in self._above
        found.append(f"summed={summed}&part={row in self._children}")
        later = self._rows[place + 1 : place + 1 + 2 * FURTHEST]
        if self._of_many(row, later) or self._of_many(row, self._rows[:place][::-1]):
            found.append("sum-of-many")
        if self._mean(row):
            found.append("mean-of-others")
        if self._rules(row, self._rows[place + 1 : place + 6]):
            found.append("larger-than-next-five")
        if any(value == WHOLE for value in self._cells[row].values()):
            found.append("a-hundred")
        for name, other in (("next", place + 1), ("prev", place - 1)):
            if 0 <= other < len(self._rows):
                found.append(f"larger-than-{name}={self._larger(row, self._rows[other])}")
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
        target = {c: v for c, v in self._cells[row].items() if v}
        running = dict.fromkeys(target, 0.0)
        best, length = 0.0, 0
        for count, other in enumerate(reversed(open_[-FURTHEST:]), 1):
            cells = self._cells[other]
            for col in running:
                running[col] += cells.get(col, 0.0)
            if count > 1:
                hits = [c for c in target if _same(running[c], target[c], count)]
                share = len(hits) / len(target) if target else 0.0
                enough = len(hits) > 1 or any(abs(target[c]) >= ALONE for c in hits)
                if share >= SHARE and enough and share >= best:
                    best, length = share, count
        return best, length

    def _best(self, row: int, others: list[int]) -> float:
        target = self._cells[row]
        running = dict.fromkeys(target, 0.0)
        best = 0.0
        for count, other in enumerate(others, 1):
            cells = self._cells[other]
            for col in running:
                running[col] += cells.get(col, 0.0)
            if count > 1:
                hits = sum(_same(running[c], target[c], count) for c in target)
                best = max(best, hits / len(target))
        return best

    def _rules(self, row: int, others: list[int]) -> bool:
        """Whether its figures are at least as large as those of every row that follows."""
        return len(others) > 1 and all(self._larger(row, other) == 2 for other in others)

    def _of_many(self, row: int, others: list[int]) -> bool:
        """Whether one large figure of the row is the sum of five or more beside it: no accident."""
        for col, printed in self._cells[row].items():
            running, count = 0.0, 0
            for other in others if abs(printed) >= MANY else ():
                value = self._cells[other].get(col)
                running, count = running + (value or 0.0), count + (value is not None)
                if count >= 5 and abs(running - printed) <= max(1e-9, 0.05 / MANY) * abs(printed):
                    return True
        return False

    def _mean(self, row: int) -> bool:
        """Whether the row is the average of all rows before it or after it."""
        place = self._place[row]
        return any(
            len(others) > 2 and self._averages(row, others)
            for others in (self._rows[:place], self._rows[place + 1 :])
        )

    def _averages(self, row: int, others: list[int]) -> bool:
        target = {c: v for c, v in self._cells[row].items() if v}
        hits = 0
        for col, printed in target.items():
            values = [self._cells[o][col] for o in others if col in self._cells[o]]
            hits += bool(values) and abs(sum(values) / len(values) - printed) <= NEAR * abs(printed)
        return hits > 1 and hits * 2 >= len(target)

    def _larger(self, row: int, other: int) -> int:
        here, there = self._cells[row], self._cells[other]
        both = here.keys() & there.keys()
        share = sum(abs(here[c]) >= abs(there[c]) for c in both) / len(both) if both else 0.0
        return 0 if share < 0.3 else 1 if share < 0.99 else 2


def _figures(sheet: Sheet, row: int) -> dict[int, float]:
    found = {}
    for col in filled(sheet, row):
        value = at(sheet, row, col)
        if is_number(value):
            found[col] = float(value)  # type: ignore[arg-type]  # a number
    return found


def _same(total: float, printed: float, count: int) -> bool:
    if printed == 0:
        return False
    gap = abs(total - printed)
    return gap <= min(NEAR * abs(printed), 0.6 * count) or gap <= 1e-9 * abs(printed)


def _grade(share: float) -> int:
    return 0 if share < 0.15 else 1 if share < 0.4 else 2 if share < 0.75 else 3
