"""Printed totals against the rows they stand for."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate
from math import isqrt

from sales_core.domain.cell import column_letter
from sales_core.domain.fields import SCALE, FieldType, decimal_text
from sales_core.domain.issue import Issue
from sales_core.domain.reading import TotalCheck
from sales_core.ingest.numbers import Sign
from sales_core.ingest.understand.cells.cast import Rule, cast
from sales_core.ingest.understand.cells.cells import at, filled, shown
from sales_core.ingest.understand.cells.figures import figure
from sales_core.ingest.understand.checks import carried
from sales_core.ingest.understand.tables.body import Body
from sales_core.ingest.understand.totals.totals import (
    counts_shops,
    is_charge_row,
    is_compared_row,
    is_mean_row,
)

FURTHEST = 300
"""Cents that parts of a cent never add up to."""
_PART = re.compile(r"小\s*计|sub[\s-]*total", re.IGNORECASE)

_BACK = re.compile(r"退|\b(?:returns?|credits?)\b", re.IGNORECASE)
_OUT = re.compile(r"出货|销货|发货|\b(?:sales|shipments?|invoices?)\b", re.IGNORECASE)
"""A total of what went out or came back, in a table that holds both."""


@dataclass(frozen=True)
class Summed:
    """A column of numbers: its values by sheet row, and how it is read, its totals as well."""

    col: int
    of: FieldType
    factor: int
    values: dict[int, int]
    sign: Sign = "point"

    @property
    def rule(self) -> Rule:
        """How its cells are read."""
        return Rule(self.of, self.factor, self.sign)

    def between(self, after: int, before: int) -> int | None:
        """Sum of the data rows strictly between two rows; None when there are none."""
        rows, sums = self._running
        first, last = bisect_right(rows, after), bisect_left(rows, before)
        return sums[last] - sums[first] if first < last else None

    @cached_property
    def _running(self) -> tuple[list[int], list[int]]:
        """The rows in order, and before each the sum of those above it."""
        rows = sorted(self.values)
        return rows, [0, *accumulate(self.values[row] for row in rows)]


class _Around:
    """The rows of totals a check needs to know, each kind in order: found once for all columns."""

    def __init__(self, body: Body, totals: list[int], aside: Collection[int]) -> None:
        self.body = body
        self.totals = totals
        self.worded = [row for row in totals if row not in body.subtotals]
        self.brought = [row for row in totals if carried.is_brought(body, row)]
        self.aside = sorted(aside)
        self.charges = [
            row for row, line in sorted(body.lines.items())
            if line == "total" and is_charge_row(body.sheet, row, _filled(body, row))
        ]  # fmt: skip
        self.end = max(body.lines, default=-1) + 1

    def near(self, column: Summed, sums: list[int | None], printed: int) -> int | None:
        """The first of the sums that is as good as the printed one: a cent away, or, where cells
        hold parts of a cent that do not count, as far as these may have added up to."""
        known = [each for each in sums if each is not None]
        found = next((each for each in known if abs(each - printed) <= 1), None)
        if found is not None or not any(abs(each - printed) <= FURTHEST for each in known):
            return found
        scale = column.factor * SCALE[column.of]
        cells = (
            (figure(at(self.body.sheet, row, column.col)), v) for row, v in column.values.items()
        )
        rounded = sum(raw is not None and abs(raw * scale) != abs(v) for raw, v in cells)
        return next((each for each in known if abs(each - printed) <= 1 + isqrt(rounded)), None)

    def missing(self, row: int) -> int:
        """How many rows are left out of those a total sums."""
        since = _before(self.totals, row) if _is_part(self.body, row) else -1
        return bisect_left(self.aside, row) - bisect_right(self.aside, since)


def checks(
    body: Body, columns: list[Summed], aside: Collection[int] = ()
) -> tuple[list[TotalCheck], list[Issue]]:
    """Every total row compared with its rows, column by column; a difference is a warning. `aside`:
    rows of data that are left out, of which a warning says that they are missing from the sum."""
    found: list[TotalCheck] = []
    sheet, edges = body.sheet, (body.region.left, body.region.right)
    totals = [
        row for row, line in sorted(body.lines.items())
        if line == "total"
        and not is_mean_row(sheet, row, cols := filled(sheet, row, *edges))
        and not (is_compared_row(sheet, row, cols) or is_charge_row(sheet, row, cols))
        and not counts_shops(shown(at(sheet, row, cols[0])))
    ]  # fmt: skip
    around = _Around(body, totals, aside)
    for row in totals:
        for column in columns:
            check = _check(around, row, column)
            if check is not None and not check.agrees:
                check = replace(check, without=around.missing(row))
            found += [] if check is None else [check]
    return found, [_issue(body, check) for check in found if not check.agrees]


def _issue(body: Body, check: TotalCheck) -> Issue:
    params = {"printed": check.printed, "computed": check.computed}
    if check.without:
        params["without"] = str(check.without)
    code = "total_differs_without" if check.without else "total_differs"
    return Issue(code, "warning", body.sheet.name, f"{check.column}{check.row}", params)


def _check(around: _Around, row: int, column: Summed) -> TotalCheck | None:
    body = around.body
    printed = cast(at(body.sheet, row, column.col), column.rule)
    if printed.bad or not isinstance(printed.value, int):
        return None
    totals = around.totals if row in body.subtotals else around.worded
    since = _before(totals, row)
    if row in body.subtotals:  # it sums its own lines, whatever is above
        since = max(since, body.subtotals[row] - 1)
    following = bisect_right(totals, row)
    below_end = totals[following] if following < len(totals) else around.end
    part, above = column.between(since, row), column.between(-1, row)
    whole, below = column.between(-1, around.end), column.between(row, below_end)
    likely = (
        part
        if row in body.subtotals or _is_part(body, row)
        else above
        if above is not None
        else whole
    )
    more = (
        _with_brought(around, column, row),
        _with_charges(around, column, row),
        _of_a_sign(body, column, row),
    )
    candidates = [likely, part, above, whole, below, *more]
    if printed.value == 0 and likely is None:
        candidates = [0]  # nothing in the rows it stands for, and the total says so
    near = around.near(column, candidates, printed.value)
    agrees = near is not None
    if not agrees and (row in around.brought or carried.is_to_date(body, row)):
        return None  # its rows stand on another page or sheet
    computed = likely or 0
    return TotalCheck(
        row + 1,
        column_letter(column.col),
        decimal_text(printed.value, column.of),
        decimal_text(computed if near is None else near, column.of),
        agrees,
    )


def _with_brought(around: _Around, column: Summed, row: int) -> int | None:
    """What was brought forward last and the rows since; None when nothing was."""
    brought = _before(around.brought, row)
    if brought < 0:
        return None
    value = cast(at(around.body.sheet, brought, column.col), column.rule).value
    return value + (column.between(brought, row) or 0) if isinstance(value, int) else None


def _with_charges(around: _Around, column: Summed, row: int) -> int | None:
    """The rows above and the taxes and charges between them and the total; None without any."""
    sheet, charges = around.body.sheet, [n for n in around.charges if n < row]
    found = [cast(at(sheet, n, column.col), column.rule).value for n in charges]
    amounts = [value for value in found if isinstance(value, int)]
    return (column.between(-1, row) or 0) + sum(amounts) if amounts else None


def _of_a_sign(body: Body, column: Summed, row: int) -> int | None:
    """What came back of all rows for 退货小计, went out for 出货小计; None for other totals."""
    words = " ".join(shown(at(body.sheet, row, col)) for col in _filled(body, row)[:1])
    back, out = _BACK.search(words) is not None, _OUT.search(words) is not None
    if back == out:
        return None
    return sum(value for value in column.values.values() if (value < 0) is back)


def _filled(body: Body, row: int) -> list[int]:
    return filled(body.sheet, row, body.region.left, body.region.right)


def _before(rows: list[int], row: int) -> int:
    """The last of these rows above another one, -1 when there is none."""
    place = bisect_left(rows, row)
    return rows[place - 1] if place else -1


def _is_part(body: Body, row: int) -> bool:
    span = range(body.region.left, body.region.right + 1)
    return any(_PART.search(shown(at(body.sheet, row, c))) for c in span)
