"""The class of every row below a header: data, total, group label, note, header again, blank."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from sales_core.domain.reading import Line
from sales_core.ingest import aliases
from sales_core.ingest.grid import Sheet
from sales_core.ingest.progress import SILENT, Tally
from sales_core.ingest.understand.cells.cells import at, filled, shown
from sales_core.ingest.understand.cells.figures import figure, is_amount, is_figure
from sales_core.ingest.understand.cells.numbering import numbers_columns
from sales_core.ingest.understand.cells.region import Region
from sales_core.ingest.understand.lines import groups, page_breaks
from sales_core.ingest.understand.lines.label_cells import (
    begins_a_note,
    is_label,
    names_a_day,
)
from sales_core.ingest.understand.lines.plain_rows import PlainRows
from sales_core.ingest.understand.periods import group_periods
from sales_core.ingest.understand.totals import subtotals
from sales_core.ingest.understand.totals.totals import (
    begins_with_total,
    counts_shops,
    is_charge_row,
    is_compared_row,
    is_mean_row,
    is_other_time_row,
    is_total_row,
)

_COLON = re.compile("[:：]")
LONG = 24
FEWEST_SUMMED = 3
ROUNDED = Decimal("0.02")
"""By how much a sum of printed figures may differ from the printed sum."""


def classify(sheet: Sheet, region: Region, tally: Tally = SILENT) -> dict[int, Line]:
    """Row -> class, for the rows below the header of a table."""
    last = region.above
    edges = (region.left, region.right)
    header = [{c: shown(at(sheet, r, c)) for c in filled(sheet, r, *edges)} for r in region.header]
    plain = PlainRows(sheet, region, header)
    found: dict[int, Line] = {}
    asked: list[int] = []
    for rows in tally.stretches(range(last + 1, region.bottom + 1), 0.5):
        doubted = [row for row in rows if row not in plain]
        found |= dict.fromkeys(rows, "data")
        found |= {row: _line(sheet, region, row, header) for row in doubted}
        asked += doubted
    found |= dict.fromkeys(_sharing(sheet, region, found), "data")
    found |= dict.fromkeys(_named_totals(sheet, region, found, asked), "total")
    found |= dict.fromkeys(subtotals.runs(sheet, region, found), "total")
    if (summed := _unlabelled_total(sheet, region, found)) is not None:
        found[summed] = "total"
    found |= dict.fromkeys(_counting_shops(sheet, region, found, asked), "total")
    found |= dict.fromkeys(_compared(sheet, region, found), "total")
    return _settled(found)


def _sharing(sheet: Sheet, region: Region, lines: dict[int, Line]) -> list[int]:
    """Rows with a lone name beside a figure that is merged down to them: no label of a group."""
    return [
        row
        for top, left, bottom, right in sheet.merged
        if bottom > top > region.above and region.left <= left <= right <= region.right
        if is_figure(at(sheet, top, left))
        for row in range(top + 1, min(bottom, region.bottom) + 1)
        if lines.get(row) == "group"
    ]


def _compared(sheet: Sheet, region: Region, lines: dict[int, Line]) -> list[int]:
    """Rows below a total that compare it with something or go on with it: 差额, 环比增减, 去年同期,
    Less: advance; taxes and charges between the lines of a bill and its total."""
    found: list[int] = []
    for total in [row for row, line in lines.items() if line == "total"]:
        row = total - 1
        while lines.get(row) == "data" and _is_charged(sheet, region, row):
            found.append(row)
            row -= 1
        row = total + 1
        while lines.get(row) == "blank" or (
            lines.get(row) == "data"
            and (
                is_compared_row(sheet, row, filled(sheet, row, region.left, region.right))
                or _is_charged(sheet, region, row)
            )
        ):
            found += [row] if lines[row] == "data" else []
            row += 1
    return [*found, *_other_times(sheet, region, lines)]


def _is_charged(sheet: Sheet, region: Region, row: int) -> bool:
    return is_charge_row(sheet, row, filled(sheet, row, region.left, region.right))


def _counting_shops(
    sheet: Sheet, region: Region, lines: dict[int, Line], asked: list[int]
) -> list[int]:
    """Rows of a matrix of shops and products that say how many shops have each product; beside
    rows of other measures (销售额, 目标) they are one of those. `asked`: those that say something.
    """
    begun = [row for row in asked if lines[row] == "data"]
    counting = {row for row in begun if counts_shops(_first(sheet, region, row))}
    if not counting:
        return []
    rows = [row for row, line in lines.items() if line == "data" and row not in counting]
    others = [_first(sheet, region, row) for row in rows]
    return [] if len(others) < 2 or any(map(aliases.known, others)) else sorted(counting)


def _first(sheet: Sheet, region: Region, row: int) -> str:
    cols = filled(sheet, row, region.left, region.right)
    return shown(at(sheet, row, cols[0])) if len(cols) > 1 else ""


def _other_times(sheet: Sheet, region: Region, lines: dict[int, Line]) -> list[int]:
    """The last rows of a table that hold last year's figures or shares, below two others at least
    that do not: 上年同期 below the reps is none of them."""
    rows = [row for row in sorted(lines) if lines[row] == "data"]
    said: list[int] = []
    while rows and is_other_time_row(
        sheet, rows[-1], filled(sheet, rows[-1], region.left, region.right)
    ):
        said.append(rows.pop())
    alike = any(
        is_other_time_row(sheet, row, filled(sheet, row, region.left, region.right))
        for row in rows[-FEWEST_SUMMED:]
    )
    return said if len(rows) > 1 and not alike else []


def _named_totals(
    sheet: Sheet, region: Region, lines: dict[int, Line], asked: list[int]
) -> list[int]:
    """Rows that begin with a total of something (Total receivables) and hold nothing else but
    figures, where rows of data hold more words or days. `asked`: those that say something."""
    begun = [r for r in asked if lines[r] == "data" and _begins_with_total(sheet, region, r)]
    alone = [row for row in begun if len(_words(sheet, region, row)) == 1]
    if not alone:
        return []
    rows = [row for row, line in lines.items() if line == "data"]
    richer = sum(len(_words(sheet, region, row)) > 1 for row in rows)
    return alone if richer * 2 > len(rows) else []


def _begins_with_total(sheet: Sheet, region: Region, row: int) -> bool:
    """Whether the first text of a row says that it is the total of something."""
    cells = sheet.rows[row][region.left : region.right + 1]
    first = next((v for v in cells if isinstance(v, str) and v.strip()), None)
    return first is not None and begins_with_total(first)


def _words(sheet: Sheet, region: Region, row: int) -> list[str]:
    cols = filled(sheet, row, region.left, region.right)
    return [shown(v) for col in cols if not is_figure(v := at(sheet, row, col))]


def _unlabelled_total(sheet: Sheet, region: Region, lines: dict[int, Line]) -> int | None:
    """The last row, when it holds figures alone, the other rows do not, and every one of them is
    the sum of its column."""
    rows = [row for row in sorted(lines) if lines[row] == "data"]
    if len(rows) <= FEWEST_SUMMED or not _figures_alone(sheet, region, rows[-1]):
        return None
    *held, last = rows
    if any(_figures_alone(sheet, region, row) for row in held):
        return None
    cols = filled(sheet, last, region.left, region.right)
    return last if all(_adds_up(sheet, col, held, last) for col in cols) else None


def _figures_alone(sheet: Sheet, region: Region, row: int) -> bool:
    cols = filled(sheet, row, region.left, region.right)
    return all(is_figure(at(sheet, row, col)) for col in cols)


def _adds_up(sheet: Sheet, col: int, held: list[int], last: int) -> bool:
    values = [v for row in held if (v := figure(at(sheet, row, col))) is not None]
    printed = figure(at(sheet, last, col))
    if len(values) < 2 or not printed:
        return False
    return abs(sum(values, Decimal(0)) - printed) <= ROUNDED


def bands(sheet: Sheet, tables: list[tuple[Region, dict[int, Line]]]) -> list[Line]:
    """One class per row of the sheet, first row first."""
    told: dict[int, Line] = {}
    for region, lines in tables:
        told |= {row: line for row, line in lines.items() if line != "blank"}
        told |= dict.fromkeys(region.header, "header")
    tops = [region.top for region, _ in tables]
    return [told.get(row) or _around(sheet, row, tops) for row in range(len(sheet.rows))]


def _around(sheet: Sheet, row: int, tops: list[int]) -> Line:
    """A row of no table: what stands above the first one, or right above another, is its title."""
    if not filled(sheet, row):
        return "blank"
    titled = all(row < top for top in tops) or any(0 < top - row <= 3 for top in tops)
    return "title" if titled else "note"


def _line(sheet: Sheet, region: Region, row: int, header: list[dict[int, str]]) -> Line:
    cols = filled(sheet, row, region.left, region.right)
    if not cols:
        return "blank"
    if _is_header(sheet, region, row, cols, header):
        return "header"
    if is_total_row(sheet, row, cols) or is_mean_row(sheet, row, cols):
        return "total"
    if isinstance(at(sheet, row, cols[0]), str) and (
        again := page_breaks.heading_again(sheet, row, region.titles, header)
    ):
        return again
    first = shown(at(sheet, row, cols[0]))
    labels = is_label(first) and all(is_label(shown(at(sheet, row, col))) for col in cols[1:])
    if labels and (len(cols) > 1 or len(_COLON.findall(first)) > 1):
        said = [shown(at(sheet, row, col)) for col in cols]
        return "group" if groups.says_again(said, region.titles) else "note"
    if len(cols) == 1 and region.right > region.left:
        value = at(sheet, row, cols[0])
        if is_amount(value) or _is_a_visit(sheet, region, row, header):
            return "data"
        long = len(first) > LONG and not (is_label(first) or group_periods.is_written_out(first))
        return "note" if begins_a_note(first) or long else "group"
    few = len(cols) <= 3 and begins_a_note(first)
    return "note" if few and not any(is_figure(at(sheet, row, c)) for c in cols) else "data"


def _is_a_visit(sheet: Sheet, region: Region, row: int, header: Sequence[dict[int, str]]) -> bool:
    """Whether the only cell of a row stands in a calendar, below a weekday: a visit like others.
    One below the first day may be a label, unless nothing but that day goes on."""
    col = filled(sheet, row, region.left, region.right)[0]
    words = [words[col] for words in header if col in words]
    text = shown(at(sheet, row, col))
    if not words or not names_a_day(words[-1]) or is_label(text) or begins_a_note(text):
        return False
    rest = [filled(sheet, r, region.left, region.right) for r in range(row, region.bottom + 1)]
    above = filled(sheet, row - 1, region.left, region.right)
    return col > region.left or (bool(above) and all(cols == [col] for cols in rest))


def _is_header(
    sheet: Sheet, region: Region, row: int, cols: list[int], header: list[dict[int, str]]
) -> bool:
    """Whether the row is one of the header's once more, or numbers its columns."""
    for words in header[::-1]:
        if len(cols) == len(words) and all(shown(at(sheet, row, c)) == words.get(c) for c in cols):
            return True
    return numbers_columns(sheet, row, cols, row == region.above + 1 and bool(region.header))


def _settled(lines: dict[int, Line]) -> dict[int, Line]:
    """A lone label after the last row of data is a note, not the name of a group."""
    rows = sorted(lines)
    last = max((r for r in rows if lines[r] == "data"), default=-1)
    return {r: "note" if lines[r] == "group" and r > last else lines[r] for r in rows}
