"""Rows no rule has to be asked about: two cells or more, and none of them says what only a total,
a header, a note, a label or the mark of a page can say.

In a long table these are nearly all rows. Every rule is asked about the others; a word too many
here costs time, one too few would be a wrong class.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from sales_core.ingest.grid import Sheet, Value
from sales_core.ingest.understand.cells import numbering, texts
from sales_core.ingest.understand.cells.region import Region
from sales_core.ingest.understand.lines import label_cells, page_breaks
from sales_core.ingest.understand.totals import totals

_SAYS = re.compile(rf"{totals.HINTS}|{page_breaks.HINTS}|全部|总额")
_MAY_SAY = re.compile(rf"{_SAYS.pattern}|{label_cells.HINTS}")
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
        known = {title.strip() for title in region.titles}.union(*(w.values() for w in header))
        self._telling: set[Value] = {*_telling(held, known)}
        self._numbers: set[Value] = {None, *range(numbering.MOST + 1), *numbering.marks(held)}

    def __contains__(self, row: int) -> bool:
        """Whether the row is data and no rule could say anything else."""
        cells = self._rows[row][self._span]
        return (
            self._sure
            and len(cells) - cells.count(None) >= self._fewest
            and self._telling.isdisjoint(cells)
            and not self._numbers.issuperset(cells)
        )


def _only_text(word: str) -> bool:
    """Whether only a text is shown like this, never a number or a day."""
    return _NO_WORD.match(word) is None


def _telling(held: Sequence[str], known: Collection[str]) -> Iterator[str]:
    """The texts that may say something about their row."""
    yield from texts.blank_or(known, held)
    for text in texts.holding(_MAY_SAY, held):
        word = text.strip()
        if (
            _SAYS.search(texts.plain(text))
            or label_cells.begins_a_note(word)
            or label_cells.is_label(word)
        ):
            yield text
