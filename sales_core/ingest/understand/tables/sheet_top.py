"""What stands above the first table of a sheet, as far as it speaks of the tables below as well."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from sales_core.ingest import aliases, dates
from sales_core.ingest.dates import DateRule
from sales_core.ingest.grid import Sheet
from sales_core.ingest.understand.cells.cells import at, shown
from sales_core.ingest.understand.cells.region import Region
from sales_core.ingest.understand.periods.periods import without_weekday


@dataclass(frozen=True)
class SheetTop:
    """`titles`: the lines above the first table. `alike`: the table has the columns of the first
    one, most under words for the same, and fewer lines of its own: those lines are about both.
    `day`: that of the table, where the tables of its columns each stand below another day.
    `beside`: how the other sheets of the workbook are called.
    """

    titles: list[str] = field(default_factory=list)
    alike: bool = False
    day: date | None = None
    beside: tuple[str, ...] = ()


def of(sheet: Sheet, region: Region, regions: Sequence[Region]) -> SheetTop:
    """The top of the sheet, as one of its tables sees it."""
    first = regions[0]
    fewer = region is not first and len(region.titles) < len(first.titles)
    alike = fewer and _mostly(_words(sheet, region), _words(sheet, first))
    others = [other for other in regions if _words(sheet, other) == _words(sheet, region)]
    days = _days(others) if len(others) > 1 else {}
    return SheetTop(first.titles, alike, days.get(region.top), sheet.beside)


def _mostly(words: list[list[str]], others: list[list[str]]) -> bool:
    """Whether most words of headers of one shape mean the same, each in its place."""
    pairs = [
        pair
        for line, other in zip(words, others, strict=False)
        for pair in zip(line, other, strict=False)
        if any(pair)
    ]
    shaped = [len(line) for line in words] == [len(line) for line in others]
    return shaped and sum(_same(*pair) for pair in pairs) * 3 >= len(pairs) * 2


def _same(one: str, other: str) -> bool:
    """Whether two words are one, or name one field of some kind of report: Opening, Op Stock."""
    return one == other or any(
        words.get(one, one) == words.get(other, other) for words in aliases.catalogue().values()
    )


def _days(regions: Sequence[Region]) -> dict[int, date]:
    """Top row -> the day right above the header, where each of the tables has a day of its own and
    nothing else stands in that line: Monday, 2 November 2026."""
    texts = [without_weekday(region.titles[-1]) if region.titles else "" for region in regions]
    order, ambiguous = dates.order_of(texts)
    parsed = [dates.parse_text(text, DateRule(order)) for text in texts]
    days = [found.day for found in parsed if found is not None and not ambiguous]
    if len(set(days)) < len(regions):
        return {}
    return {region.top: day for region, day in zip(regions, days, strict=True)}


def _words(sheet: Sheet, region: Region) -> list[list[str]]:
    columns = range(region.left, region.right + 1)
    return [
        [aliases.normalise(shown(at(sheet, row, col))) for col in columns] for row in region.header
    ]
