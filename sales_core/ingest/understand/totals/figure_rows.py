"""The figures of a sheet in a matrix: one line for each row that holds some."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sales_core.ingest.grid import Sheet
from sales_core.ingest.understand.cells.cells import at, filled, is_number

Matrix = NDArray[Any]


class FigureRows:
    """`place` row of the sheet -> line of the matrix, `there` which cells hold a figure, `value`
    the figures (nought where there is none)."""

    def __init__(self, sheet: Sheet, rows: Sequence[tuple[int, bool]]) -> None:
        cells = {number: _figures(sheet, number) for number, numeric in rows if numeric}
        held = {number: figures for number, figures in cells.items() if figures}
        self.place = {number: i for i, number in enumerate(held)}
        width = max((col for figures in held.values() for col in figures), default=-1) + 1
        self.there: Matrix = np.zeros((len(held), width), bool)
        self.value: Matrix = np.zeros((len(held), width))
        for place, figures in enumerate(held.values()):
            columns = list(figures)
            self.there[place, columns] = True
            self.value[place, columns] = list(figures.values())


def _figures(sheet: Sheet, row: int) -> dict[int, float]:
    found = {}
    for col in filled(sheet, row):
        value = at(sheet, row, col)
        if is_number(value):
            found[col] = float(value)  # type: ignore[arg-type]  # a number
    return found
