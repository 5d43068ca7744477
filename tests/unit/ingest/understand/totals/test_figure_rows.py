"""The figures of a sheet in a matrix."""

from __future__ import annotations

from sales_core.ingest.understand.totals.figure_rows import FigureRows
from tests.unit.ingest.understand.reading_made import sheet


def test_only_rows_with_figures_have_a_line() -> None:
    made = sheet(["a", 3, None, 0.5], ["b", "c"], ["d", None, 7], ["e", 1])
    held = FigureRows(made, [(0, True), (1, True), (2, True), (3, False)])
    assert held.place == {0: 0, 2: 1}
    assert held.there.tolist() == [[False, True, False, True], [False, False, True, False]]
    assert held.value.tolist() == [[0, 3, 0, 0.5], [0, 0, 7, 0]]


def test_no_figures_at_all() -> None:
    held = FigureRows(sheet(["a"]), [(0, True)])
    assert (held.place, held.value.shape) == ({}, (0, 0))
