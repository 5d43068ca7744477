"""How likely weights make the classes of labelled sheets (a linear-chain conditional random
field)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sales_core.ingest.understand.lines.line_model import CLASSES

Matrix = NDArray[Any]
Labelled = tuple[list[list[str]], list[str]]
"""Features of each filled row, and its class."""
SIZE = len(CLASSES)


class Likelihood:
    """The sheets laid out step by step: all first rows, all second rows …, longest sheet first, so
    that the sheets a step still has are those in front.

    Weights are four matrices: by feature, by the class before, at the first and at the last row.
    """

    def __init__(self, sheets: Sequence[Labelled], names: list[str], strength: float) -> None:
        held = sorted((one for one in sheets if one[0]), key=lambda one: -len(one[0]))
        lengths = np.array([len(rows) for rows, _ in held])
        self._counts = [int((lengths > step).sum()) for step in range(lengths[0])]
        self._starts = [0, *np.cumsum(self._counts)[:-1].tolist()]
        self._strength = strength
        index = {name: place for place, name in enumerate(names)}
        size = int(lengths.sum())
        self._seen = np.zeros((size, len(names)), np.float32)
        self._class = np.zeros(size, int)
        for number, (rows, classes) in enumerate(held):
            for start, row, name in zip(self._starts, rows, classes, strict=False):
                place = start + number
                self._seen[place, [index[f] for f in row if f in index]] = 1
                self._class[place] = CLASSES.index(name)
        self._first = np.arange(len(held))
        self._last = np.array(self._starts)[lengths - 1] + self._first
        self._later = np.arange(len(held), size)
        steps = zip(self._starts, self._counts[1:], strict=False)
        self._before = np.concatenate([start + np.arange(count) for start, count in steps])
        one = np.eye(SIZE, dtype=np.float32)[self._class]
        self._truth = self._counted(one, one[self._before].T @ one[self._later])

    def slope(self, flat: Matrix) -> tuple[float, Matrix]:
        """Minus the logarithm of the likelihood, held back by the size of the weights, and its
        gradient."""
        rows, after, first, last = self.split(flat)
        scores = (self._seen @ rows.astype(np.float32)).astype(float)
        scores[self._first] += first
        scores[self._last] += last
        every = np.arange(len(scores))
        true = scores[every, self._class].sum()
        true += after[self._class[self._before], self._class[self._later]].sum()
        top = scores.max(1, keepdims=True)
        likely, pairs, size = self._expected(np.exp(scores - top), np.exp(after))
        expected = self._counted(likely, pairs)
        ahead = np.concatenate(
            [(e - t).ravel() for e, t in zip(expected, self._truth, strict=True)]
        )
        value = size + top.sum() - true + self._strength / 2 * float(flat @ flat)
        return float(value), ahead + self._strength * flat

    def split(self, flat: Matrix) -> list[Matrix]:
        """The four matrices that stand in a row of numbers."""
        at = len(flat) - SIZE * (SIZE + 2)
        rows, after, first, last = np.split(flat, [at, at + SIZE * SIZE, at + SIZE * (SIZE + 1)])
        return [rows.reshape(-1, SIZE), after.reshape(SIZE, SIZE), first, last]

    def start(self) -> Matrix:
        """Weights that say nothing."""
        return np.zeros(SIZE * (self._seen.shape[1] + SIZE + 2))

    def _counted(self, likely: Matrix, pairs: Matrix) -> list[Matrix]:
        """How often each weight occurs, by the classes of the rows and of rows in a row."""
        rows = (self._seen.T @ likely.astype(np.float32)).astype(float)
        return [rows, pairs, likely[self._first].sum(0), likely[self._last].sum(0)]

    def _expected(self, scores: Matrix, after: Matrix) -> tuple[Matrix, Matrix, float]:
        """How likely each class of each row is, how often one follows another, and the logarithm of
        the sum over all ways: forward and backward."""
        ahead, behind = np.empty_like(scores), np.ones_like(scores)
        sums = np.empty(len(scores))
        steps = list(zip(self._starts, self._counts, strict=True))
        for step, (start, count) in enumerate(steps):
            here = scores[start : start + count]
            if step:
                above = self._starts[step - 1]
                here = here * (ahead[above : above + count] @ after)
            sums[start : start + count] = here.sum(1)
            ahead[start : start + count] = here / here.sum(1, keepdims=True)
        scaled = scores / sums[:, None]
        for step in range(len(steps) - 1, 0, -1):
            (start, count), above = steps[step], self._starts[step - 1]
            below = scaled[start : start + count] * behind[start : start + count]
            behind[above : above + count] = below @ after.T
        pairs = after * (ahead[self._before].T @ (scaled * behind)[self._later])
        return ahead * behind, pairs, float(np.log(sums).sum())
