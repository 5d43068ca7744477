"""Rows that sum others: never data, always a check."""

from __future__ import annotations

import re
import unicodedata

from sales_core.ingest.grid import Sheet
from sales_core.ingest.understand.cells import at, filled

_WORDS = re.compile(
    r"^(?:.{0,20}(?:合计|小计|总计|共计|总和)|(?:grand|sub|overall)?[\s-]*totals?|.{1,30}\s(?:sub)?totals?"
    r"|sum|合\s*计|小\s*计|总\s*计)\s*[::]?$"
)
_LABEL_COLUMNS = 6


def is_total_word(text: str) -> bool:
    """Whether a cell says that its row or column sums others."""
    return bool(_WORDS.match(unicodedata.normalize("NFKC", text).strip().lower()))


def is_total_row(sheet: Sheet, row: int, left: int, right: int) -> bool:
    """Whether one of the first filled cells of the row says total."""
    for col in filled(sheet, row, left, right)[:_LABEL_COLUMNS]:
        value = at(sheet, row, col)
        if isinstance(value, str) and is_total_word(value):
            return True
    return False
