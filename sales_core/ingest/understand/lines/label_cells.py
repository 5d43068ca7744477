"""Cells that are no heading by themselves: labels with a colon, ticks, written values."""

from __future__ import annotations

import re

from sales_core.ingest.grid import Sheet, Value
from sales_core.ingest.han import simplified
from sales_core.ingest.understand.cells.cells import at, filled
from sales_core.ingest.understand.periods import periods
from sales_core.ingest.understand.periods.week_words import heads_a_week

_LABEL = re.compile(r"[^\d\s:：][^:：]{0,19}[:：]")
_BARE_LABEL = re.compile(r"[^\d\s:：][^:：]{0,19}[:：]")
_NOTES = (
    r"注|备注|说明|制表|审核|填表|单位|数据来源|来源|统计口径|note|source|prepared|remark|\*"
    r"|(?:employee|manager|supervisor|claimant)(?:'?s)? (?:signature|sign|approval)"
    r"|signature|(?:approved|checked|verified|authori[sz]ed) by|报销人签|领导签"
)
_NOTE = re.compile(_NOTES, re.IGNORECASE)
HINTS = f"{_NOTES}|:"
"""Stands in every label and every text that begins a note, as `texts.plain` writes them."""
_AMOUNT = re.compile(r"[-+(]?[¥￥$€]?\s*\d{1,3}(?:[,.']?\d{3})*[.,]\d{2}[-)]?")
_DAY = re.compile(r"\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?")
LONGEST_WORD = 40
_TICKS = frozenset("√✓✔×✗✘")


def is_label(text: str) -> bool:
    """Whether a text is a label with what it says or room for it (日期：2026-10-31, 制表：), as it
    stands above and below tables."""
    return _LABEL.match(text.strip()) is not None and not text.startswith("求和项")


def opens_a_pair(text: str) -> bool:
    """Whether a text is a label and nothing else: what it says stands in the next cell."""
    word = text.strip()
    return word.endswith((":", "：")) and _BARE_LABEL.fullmatch(word) is not None


def are_pairs(sheet: Sheet, row: int) -> bool:
    """Whether a row is made of labels, each with what it says in the cell behind it: DSP: | Jun."""
    cells = [at(sheet, row, col) for col in filled(sheet, row)]
    opening = [isinstance(cell, str) and opens_a_pair(cell) for cell in cells]
    return len(cells) > 1 and all(opening[::2]) and not any(opening[1::2])


def begins_a_note(text: str) -> bool:
    """Whether a text begins with a word of notes (注：, 制表, Source:)."""
    return _NOTE.match(simplified(text)) is not None


def ticks_below(sheet: Sheet, row: int, cols: list[int]) -> bool:
    """Whether the row below holds √ or × in several of these columns."""
    cells = [at(sheet, row + 1, col) for col in cols] if row + 1 < len(sheet.rows) else []
    return sum(isinstance(cell, str) and cell.strip() in _TICKS for cell in cells) > 1


def is_written_value(value: Value) -> bool:
    """Whether a cell is an amount or a day written as text."""
    text = value.strip() if isinstance(value, str) else ""
    return bool(_AMOUNT.fullmatch(text) or _DAY.fullmatch(text))


def names_a_day(value: Value) -> bool:
    """Whether a cell names a weekday, or a week of a month."""
    if not isinstance(value, str) or len(value) > LONGEST_WORD:
        return False
    return periods.weekday(value) is not None or heads_a_week(value)
