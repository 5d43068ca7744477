"""Learning the weights of the line model: a linear-chain conditional random field.

`python -m bench.line_training FOLDER` writes the weights from the labelled tables of that folder
and from sheets made up here; `bench.lines` cross-validates the same training.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from bench import lines
from bench.descent import lowest
from bench.likelihood import Labelled, Likelihood
from sales_core.ingest.understand.line_model import CLASSES, PATH, Row, Weights

RARE, STRENGTH, NEAR = 4, 1.0, 0.02
MADE = range(10_000, 10_250)


def train(sheets: Sequence[Labelled]) -> Weights:
    """The weights that make the given classes most likely."""
    seen = Counter(name for rows, _ in sheets for row in rows for name in set(row))
    names = [name for name, count in seen.items() if count >= RARE]
    likelihood = Likelihood(sheets, names, STRENGTH)
    found = likelihood.split(lowest(likelihood.slope, likelihood.start(), NEAR))
    rows = {name: tuple(row) for name, row in zip(names, found[0].tolist(), strict=True)}
    after: dict[str, Row] = dict(zip(CLASSES, map(tuple, found[1].tolist()), strict=True))
    return Weights(rows, after, tuple(found[2].tolist()), tuple(found[3].tolist()))


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
