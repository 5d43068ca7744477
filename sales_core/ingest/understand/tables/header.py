"""The names of a table's columns, parents joined with their children: 10月/目标."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from sales_core.ingest import unit_words
from sales_core.ingest.aliases import known
from sales_core.ingest.grid import Sheet, Value
from sales_core.ingest.understand.cells.cells import at, is_blank, shown
from sales_core.ingest.understand.cells.region import Region
from sales_core.ingest.understand.lines import unit_rows
from sales_core.ingest.understand.periods import day_runs, heads, tails
from sales_core.ingest.understand.tables import pasted_pivots
from sales_core.ingest.understand.totals.totals import is_total_word
from sales_core.ingest.units import MONEY_UNITS

WEEKS_OF_A_MONTH = 6


@dataclass(frozen=True)
class Heading:
    """One column: its letter place, the whole name, its own word, and a period it stands for.

    `total` columns sum others across and are only a check.
    """

    col: int
    name: str
    word: str
    head: heads.Head | None = None
    total: bool = False


def headings(sheet: Sheet, region: Region) -> list[Heading]:
    """A heading for every column of the region, blank ones with an empty name."""
    columns = range(region.left, region.right + 1)
    units = unit_rows.within(sheet, region.header)
    levels = [row for row in region.header if row != units]
    rows = [_spread(sheet, row, region, row == levels[-1]) for row in levels]
    rows = [pasted_pivots.without_tails(row) for row in rows]
    found = []
    for place, col in enumerate(columns):
        cells = [row[place] for row in rows]
        parts = list(dict.fromkeys(shown(c) for c in cells if not is_blank(c)))
        named = [heads.head(c) for c in cells]
        head = heads.finest([h for h in named if h is not None])
        words = [
            shown(c)
            for c in cells
            if not is_blank(c) and heads.head(c) is None and (head is None or heads.year(c) is None)
        ]
        word = words[-1] if words else ""
        if head is None and (split := heads.leading(word) or tails.trailing(word)):
            head, word = split
        if head is not None and (split := heads.third(head, word)):
            head, word = split
        if head is not None and _no_word(word):
            word = ""
        years = {y for c in cells if not is_blank(c) and (y := heads.year(c)) is not None}
        if head is not None and head.year is None and len(years) == 1:
            head = replace(head, year=years.pop())
        total = any((is_total_word(p) and not _of_a_row(p)) or p in _WHOLE for p in parts)
        below = None if units is None else at(sheet, units, col) or _merged(sheet, units, col)
        unit = unit_rows.unit_of(shown(below))
        beside = f"({unit})" if unit and parts else ""
        word += beside if word else ""
        found.append(Heading(col, "/".join(parts) + beside, word, head, total))
    return _weeks_placed(_wholes_placed(_named_again(found)))


def _named_again(found: list[Heading]) -> list[Heading]:
    """Names a program numbers because they stand there again (Quarter, Quarter2, Quarter3) are no
    periods: the second quarter has a first one and none without a number beside it."""
    names = {h.name.strip().lower() for h in found}
    again = {h.name for h in found if _is_again(h.name.strip().lower(), names)}
    return [replace(h, head=None, word=h.name) if h.name in again else h for h in found]


def _is_again(name: str, names: set[str]) -> bool:
    numbered = _AGAIN.fullmatch(name)
    return numbered is not None and numbered[1] in names and f"{numbered[1]}1" not in names


def _wholes_placed(found: list[Heading]) -> list[Heading]:
    """Total Q1 2026 beside the months sums them; alone it is what was sold in the quarter."""
    units = {h.head.unit for h in found if h.head is not None}
    return [
        replace(h, total=True)
        if h.head is not None and _BARE.fullmatch(h.word.strip()) and _finer(units, h.head)
        else h
        for h in found
    ]


def _finer(units: set[heads.Unit], head: heads.Head) -> bool:
    """Whether some of the periods are shorter than this one."""
    return any(heads.place(unit) < heads.place(head.unit) for unit in units)


def _no_word(word: str) -> bool:
    """Whether what stands behind a period says nothing of the amounts below: a unit of money, the
    mark of a footnote."""
    marks = not any(char.isalnum() or char in "%％" for char in word)
    return marks or (unit_words.is_unit(word.strip("()（） ")) and _of_money(word))


def _of_money(word: str) -> bool:
    return unit_words.of_heading(f"x ({word.strip('()（） ')})") in MONEY_UNITS


def _weeks_placed(found: list[Heading]) -> list[Heading]:
    """Weeks 1 to 6 may be those of a month, which nobody counts alike: they name no period here."""
    weeks = [h.head.number for h in found if h.head is not None and h.head.unit == "week"]
    if not weeks or max(weeks) > WEEKS_OF_A_MONTH:
        return found
    return [
        replace(h, head=None, word=h.name) if h.head is not None and h.head.unit == "week" else h
        for h in found
    ]


_AGAIN = re.compile(r"([a-z]+)[2-9]")
_OF_A_ROW = frozenset({"价税合计", "税价合计", "含税合计", "价税总计"})
"""Amount and tax of one row, not columns beside each other."""
_BARE = re.compile(r"[\s合小总共]*(?:计|总和)|(?:grand|sub|overall)?[\s-]*totals?", re.IGNORECASE)


def _of_a_row(word: str) -> bool:
    """Whether a word that ends in a total is the name of a field all the same (欠款合计, Line
    Total); one that says no more than total never is."""
    return word in _OF_A_ROW or (_BARE.fullmatch(word.strip()) is None and known(word))


_WHOLE = frozenset({"全年", "年度", "全年合计", "Full Year", "FY", "YTD", "Year"}) - {"Year", "YTD"}


def _spread(sheet: Sheet, row: int, region: Region, lowest: bool) -> list[Value]:
    """The cells of a header row; merged cells count in every column and row they cover."""
    cells: list[Value] = []
    for col in range(region.left, region.right + 1):
        value = at(sheet, row, col)
        if is_blank(value):
            value = _merged(sheet, row, col)
        if is_blank(value) and not lowest and cells and _has_child(sheet, region, col):
            value = cells[-1]
        cells.append(value)
    months = day_runs.months_in_row(dict(enumerate(cells)))
    numbers = [_month_of(cell) if place in months else None for place, cell in enumerate(cells)]
    return [cell if n is None else str(n) for n, cell in zip(numbers, cells, strict=True)]


def _month_of(cell: Value) -> int | None:
    return day_runs.month_ended(cell) or day_runs.month_number(cell)


def _merged(sheet: Sheet, row: int, col: int) -> Value:
    for top, left, bottom, right in sheet.merged:
        if top <= row <= bottom and left <= col <= right:
            return at(sheet, top, left)
    return None


def _has_child(sheet: Sheet, region: Region, col: int) -> bool:
    return not is_blank(at(sheet, region.header[-1], col))
