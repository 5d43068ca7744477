"""A sheet on which no table was found: nothing is read of it, its rows have classes though."""

from __future__ import annotations

import pandas as pd

from sales_core.domain.cell import cell_range
from sales_core.ingest.grid import Sheet
from sales_core.ingest.result import ReadTable
from sales_core.ingest.understand.cells.cells import filled
from sales_core.ingest.understand.lines import line_model


def outline(sheet: Sheet) -> ReadTable | None:
    """The used range as a table of no kind; None of a sheet without anything on it."""
    used = [(row, col) for row in range(len(sheet.rows)) for col in filled(sheet, row)]
    if not used:
        return None
    lines = line_model.classify(sheet)
    columns = [col for _, col in used]
    return ReadTable(
        sheet=sheet.name,
        range=cell_range(used[0][0], min(columns), used[-1][0], max(columns)),
        kind=None,
        header_rows=[row + 1 for row, line in enumerate(lines) if line == "header"],
        columns=[],
        frame=pd.DataFrame({"_row": pd.Series(dtype="int64")}),
        bands=lines,
    )
