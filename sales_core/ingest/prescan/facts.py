"""What the raw part of one sheet tells beyond its values."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from sales_core.domain.cell import address
from sales_core.domain.errors import FileRefused
from sales_core.ingest.grid import Spot
from sales_core.ingest.limits import Limits

_QUOTED = re.compile(r'"[^"]*"')
_DDE = re.compile(r"(?:^|[^&\w])[\w.]+\|[^!]*!")


@dataclass
class SheetFacts:
    """`height` and `width` span the cells with content, `cells` counts them. See `grid.Sheet`.

    `exact` holds whole numbers too long for a binary float (ids written as numbers).
    `zeros` are formula cells whose stored result is 0: stand-ins when nothing was ever computed.
    """

    name: str
    state: str = "visible"
    part: str = ""
    height: int = 0
    width: int = 0
    cells: int = 0
    formulas: int = 0
    formats: dict[Spot, str] = field(default_factory=dict)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    errors: dict[Spot, str] = field(default_factory=dict)
    uncached: set[Spot] = field(default_factory=set)
    zeros: set[Spot] = field(default_factory=set)
    exact: dict[Spot, int] = field(default_factory=dict)
    filtered: bool = False
    pivot: bool = False
    readable: bool = True

    def reach(self, row: int, col: int) -> None:
        """A cell with content stands at 0-based (row, col)."""
        self.cells += 1
        self.height = max(self.height, row + 1)
        self.width = max(self.width, col + 1)

    def forget(self) -> None:
        """Everything taken from the sheet's own part, before it is scanned anew."""
        fresh = SheetFacts(self.name, self.state, self.part, pivot=self.pivot)
        self.__dict__.update(fresh.__dict__)


def check_formula(formula: str) -> None:
    """FileRefused for a formula that talks to another program (`cmd|'/c ...'!A1`)."""
    if "|" in formula and _DDE.search(_QUOTED.sub("", formula.replace("&quot;", '"'))):
        raise FileRefused("dde_link")


def check_span(sheets: list[SheetFacts], limits: Limits) -> None:
    """FileRefused when the sheets hold, or span, more cells than a reader may allocate."""
    total = 0
    for sheet in sheets:
        span = sheet.height * sheet.width
        outside = sheet.height > limits.rows or sheet.width > limits.columns
        if outside or (span > limits.cells and sheet.cells * 8 < span):
            last = address(min(sheet.height, limits.rows) - 1, min(sheet.width, limits.columns) - 1)
            raise FileRefused("cell_too_far", sheet=sheet.name, cell=last)
        total += max(span, sheet.cells)
    if total > limits.cells:
        raise FileRefused("too_many_cells", cells=total, limit=limits.cells)
