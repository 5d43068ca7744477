"""A row below the headings that says the unit of each column: 万元 below 目标, 箱 below 数量."""

from __future__ import annotations

from collections.abc import Sequence

from sales_core.ingest import unit_words
from sales_core.ingest.grid import Sheet
from sales_core.ingest.understand.cells.cells import at, filled, shown

LONGEST = 14
_BRACKETS = " ()（）[]【】"
_UNITS_DOWN = frozenset({"单位", "计量单位", "币种", "uom", "unit", "currency"})
"""Below these a unit is a value."""


def says_units(sheet: Sheet, header: int, row: int) -> bool:
    """Whether the row right below a header holds units and nothing else."""
    cols = filled(sheet, row) if row < len(sheet.rows) else []
    above = {shown(at(sheet, header, col)).lower() for col in cols}
    cells = [at(sheet, row, col) for col in cols]
    return (
        bool(cols)
        and not above & _UNITS_DOWN
        and all(isinstance(v, str) and unit_words.is_unit(unit_of(v)) for v in cells)
    )


def within(sheet: Sheet, header: Sequence[int]) -> int | None:
    """The last row of a header, when it says the units of the columns."""
    below = header[-1] if len(header) > 1 else None
    return below if below is not None and says_units(sheet, header[-2], below) else None


def unit_of(text: str) -> str:
    """The unit without its brackets; nothing for a text too long to be one."""
    core = text.strip(_BRACKETS)
    return core if len(core) <= LONGEST else ""
