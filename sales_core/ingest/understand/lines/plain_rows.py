"""Rows no rule has to be asked about: two cells or more, and none of them says what only a total,
a header, a note, a label or the mark of a page can say.

In a long table these are nearly all rows. Every rule is asked about the others; a word too many
here costs time, one too few would be a wrong class.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from sales_core.ingest.grid import Sheet, Value
from sales_core.ingest.understand.cells import numbering, texts
from sales_core.ingest.understand.cells.region import Region
from sales_core.ingest.understand.lines import label_cells, page_breaks
from sales_core.ingest.understand.totals import totals

_TOTAL = re.compile(totals.HINTS)
_LABEL = re.compile(f"{label_cells.HINTS}|{page_breaks.HINTS}")
_NO_WORD = re.compile(r"[-+\d]|True|False|[NI]|s?NaN|nan|inf")
"""How a cell that is no text is shown."""


class PlainRows:
    """The rows of a table that are data at first sight; `header`: its words by column."""

    def __init__(self, sheet: Sheet, region: Region, header: Sequence[Mapping[int, str]]) -> None:
        self._rows = sheet.rows
        self._span = slice(region.left, region.right + 1)
        self._fewest = min(2, region.right - region.left + 1)
        # a header of figures alone may come once more as numbers: every row is asked then
        self._sure = all(any(map(_only_text, words.values())) for words in header if words)
        held = texts.different(cells[self._span] for cells in sheet.rows[region.above + 1 :])
        known = {word for words in header for word in words.values()}
        summing = filter(totals.may_say, texts.holding(_TOTAL, held))
        self._telling: set[Value] = {*texts.blank_or(known, held), *summing}
        titles = {title.strip() for title in region.titles}
        labels = filter(_labels, texts.holding(_LABEL, held))
        self._leading: set[Value] = {*texts.blank_or(titles, held), *labels}
        self._numbers: set[Value] = {None, *range(numbering.MOST + 1), *numbering.marks(held)}

    def __contains__(self, row: int) -> bool:
        """Whether the row is data and no rule could say anything else."""
        cells = self._rows[row][self._span]
        return (
            self._sure
            and len(cells) - cells.count(None) >= self._fewest
            and self._telling.isdisjoint(cells)
            and not self._numbers.issuperset(cells)
            and next(v for v in cells if v is not None) not in self._leading
        )


def _only_text(word: str) -> bool:
    """Whether only a text is shown like this, never a number or a day."""
    return _NO_WORD.match(word) is None


def _labels(text: str) -> bool:
    """Whether a text that leads its row may make it a note, a label or the mark of a page."""
    word = text.strip()
    return (
        label_cells.begins_a_note(word) or label_cells.is_label(word) or page_breaks.is_mark(word)
    )
