"""How far a row of figures agrees with the sum of others, counted in digits: what agrees in many
digits is no accident.

Columns that hold one value in nearly all rows (a unit, a year) have no say.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from sales_core.ingest.grid import Sheet
from sales_core.ingest.understand.totals.figure_rows import FigureRows, Matrix

FURTHEST, NEAREST = 60, 20
"""Rows a sum may reach, and rows a rough one may."""
STILL, OFTEN, DECIMALS = 0.8, 0.9, 3
HALF_A_UNIT = 0.6
"""What a printed figure may be off, a bit more than the half for what computers make of it."""
MOST = 4.0
"""Digits one column may count for."""
ROUGH, ALL_OF_IT = 0.03, 0.95
"""A rough sum may be off by this; the largest of its rows may be no more of it than that."""
ENOUGH = 5
"""Figures a column needs to be compared with."""
WHOLE, OF_CHANCE = 100.0, 2.0
"""Digits taken off where the rows may stand anywhere: so many more runs could agree by chance."""


class Agreement:
    """Which rows of figures agree with sums of rows beside them or anywhere in the sheet."""

    @np.errstate(over="ignore", invalid="ignore")
    def __init__(self, sheet: Sheet, rows: Sequence[tuple[int, bool]]) -> None:
        held = FigureRows(sheet, rows)
        self._place, self._printed = held.place, held
        self._unit = np.array([_unit(column) for column in _columns(held)])
        moves = np.array([_moves(column) for column in _columns(held)], bool)
        self._value: Matrix = np.where(held.there & moves, held.value, 0.0)
        none = np.zeros((1, self._value.shape[1]))
        self._running = np.concatenate([none, np.cumsum(self._value, axis=0)])
        self._every: dict[int, tuple[Matrix, Matrix, Matrix]] = {}

    @np.errstate(over="ignore", invalid="ignore", divide="ignore")
    def features(self, row: int) -> list[str]:
        """`digits-…=` by how much agrees, `exact-…` where every column does, `soft-…=` by share of
        columns that nearly do, and whether the figures are hundreds."""
        place = self._place.get(row)
        if place is None:
            return []
        found: list[str] = []
        below, above = range(place + 1, len(self._value)), range(place - 1, -1, -1)
        for name, others in (("below", below), ("above", above)):
            digits, share = self._run(place, others[:FURTHEST])
            found.append(f"digits-{name}={_grade(digits)}")
            if share == 1:
                found.append(f"exact-{name}&digits={_grade(digits)}")
            found.append(f"soft-{name}={self._rough(place, others[:NEAREST])}")
        found.append(f"digits-anywhere={_grade(self._anywhere(place) - OF_CHANCE)}")
        return found + self._hundreds(place) + (self._first() if not place else [])

    def _run(self, place: int, others: Sequence[int]) -> tuple[float, float]:
        """Digits of the run of others that agrees best, and its share of columns."""
        columns = np.flatnonzero(self._value[place])
        if len(others) < 2 or not len(columns):
            return 0.0, 0.0
        sums = np.cumsum(self._value[list(others)][:, columns], axis=0)[1:]
        count = np.arange(2, len(others) + 1)
        digits, agree = self._digits(place, columns, sums, count)
        shares = agree.mean(axis=1)
        digits[shares < 0.5] = 0
        best = int(digits.argmax())
        return float(digits[best]), float(shares[best])

    def _digits(
        self, place: int, columns: Matrix, sums: Matrix, count: Matrix
    ) -> tuple[Matrix, Matrix]:
        """Of each sum of `count` rows: the digits that agree, and the columns that do."""
        printed = self._value[place, columns]
        off = HALF_A_UNIT * self._unit[columns] * np.sqrt(count)[:, None]
        agree = np.abs(sums - printed) <= np.maximum(off, 1e-9 * np.abs(printed))
        digits = np.clip(np.log10(np.abs(printed) / (2 * off)), 0, MOST)
        return np.where(agree, digits, 0).sum(axis=1), agree

    def _rough(self, place: int, others: Sequence[int]) -> int:
        columns = np.flatnonzero(self._value[place])
        if len(others) < 2 or len(columns) < 2:
            return 0
        values, printed = self._value[list(others)][:, columns], np.abs(self._value[place, columns])
        sums = np.cumsum(values, axis=0)[1:]
        largest = np.maximum.accumulate(np.abs(values), axis=0)[1:]
        near = np.abs(sums - self._value[place, columns]) <= ROUGH * printed
        share = (near & (largest < ALL_OF_IT * printed)).mean(axis=1).max()
        return int(np.searchsorted([0.6, 0.85, 1], share, side="right"))

    def _anywhere(self, place: int) -> float:
        """Digits of the run of rows, wherever it begins and ends, that agrees best in most
        columns."""
        columns = np.flatnonzero(self._value[place])
        if len(columns) < 2:
            return 0.0
        first, last = self._runs(place, columns)
        if not len(first):
            return 0.0
        sums = self._running[last][:, columns] - self._running[first][:, columns]
        digits, agree = self._digits(place, columns, sums, last - first)
        digits[(agree.mean(axis=1) < 0.75) | (agree.sum(axis=1) < 2)] = 0
        return float(digits.max())

    def _runs(self, place: int, columns: Matrix) -> tuple[Matrix, Matrix]:
        """Where the runs of two rows and more begin and end that agree in the column with the most
        digits, without those the row itself stands in."""
        lead = int(columns[np.argmax(np.abs(self._value[place, columns]) / self._unit[columns])])
        sums, first, last = self._sums(lead)
        printed, apart = self._value[place, lead], HALF_A_UNIT * self._unit[lead]
        most = max(apart * np.sqrt(len(self._running)), 1e-9 * abs(printed))
        some = slice(*np.searchsorted(sums, [printed - most, printed + most]))
        first, last = first[some], last[some]
        off = np.maximum(apart * np.sqrt(last - first), 1e-9 * abs(printed))
        outside = (last <= place) | (first > place)
        agree = outside & (np.abs(sums[some] - printed) <= off)
        return first[agree], last[agree]

    def _sums(self, column: int) -> tuple[Matrix, Matrix, Matrix]:
        """The sums of all runs of two rows and more in a column, smallest first, with the rows
        they begin at and those they end before."""
        if column not in self._every:
            first, last = np.triu_indices(len(self._running), 2)
            sums = self._running[last, column] - self._running[first, column]
            order = np.argsort(sums)
            self._every[column] = sums[order], first[order], last[order]
        return self._every[column]

    def _hundreds(self, place: int) -> list[str]:
        figures = self._printed.value[place][self._printed.there[place]]
        share = float((np.abs(figures - WHOLE) < 1e-9).mean())
        if len(figures) < 2 or share < 0.5:
            return []
        return ["all-hundred" if share == 1 else "half-hundred"]

    def _first(self) -> list[str]:
        """How the first row of figures compares with those that follow: in how many columns it is
        among them, as a mean would be, and in how many beyond them, as a sum."""
        there, value = self._printed.there, self._printed.value
        rest = slice(1, FURTHEST)
        columns = there[0] & (there[rest].sum(axis=0) >= ENOUGH)
        if not columns.any():
            return []
        held, figures = there[rest][:, columns], value[rest][:, columns]
        least = np.where(held, figures, np.inf).min(axis=0)
        most = np.where(held, figures, -np.inf).max(axis=0)
        first = value[0, columns]
        among, beyond = ((first > least) & (first < most)).mean(), (first > most).mean()
        return [f"first&between={_share(among)}", f"first&largest={_share(beyond)}"]


def _columns(held: FigureRows) -> list[Matrix]:
    """The figures of each column."""
    return [values[there] for values, there in zip(held.value.T, held.there.T, strict=True)]


def _unit(figures: Matrix) -> float:
    """What the last digit printed counts in most figures."""
    for places in range(DECIMALS):
        off = np.abs(figures - np.round(figures, places))
        if len(figures) and (off < 1e-9 * np.maximum(1, np.abs(figures))).mean() >= OFTEN:
            return float(10.0**-places)
    return float(10.0**-DECIMALS)


def _moves(figures: Matrix) -> bool:
    """Whether a column holds more than one value over and over."""
    if len(figures) < 3:
        return True
    return int(np.unique(figures, return_counts=True)[1].max()) < STILL * len(figures)


def _share(share: float) -> int:
    return int(np.searchsorted([0.3, 0.7, 1], share, side="right"))


def _grade(digits: float) -> int:
    return int(np.searchsorted([1.5, 3, 6, 12], digits, side="right"))
