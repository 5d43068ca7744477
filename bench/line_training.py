"""Learning the weights of the line model: a linear-chain conditional random field.

`python -m bench.line_training FOLDER` writes the weights from the labelled tables of that folder
and from sheets made up here, among them the layouts of the corpus that are not held out;
`bench.lines` cross-validates the same training on the labelled tables alone.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from bench import form_heads, lines
from bench.corpus import layouts
from bench.corpus.writing import written
from bench.descent import lowest
from bench.likelihood import Labelled, Likelihood
from sales_core.domain.reading import Line
from sales_core.ingest.read import open_workbook
from sales_core.ingest.understand.lines.line_model import CLASSES, OF_TRADE, PATH, Row, Weights

RARE, STRENGTH, OF_OWN, NEAR = 4, 2.0, 0.6, 0.02
MADE, DRAWN, LONGEST = range(10_000, 10_250), range(100, 102), 400


def train(sheets: Sequence[Labelled], strength: float = STRENGTH) -> Weights:
    """The weights that make the given classes most likely."""
    seen = Counter(name for rows, _ in sheets for row in rows for name in set(row))
    names = [name for name, count in seen.items() if count >= RARE]
    likelihood = Likelihood(sheets, names, strength)
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
    made = [*lines.made(MADE), *_drawn()]
    strangers = [lines.labelled(one) for one in lines.corpus(Path(folder))]
    own = [lines.labelled(one) for one in [*made, *form_heads.put_over(made)]]
    write(train([*strangers, *own[: len(MADE)]]), PATH)
    write(train([*strangers, *own], OF_OWN), OF_TRADE)


def _drawn() -> list[lines.Labelled]:
    """The sheets of the layouts the reader may be tuned to."""
    found = []
    for layout in layouts.LAYOUTS:
        for book in map(layout.book, DRAWN):
            sheets = open_workbook(book.name, written(book)).sheets
            for page, sheet in zip(book.pages, sheets, strict=True):
                rest = len(sheet.rows) - len(page.lines)
                classes: list[Line] = [*page.lines, *["blank"] * rest][: len(sheet.rows)]
                if page.lines and len(classes) <= LONGEST:
                    found.append(lines.Labelled(sheet, classes))
    return found


if __name__ == "__main__":
    main(sys.argv[1])
