"""What stands above the first table of a sheet, as far as it speaks of the tables below as well."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from sales_core.ingest import aliases
from sales_core.ingest.grid import Sheet
from sales_core.ingest.understand.cells.cells import at, shown
from sales_core.ingest.understand.cells.region import Region


@dataclass(frozen=True)
class SheetTop:
    """`titles`: the lines above the first table. `alike`: the table has the columns of the first
    one and fewer lines of its own, so that those lines are about both."""

    titles: list[str] = field(default_factory=list)
    alike: bool = False


def of(sheet: Sheet, region: Region, regions: Sequence[Region]) -> SheetTop:
    """The top of the sheet, as one of its tables sees it."""
    first = regions[0]
    same = _words(sheet, region) == _words(sheet, first)
    alike = region is not first and same and len(region.titles) < len(first.titles)
    return SheetTop(first.titles, alike)


def _words(sheet: Sheet, region: Region) -> list[list[str]]:
    columns = range(region.left, region.right + 1)
    return [
        [aliases.normalise(shown(at(sheet, row, col))) for col in columns] for row in region.header
    ]
