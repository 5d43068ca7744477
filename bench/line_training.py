"""Learning the weights of the line model: a linear-chain conditional random field, full batch.

`python -m bench.line_training FOLDER` writes the weights from the labelled tables of that folder
and from sheets made up here; `bench.lines` cross-validates the same training.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bench import lines
from sales_core.ingest.understand.line_model import CLASSES, PATH, Row, Weights

Matrix = NDArray[Any]
Labelled = tuple[list[list[str]], list[str]]
"""Features of each filled row, and its class."""
RARE, STRENGTH, ROUNDS, RATE = 4, 1.0, 250, 0.08
MADE = range(10_000, 10_250)


class _Batch:
    """All sheets side by side: one row a sheet, one column a line, the rest masked."""

    def __init__(self, sheets: Sequence[Labelled], names: list[str]) -> None:
        index = {name: i for i, name in enumerate(names)}
        flat = [row for rows, _ in sheets for row in rows]
        self.x = np.zeros((len(flat), len(names)), np.float32)
        for place, row in enumerate(flat):
            self.x[place, [index[name] for name in row if name in index]] = 1
        self.y = np.array([CLASSES.index(c) for _, classes in sheets for c in classes])
        self.lengths = np.array([len(rows) for rows, _ in sheets])
        self.mask = np.arange(self.lengths.max())[None, :] < self.lengths[:, None]
        self.place = np.zeros(self.mask.shape, int)
        self.place[self.mask] = np.arange(len(flat))

    def scores(self, of_rows: Matrix) -> Matrix:
        """Scores of the rows in the shape (sheets, lines, classes)."""
        found = np.zeros((*self.mask.shape, len(CLASSES)))
        found[self.mask] = of_rows[self.place[self.mask]]
        return found

    def counted(self) -> list[Matrix]:
        """How often each weight occurs in the truth."""
        one = np.eye(len(CLASSES))
        truth = self.scores(one[self.y])
        ends = truth[np.arange(len(self.lengths)), self.lengths - 1]
        pairs = np.einsum("btk,btl->kl", truth[:, :-1], truth[:, 1:])
        return [self.x.T @ one[self.y], pairs, truth[:, 0].sum(0), ends.sum(0)]


def train(sheets: Sequence[Labelled]) -> Weights:
    """The weights that make the given classes most likely."""
    seen = Counter(name for rows, _ in sheets for row in rows for name in set(row))
    names = [name for name, count in seen.items() if count >= RARE]
    batch, size = _Batch(sheets, names), len(CLASSES)
    held = [np.zeros((len(names), size)), np.zeros((size, size)), np.zeros(size), np.zeros(size)]
    truth = batch.counted()
    first, second = [np.zeros_like(w) for w in held], [np.zeros_like(w) for w in held]
    for turn in range(1, ROUNDS + 1):
        rate = RATE if turn < ROUNDS * 0.6 else RATE * 0.3
        for i, expected in enumerate(_expected(batch, held)):
            slope = truth[i] - expected - STRENGTH * held[i]
            first[i] += 0.1 * (slope - first[i])
            second[i] += 0.01 * (slope * slope - second[i])
            step = (first[i] / (1 - 0.9**turn)) / (np.sqrt(second[i] / (1 - 0.99**turn)) + 1e-8)
            held[i] = held[i] + rate * step
    rows = {name: tuple(held[0][i]) for i, name in enumerate(names)}
    after: dict[str, Row] = {CLASSES[i]: tuple(held[1][i]) for i in range(size)}
    return Weights(rows, after, tuple(held[2]), tuple(held[3]))


def _expected(batch: _Batch, held: list[Matrix]) -> list[Matrix]:
    """How often each weight occurs by the present weights: forward and backward."""
    rows, after, start, end = held
    u = batch.scores(batch.x @ rows.astype(np.float32))
    last = (np.arange(len(batch.lengths)), batch.lengths - 1)
    u[:, 0] += start
    u[last] += end
    ahead, behind, mask = np.zeros_like(u), np.zeros_like(u), batch.mask
    ahead[:, 0] = u[:, 0]
    for t in range(1, u.shape[1]):
        here = _total(ahead[:, t - 1][:, :, None] + after, 1) + u[:, t]
        ahead[:, t] = np.where(mask[:, t][:, None], here, ahead[:, t - 1])
    for t in range(u.shape[1] - 2, -1, -1):
        here = _total(after[None] + (u[:, t + 1] + behind[:, t + 1])[:, None, :], 2)
        behind[:, t] = np.where(mask[:, t + 1][:, None], here, 0)
    whole = _total(ahead[:, -1], 1)[:, None, None]
    likely = np.exp(ahead + behind - whole) * mask[:, :, None]
    pairs = np.zeros_like(after)
    for t in range(1, u.shape[1]):
        both = ahead[:, t - 1][:, :, None] + after + (u[:, t] + behind[:, t])[:, None, :] - whole
        pairs += (np.exp(both) * mask[:, t][:, None, None]).sum(0)
    flat = likely[mask].astype(np.float32)
    return [batch.x.T @ flat, pairs, likely[:, 0].sum(0), likely[last].sum(0)]


def _total(scores: Matrix, axis: int) -> Matrix:
    """The logarithm of the summed exponentials."""
    top = scores.max(axis, keepdims=True)
    found: Matrix = (top + np.log(np.exp(scores - top).sum(axis, keepdims=True))).squeeze(axis)
    return found


def write(weights: Weights, path: Path) -> None:
    """As a table a person can read: one line a feature, one column a class."""
    table = [
        (name, row) for name, row in sorted(weights.rows.items()) if max(map(abs, row)) >= 0.05
    ]
    table += [(f"after:{name}", row) for name, row in weights.after.items()]
    table += [("first:", weights.first), ("last:", weights.last)]
    with path.open("w", encoding="utf-8", newline="") as held:
        out = csv.writer(held, lineterminator="\n")
        out.writerow(["feature", *CLASSES])
        out.writerows([name, *(f"{v:.2f}" for v in row)] for name, row in table)


def main(folder: str) -> None:
    """Train on everything and write."""
    known = [lines.labelled(one) for one in (*lines.corpus(Path(folder)), *lines.made(MADE))]
    write(train(known), PATH)


if __name__ == "__main__":
    main(sys.argv[1])
