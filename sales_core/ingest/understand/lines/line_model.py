"""The most likely class of every row of a sheet, by weights that were learned from labelled tables.

It has a say where no word of the catalogue tells the header: sheets in words nobody taught us.
The weights lie beside this file as tables, one line a feature, so that they can be looked at.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from sales_core.domain.reading import Line
from sales_core.ingest.grid import Sheet
from sales_core.ingest.understand.lines.line_features import rows_seen

CLASSES: tuple[Line, ...] = ("title", "header", "group", "data", "total", "note")
PATH = Path(__file__).with_name("line_weights.csv")
OF_TRADE = Path(__file__).with_name("line_weights_of_trade.csv")
"""Learned mostly from strangers' tables, and mostly from reports of the trade."""
HEAD, FOOT = 300, 100
"""Rows looked at from the top and from the bottom; those between them are data."""
Row = Sequence[float]


@dataclass(frozen=True)
class Weights:
    """A weight for each class: by feature, by the class of the row before, and at both ends."""

    rows: Mapping[str, Row]
    after: Mapping[str, Row]
    first: Row
    last: Row


def classify(sheet: Sheet) -> list[Line]:
    """One class for each row of the sheet, first row first."""
    looked = _looked_at(sheet)
    seen = rows_seen(Sheet(sheet.name, [sheet.rows[row] for row in looked]))
    filled = [any(c is not None and c != "" for c in row) for row in sheet.rows]
    found: list[Line] = ["data" if there else "blank" for there in filled]
    for row in looked:
        found[row] = "blank"
    features = [told for _, told in seen]
    lines = most_likely(features, weights(OF_TRADE if _of_trade(sheet, features) else PATH))
    for (place, _), line in zip(seen, lines, strict=True):
        found[looked[place]] = line
    return found


def most_likely(rows: Sequence[Sequence[str]], by: Weights) -> list[Line]:
    """The classes that together have the highest score (Viterbi), for the features of each row."""
    if not rows:
        return []
    scores = [_scores(row, by) for row in rows]
    scores[0] = [a + b for a, b in zip(scores[0], by.first, strict=True)]
    scores[-1] = [a + b for a, b in zip(scores[-1], by.last, strict=True)]
    best, came = scores[0], []
    for own in scores[1:]:
        through = [
            max((best[i] + by.after[name][j], i) for i, name in enumerate(CLASSES))
            for j in range(len(CLASSES))
        ]
        came.append([i for _, i in through])
        best = [score + own[j] for j, (score, _) in enumerate(through)]
    place = max(range(len(CLASSES)), key=best.__getitem__)
    path = [place]
    for step in reversed(came):
        path.append(step[path[-1]])
    return [CLASSES[i] for i in reversed(path)]


def _scores(row: Sequence[str], by: Weights) -> list[float]:
    found = [0.0] * len(CLASSES)
    for name in dict.fromkeys(row):
        for place, weight in enumerate(by.rows.get(name, ())):
            found[place] += weight
    return found


def _looked_at(sheet: Sheet) -> list[int]:
    count = len(sheet.rows)
    if count <= HEAD + FOOT:
        return list(range(count))
    return [*range(HEAD), *range(count - FOOT, count)]


def _of_trade(sheet: Sheet, rows: Sequence[Sequence[str]]) -> bool:
    """Whether the sheet speaks as reports of sales do: most words of a row are known, or it is
    Chinese."""
    known = any("known=3" in row and "cells=0" not in row for row in rows)
    texts = (cell for row in sheet.rows[:HEAD] for cell in row if isinstance(cell, str))
    return known or any("一" <= letter <= "鿿" for text in texts for letter in text)


@cache
def weights(path: Path) -> Weights:
    """The weights of a table beside this file."""
    with path.open(encoding="utf-8", newline="") as held:
        table = {
            row["feature"]: tuple(float(row[name]) for name in CLASSES)
            for row in csv.DictReader(held)
        }
    after: dict[str, Row] = {name: table.pop(f"after:{name}") for name in CLASSES}
    return Weights(table, after, table.pop("first:"), table.pop("last:"))
