"""Pages of one table: its header printed again below 本页小计, above 承前页 or after 第2页. The
rows go on, and totals that run over pages are sums of all of them."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from sales_core.domain.reading import Line
from sales_core.ingest.grid import Sheet
from sales_core.ingest.understand.cells.cells import at, filled, shown
from sales_core.ingest.understand.periods.periods import plain
from sales_core.ingest.understand.totals.totals import is_total_row

_OF_A_PAGE = re.compile(
    r"[本每当]页|承[前上]|[过转]次?[下次]?页|结转|(?<![a-z])page (?:sub)?total"
    r"|total (?:of|for) (?:this |the )?page|(?:carried|brought) (?:forward|over)"
    r"|(?<![a-z])[bc]/f(?![a-z])"
)
_MARK = re.compile(
    r"第\s*\d+\s*页(?:\s*[,，/]?\s*共\s*\d+\s*页)?|(?:第\s*)?\d+\s*/\s*\d+\s*页"
    r"|page:?\s*\d+(?:\s*(?:of|/)\s*\d+)?"
)
HINTS = "页|page|[\r\n]"
"""Stands in every mark of a page; what is written in several lines may be one."""
_NEAR = 6
"""So many rows above a header may lie between it and the foot of the page before."""


def joined(sheet: Sheet, blocks: Sequence[list[int]]) -> list[list[int]]:
    """The header blocks without those that only repeat the one before on a new page."""
    kept: list[list[int]] = []
    for block in blocks:
        if not kept or not _is_page(sheet, kept[-1], kept[0][0], block):
            kept.append(block)
    return kept


def is_mark(text: str) -> bool:
    """Whether a text is the number of a page."""
    return _MARK.fullmatch(plain(text)) is not None


def is_of_a_page(text: str) -> bool:
    """Whether a text is that of the sum of a page, or of one carried over to the next."""
    return _OF_A_PAGE.search(plain(text)) is not None


def _is_page(sheet: Sheet, before: list[int], first: int, block: list[int]) -> bool:
    if [_words(sheet, row) for row in before] != [_words(sheet, row) for row in block]:
        return False
    titles = {text for row in range(first) for text in _texts(sheet, row)}
    told = False
    above = range(block[0] - 1, max(before[-1], block[0] - 1 - _NEAR), -1)
    for row in above:
        text = _text(sheet, row)
        if _OF_A_PAGE.search(text):
            return True
        told = told or any(map(is_mark, _texts(sheet, row)))
        passed = not text or heading_of(sheet, row, titles) is not None
        if not passed and not is_total_row(sheet, row, filled(sheet, row)):
            break
    return told or _OF_A_PAGE.search(_text(sheet, block[-1] + 1)) is not None


def heading_of(sheet: Sheet, row: int, titles: Collection[str]) -> Line | None:
    """`title` for a row that repeats titles of the table, with or without the number of a page;
    `note` for that number alone."""
    texts = _texts(sheet, row)
    marks = [is_mark(text) for text in texts]
    if not texts or not all(m or t in titles for m, t in zip(marks, texts, strict=True)):
        return None
    return "note" if all(marks) else "title"


def heading_again(
    sheet: Sheet, row: int, titles: Collection[str], header: Sequence[dict[int, str]]
) -> Line | None:
    """The same of a row within the table: titles stand above the header that is printed again."""
    found = heading_of(sheet, row, titles)
    if found != "title":
        return found
    below = range(row + 1, min(row + _NEAR, len(sheet.rows)))
    return found if any(_words(sheet, other) in header for other in below) else None


def _texts(sheet: Sheet, row: int) -> list[str]:
    return [shown(at(sheet, row, col)) for col in filled(sheet, row)]


def _words(sheet: Sheet, row: int) -> dict[int, str]:
    return {col: shown(at(sheet, row, col)).strip() for col in filled(sheet, row)}


def _text(sheet: Sheet, row: int) -> str:
    """The words of a row, without its figures and made plain."""
    cells = [at(sheet, row, col) for col in filled(sheet, row)]
    return plain(" ".join(cell for cell in cells if isinstance(cell, str)))
