"""Finding tables on a sheet: where the header stands, how far the rows reach, side by side or
below each other."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, datetime
from functools import partial
from itertools import pairwise

from sales_core.ingest.grid import Sheet
from sales_core.ingest.understand.cells import numbering, texts
from sales_core.ingest.understand.cells.cells import at, filled, is_blank
from sales_core.ingest.understand.cells.figures import is_figure
from sales_core.ingest.understand.cells.region import Region
from sales_core.ingest.understand.lines import (
    above_headings,
    label_cells,
    line_model,
    page_breaks,
    unit_rows,
)
from sales_core.ingest.understand.lines.header_score import STRONG, data_below, header_score
from sales_core.ingest.understand.lines.label_cells import (
    is_label,
    is_written_value,
)
from sales_core.ingest.understand.periods import day_runs, heads, weekday_rows
from sales_core.ingest.understand.tables import beside, changed_header, headless, side_notes
from sales_core.ingest.understand.totals.totals import HINT, is_total_row, may_say

MOST_LEVELS = 3
_HAN = re.compile("[\u4e00-\u9fff]")


def find(sheet: Sheet, header: list[int] | None = None) -> list[Region]:
    """The tables of a sheet, top to bottom, left to right. `header`: the rows a person calls the
    header of its only table; empty when they say that it has none."""
    if header is not None and not header:
        return _without_header(sheet, 0, len(sheet.rows) - 1)
    seen = sheet if header else side_notes.without(sheet)
    blocks = [header] if header else [_levels(seen, row) for row in _header_rows(seen)]
    blocks = page_breaks.joined(seen, blocks)
    last = (blocks[0][0] if blocks else len(sheet.rows)) - 1
    bare = None if header else headless.block(seen, last)
    found = _without_header(sheet, *bare) if bare else []
    if not bare:
        blocks = blocks or _likely_headers(seen)
    for place, rows in enumerate(blocks):
        last = _last_row(sheet, rows[-1], [later[0] for later in blocks[place + 1 :]])
        above = max((r.bottom for r in found), default=-1)
        spans = beside.spans(sheet, rows, last)
        for left, right in spans:
            titles = _titles(sheet, above, rows[0], beside.captions(sheet, spans, left))
            bottom = _trimmed(sheet, rows[-1], last, left, right)
            found.append(Region(rows[0], left, bottom, right, rows, titles))
    return found


def _without_header(sheet: Sheet, first: int, last: int) -> list[Region]:
    """The one table of rows that begin without a header."""
    while first < last and len(filled(sheet, first)) <= 1:
        first += 1
    cols = [col for row in range(first, last + 1) for col in filled(sheet, row)]
    if not cols:
        return []
    left, right = min(cols), max(cols)
    bottom = _trimmed(sheet, first, last, left, right)
    return [Region(first, left, bottom, right, [], _titles(sheet, -1, first))]


def _header_rows(sheet: Sheet) -> list[int]:
    """Rows that begin a table. The first strong one; later ones only after a blank or a title, or
    where they name the columns anew."""
    first = next((row for row in range(len(sheet.rows)) if _begins(sheet, row)), None)
    if first is None:
        return []
    later = {above + 1 for above in _ends(sheet, first) if _begins(sheet, above + 1)}
    changed = changed_header.below(sheet, _levels(sheet, first))
    later |= {row for row in changed if _begins(sheet, row)}
    return _without_second_levels([first, *sorted(later)])


def _begins(sheet: Sheet, row: int) -> bool:
    """Whether a row may be the header of rows below it."""
    several = len(filled(sheet, row)) > 1 and not beside.are_captions(sheet, row)
    return several and header_score(sheet, row) >= STRONG and _has_rows_below(sheet, row)


def _ends(sheet: Sheet, first: int) -> Iterator[int]:
    """The rows from the first one on below which a new table may begin."""
    held = texts.different(sheet.rows[first:])
    telling = {*texts.blank_or((), held), *filter(may_say, texts.holding(HINT, held))}
    telling |= {text for text in held if label_cells.opens_a_pair(text)}
    for row, cells in enumerate(sheet.rows[first:-1], first):
        asked = len(cells) - cells.count(None) <= 1 or not telling.isdisjoint(cells)
        if asked and _ended(sheet, row, filled(sheet, row)):
            yield row


def _likely_headers(sheet: Sheet) -> list[list[int]]:
    """Header blocks of a sheet in words we do not know: what its rows look like tells. Below the
    first row only names of columns below names of groups belong to a header: rows of text are not
    that, however alike they look."""
    blocks: list[list[int]] = []
    fresh = True
    for row, line in enumerate(line_model.classify(sheet)):
        if line == "header" and not (_holds_values(sheet, row) or above_headings.alone(sheet, row)):
            if fresh and (not blocks or _ended(sheet, row - 1, filled(sheet, row - 1))):
                blocks.append([row])
            elif blocks and row == blocks[-1][-1] + 1 and _continues(sheet, blocks[-1]):
                blocks[-1].append(row)
        fresh = line != "header"
    return [block for block in blocks if any(len(filled(sheet, row)) > 1 for row in block)]


def _continues(sheet: Sheet, block: list[int]) -> bool:
    """Whether the row after a header is another level of it."""
    above = block[-1]
    alone = len(filled(sheet, above)) < 2
    return len(block) < MOST_LEVELS and (alone or _is_parent(sheet, above, above + 1))


def _holds_values(sheet: Sheet, row: int) -> bool:
    """Whether a cell is an amount or a day written as text: no header, though all of it is text."""
    return any(is_written_value(at(sheet, row, col)) for col in filled(sheet, row))


def _without_second_levels(rows: list[int]) -> list[int]:
    kept: list[int] = []
    for row in rows:
        if not kept or row - kept[-1] > 1:
            kept.append(row)
    return kept


def _ended(sheet: Sheet, row: int, cols: list[int]) -> bool:
    """Whether a new table may begin below: the row is blank, a lone title, a label with what it
    says (DSP: | Jun) or a total."""
    return len(cols) <= 1 or is_total_row(sheet, row, cols) or label_cells.are_pairs(sheet, row)


def _has_rows_below(sheet: Sheet, row: int) -> bool:
    return any(len(filled(sheet, r)) >= 1 for r in range(row + 1, min(row + 4, len(sheet.rows))))


def _levels(sheet: Sheet, row: int) -> list[int]:
    """The header rows, three at most: this one, rows of parents above it, of children below it."""
    levels = [row]
    while len(levels) < MOST_LEVELS and levels[0] > 0:
        if not _is_parent(sheet, levels[0] - 1, levels[0]):
            break
        levels.insert(0, levels[0] - 1)
    while len(levels) < MOST_LEVELS and levels[-1] + 1 < len(sheet.rows):
        lower = levels[-1] + 1
        if not (_is_parent(sheet, levels[-1], lower) or _goes_deeper(sheet, levels, lower)):
            break
        levels.append(lower)
    if unit_rows.says_units(sheet, levels[-1], levels[-1] + 1):
        levels.append(levels[-1] + 1)
    return levels


def _is_parent(sheet: Sheet, upper: int, lower: int) -> bool:
    """Whether `upper` names groups of the columns that `lower` names."""
    above, below = filled(sheet, upper), filled(sheet, lower)
    if len(above) < 2 or len(below) < 2 or above_headings.says(sheet, upper, below):
        return False
    if above == below and numbering.numbers_columns(sheet, lower, below, True):
        return False
    if weekday_rows.dated(sheet, upper, lower):
        return True
    for row, cols in ((upper, above), (lower, below)):
        cells = {c: at(sheet, row, c) for c in cols}
        days = day_runs.in_row(cells)
        if any(_is_data(cells[c]) for c in cols if c not in days):
            return False
    wide = [m for m in sheet.merged if m[0] <= upper <= m[2] and m[3] > m[1]]
    narrow = [m for m in wide if (m[3] - m[1] + 1) < len(set(above) | set(below))]
    hidden = [c for c in below if c not in above]
    uncovered = [c for c in above if c not in below]
    if narrow:
        return header_score(sheet, lower) > 0 or bool(hidden)
    if _written_out(sheet, upper, lower, above, below) or _translated(sheet, upper, lower):
        return True
    if _alike_below(sheet, lower, above, below):
        return True
    # without merges: children under gaps of the parents, and a lone column never has two names
    gaps = bool(hidden) and bool(uncovered)
    return gaps and (_repeats(sheet, lower, below) or _in_one_gap(sheet, lower, above, below))


def _in_one_gap(sheet: Sheet, lower: int, above: list[int], below: list[int]) -> bool:
    """Without merges: words below one parent and the gap behind it, and figures below them."""
    first, last = below[0], below[-1]
    one = [col for col in above if first <= col <= last] == [first] and above[0] < first
    whole = len(below) == last - first + 1
    words = all(
        isinstance(v := at(sheet, lower, c), str) and not is_written_value(v) for c in below
    )
    return one and whole and words and _figures_below(sheet, lower, below)


def _figures_below(sheet: Sheet, row: int, cols: list[int]) -> bool:
    """Whether the row right below holds nothing but figures in these columns."""
    values = [v for c in cols if not is_blank(v := at(sheet, row + 1, c))]
    return bool(values) and all(is_figure(v) for v in values)


def _goes_deeper(sheet: Sheet, levels: list[int], lower: int) -> bool:
    """Whether `lower` names columns below gaps of a second level, which no level above it names and
    none of them leaves alone: 目标 | 实际 below months, without merges."""
    if len(levels) < 2:
        return False
    named = {col for row in levels for col in filled(sheet, row)}
    above, below = set(filled(sheet, levels[-1])), filled(sheet, lower)
    fresh = set(below) - named
    words = all(
        isinstance(v := at(sheet, lower, col), str) and not is_written_value(v) for col in below
    )
    placed = bool(fresh) and above < set(below) and set(below) - above == fresh and words
    return placed and _repeats(sheet, lower, below) and data_below(sheet, lower, below)


def _written_out(sheet: Sheet, upper: int, lower: int, above: list[int], below: list[int]) -> bool:
    """Parents written over each of their children: 9月 9月 10月 10月 over 目标 实际 目标 实际."""
    words = [str(at(sheet, upper, c)) for c in above]
    doubled = [c for c, word in zip(above, words, strict=True) if words.count(word) > 1]
    pairs = [(str(at(sheet, upper, c)), str(at(sheet, lower, c))) for c in doubled]
    named = all(c in below for c in doubled) and len(set(pairs)) == len(pairs)
    return len(doubled) > 1 and named and data_below(sheet, lower, below)


def _alike_below(sheet: Sheet, lower: int, above: list[int], below: list[int]) -> bool:
    """Without merges: the same words below each of several parents, each above its first child, and
    what the rows are called on their left: tables side by side begin below their captions."""
    if not below[0] < above[0] or below[-1] - below[0] >= len(below):
        return False
    starts = [*above, below[-1] + 1]
    groups = [[c for c in below if first <= c < end] for first, end in pairwise(starts)]
    words = [tuple(str(at(sheet, lower, c)) for c in group) for group in groups]
    texts = all(isinstance(at(sheet, lower, c), str) for c in below)
    gaps = all(group and group[0] == first for group, first in zip(groups, above, strict=True))
    several = len(set(words)) == 1 < len(words[0]) == len(set(words[0]))
    return texts and gaps and several and data_below(sheet, lower, below)


def _translated(sheet: Sheet, upper: int, lower: int) -> bool:
    """Whether both rows name the same columns, one in Chinese and one in another language."""
    cols = filled(sheet, upper)
    rows = [[str(at(sheet, row, c)) for c in cols] for row in (upper, lower)]
    han = [sum(bool(_HAN.search(word)) for word in row) for row in rows]
    both = filled(sheet, lower) == cols and 0 in han and len(cols) in han
    return both and all(header_score(sheet, row) >= STRONG for row in (upper, lower))


def _repeats(sheet: Sheet, row: int, cols: list[int]) -> bool:
    words = [str(at(sheet, row, c)) for c in cols]
    return len(set(words)) < len(words) or header_score(sheet, row) >= STRONG


def _is_data(value: object) -> bool:
    if heads.head(value) is not None:  # type: ignore[arg-type]  # any cell
        return False
    number = isinstance(value, int | float) and not isinstance(value, bool)
    return number or isinstance(value, datetime | date)


def _last_row(sheet: Sheet, header: int, later: list[int]) -> int:
    """The last row before the next table's title or header."""
    if not later:
        return len(sheet.rows) - 1
    last = later[0] - 1
    while last > header:
        cols = filled(sheet, last)
        labels = all(is_label(str(at(sheet, last, col))) for col in cols)
        labels = labels or label_cells.are_pairs(sheet, last)
        if (len(cols) > 1 and not labels) or is_total_row(sheet, last, cols):
            break
        last -= 1
    return last


def _titles(
    sheet: Sheet, above: int, header: int, own: Callable[[int], list[int]] | None = None
) -> list[str]:
    """The texts above a header. `own`: the cells of a row that speak of this table."""
    texts = []
    for row in range(max(above + 1, header - 8), header):
        texts += [str(at(sheet, row, c)) for c in (own or partial(filled, sheet))(row)]
    return texts


def _trimmed(sheet: Sheet, header: int, last: int, left: int, right: int) -> int:
    while last > header and not filled(sheet, last, left, right):
        last -= 1
    return last
