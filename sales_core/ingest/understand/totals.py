"""Rows that sum others: never data, always a check."""

from __future__ import annotations

import re
import unicodedata

from sales_core.ingest.grid import Sheet
from sales_core.ingest.understand.cells import at, filled, is_number

_WORDS = re.compile(
    r"^(?:.{0,20}(?:合计|小计|总计|共计|总和)|(?:grand|sub|overall)?[\s-]*totals?|.{1,30}\s(?:sub)?totals?"
    r"|sum|合\s*计|小\s*计|总\s*计)\s*[::]?$"
)
_WITH_FIGURES = re.compile(r"^(?:.{1,20}汇总|subtotal\s.{1,30})\s*[::]?$")
_MEAN = re.compile(
    r"^(?:(?:团队|人)?平均(?:值|数)?|人均|均值|中位数|最高值?|最低值?|average|avg\.?|mean|median)\s*[::]?$"
)
_LABEL_COLUMNS = 6


def is_total_word(text: str) -> bool:
    """Whether a cell says that its row or column sums others."""
    return bool(_WORDS.match(_plain(text)))


def is_mean_row(sheet: Sheet, row: int, left: int, right: int) -> bool:
    """Whether the row holds averages or extremes of others: its first word says so."""
    cols = filled(sheet, row, left, right)
    value = at(sheet, row, cols[0]) if cols else None
    named = isinstance(value, str) and _MEAN.match(_plain(value)) is not None
    return named and any(is_number(at(sheet, row, col)) for col in cols)


def is_total_row(sheet: Sheet, row: int, left: int, right: int) -> bool:
    """Whether one of the first filled cells of the row says total."""
    cols = filled(sheet, row, left, right)
    figures = any(is_number(at(sheet, row, col)) for col in cols)
    for col in cols[:_LABEL_COLUMNS]:
        value = at(sheet, row, col)
        if not isinstance(value, str):
            continue
        if is_total_word(value) or (figures and _WITH_FIGURES.match(_plain(value))):
            return True
    return False


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).strip().lower()
