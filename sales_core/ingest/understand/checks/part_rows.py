"""其中：新客户 below a rep: a part of the row above it, which counts it already.

The word stands before the first part alone: rows that are set in as that one is, or that with it
come to the row above, are parts like it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence

from sales_core.domain.reading import LeftOut
from sales_core.ingest.understand.cells import texts
from sales_core.ingest.understand.cells.cast import cast
from sales_core.ingest.understand.cells.cells import is_blank, is_number, shown
from sales_core.ingest.understand.checks.checks import Summed
from sales_core.ingest.understand.shapes.shaped import Shaped
from sales_core.ingest.understand.tables.body import Body

CODE = "part_row"
_WORDS = re.compile("其中|of which|thereof")
_PART = re.compile(rf"\s*[(（【\[]?\s*(?:{_WORDS.pattern})", re.IGNORECASE)


def take_out(body: Body, shaped: Shaped, sums: Callable[[], Sequence[Summed]]) -> None:
    """Rows that are called a part of a row that counts, out of those that count themselves.

    Below a label without figures, or below a total that does not sum the rows above it, the parts
    are all there is. `sums`: the columns of numbers with the rows that count, worked out only where
    there are parts.
    """
    span = range(body.region.left, body.region.right + 1)
    if not any(texts.holding(_WORDS, body.words(col)) for col in span):
        return
    counted = {int(str(row["_row"])) - 1 for row in shaped.rows}
    named = [row for row in body.rows if row in counted and is_part(body, row)]
    summed = sums() if named else []
    gone: set[int] = set()
    for row in named:
        above = _whole_of(body, row)
        if above is None or above in named:
            continue
        if above in counted or _sums_above(body, above, summed):
            gone |= {row, *_others(body, row, above, counted - set(named), summed)}
    if gone:
        shaped.rows = [row for row in shaped.rows if int(str(row["_row"])) - 1 not in gone]
        shaped.left_out += [LeftOut(row + 1, CODE, body.text(row)) for row in sorted(gone)]


def _others(
    body: Body, first: int, whole: int, counted: Collection[int], summed: Sequence[Summed]
) -> list[int]:
    """The rows right below a part that are parts of the same row without being called so."""
    below: list[int] = []
    wanted = [_amount(body, whole, c) for c in summed]
    come_to = [sum(c.values.get(row, 0) for row in range(whole + 1, first + 1)) for c in summed]
    set_in: list[int] = []
    for row in range(first + 1, body.region.bottom + 1):
        if row not in counted or body.lines.get(row) != "data":
            break
        below.append(row)
        come_to = [n + c.values.get(row, 0) for n, c in zip(come_to, summed, strict=True)]
        if any(wanted) and come_to == wanted:
            return below
        if len(set_in) + 1 == len(below) and _is_set_in(body, row):
            set_in.append(row)
    return [] if _is_set_in(body, whole) else set_in


def _sums_above(body: Body, total: int, summed: Sequence[Summed]) -> bool:
    """Whether a total is that of rows that count above it, in every column it has a figure in."""
    begun = [row for row in range(total) if body.lines.get(row) == "total"]
    held = [(c, printed) for c in summed if (printed := _amount(body, total, c))]
    for since in {-1, max(begun, default=-1)}:
        sums = [c.between(since, total) for c, _ in held]
        if held and all(
            come_to is not None and abs(come_to - printed) <= 1
            for come_to, (_, printed) in zip(sums, held, strict=True)
        ):
            return True
    return False


def _amount(body: Body, row: int, column: Summed) -> int:
    """What a row says in a column, whether it counts or is a total; 0 where it says nothing."""
    if row in column.values:
        return column.values[row]
    printed = cast(body.cell(row, column.col), column.rule).value
    return printed if isinstance(printed, int) and not isinstance(printed, bool) else 0


def _is_set_in(body: Body, row: int) -> bool:
    """Whether the first text of a row begins with blanks."""
    cells = (body.cell(row, col) for col in range(body.region.left, body.region.right + 1))
    first = next((value for value in cells if not is_blank(value)), None)
    return isinstance(first, str) and first[:1].isspace()


def is_part(body: Body, row: int) -> bool:
    """Whether one of the labels before the first figure of a row says that it is a part."""
    for col in range(body.region.left, body.region.right + 1):
        value = body.cell(row, col)
        if is_number(value):
            return False
        if not is_blank(value) and _PART.match(shown(value)):
            return True
    return False


def _whole_of(body: Body, row: int) -> int | None:
    """The nearest row of figures above it that is no part itself."""
    for above in range(row - 1, body.region.above, -1):
        line = body.lines.get(above, "blank")
        if line == "total" or (line == "data" and not is_part(body, above)):
            return above
        if line in ("group", "header"):
            return None
    return None
