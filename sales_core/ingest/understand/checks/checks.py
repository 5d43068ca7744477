"""Printed totals against the rows they stand for."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, replace

from sales_core.domain.cell import column_letter
from sales_core.domain.fields import FieldType, decimal_text
from sales_core.domain.issue import Issue
from sales_core.domain.reading import TotalCheck
from sales_core.ingest.numbers import Sign
from sales_core.ingest.understand.cells.cast import Rule, cast
from sales_core.ingest.understand.cells.cells import at, filled, shown
from sales_core.ingest.understand.checks import carried
from sales_core.ingest.understand.tables.body import Body
from sales_core.ingest.understand.totals.totals import is_compared_row, is_mean_row

_PART = re.compile(r"小\s*计|sub[\s-]*total", re.IGNORECASE)


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
        and not is_compared_row(sheet, row, cols)
    ]  # fmt: skip
    for row in totals:
        for column in columns:
            check = _check(body, row, totals, column)
            if check is not None:
                found.append(_without(body, check, totals, aside))
    return found, [_issue(body, check) for check in found if not check.agrees]


def _without(
    body: Body, check: TotalCheck, totals: list[int], aside: Collection[int]
) -> TotalCheck:
    if check.agrees:
        return check
    row = check.row - 1
    since = max((t for t in totals if t < row and _is_part(body, row)), default=-1)
    return replace(check, without=sum(since < other < row for other in aside))


def _issue(body: Body, check: TotalCheck) -> Issue:
    params = {"printed": check.printed, "computed": check.computed}
    if check.without:
        params["without"] = str(check.without)
    code = "total_differs_without" if check.without else "total_differs"
    return Issue(code, "warning", body.sheet.name, f"{check.column}{check.row}", params)


def _check(body: Body, row: int, totals: list[int], column: Summed) -> TotalCheck | None:
    printed = cast(at(body.sheet, row, column.col), column.rule)
    if printed.bad or not isinstance(printed.value, int):
        return None
    if row in body.subtotals:
        totals = [*totals, body.subtotals[row] - 1]  # it sums its own lines, whatever is above
    else:
        totals = [t for t in totals if t not in body.subtotals]
    before = [t for t in totals if t < row]
    since = max(before, default=-1)
    part = _sum(column, since, row)
    above = _sum(column, -1, row)
    whole = _sum(column, -1, max(body.lines, default=row) + 1)
    below = _sum(column, row, min((t for t in totals if t > row), default=max(body.lines) + 1))
    likely = (
        part
        if row in body.subtotals or _is_part(body, row)
        else above
        if above is not None
        else whole
    )
    candidates = [likely, part, above, whole, below, _with_brought(body, column, totals, row)]
    if printed.value == 0 and all(c is None for c in candidates):
        candidates = [0]  # nothing in the column, and the total says so
    agrees = any(c is not None and abs(c - printed.value) <= 1 for c in candidates)
    if not agrees and (carried.is_brought(body, row) or carried.is_to_date(body, row)):
        return None  # its rows stand on another page or sheet
    computed = printed.value if agrees else (likely or 0)
    close = next((c for c in candidates if c is not None and abs(c - printed.value) <= 1), computed)
    return TotalCheck(
        row + 1,
        column_letter(column.col),
        decimal_text(printed.value, column.of),
        decimal_text(close if agrees else computed, column.of),
        agrees,
    )


def _with_brought(body: Body, column: Summed, totals: list[int], row: int) -> int | None:
    """What was brought forward last and the rows since; None when nothing was."""
    brought = max((t for t in totals if t < row and carried.is_brought(body, t)), default=None)
    if brought is None:
        return None
    value = cast(at(body.sheet, brought, column.col), column.rule).value
    return value + (_sum(column, brought, row) or 0) if isinstance(value, int) else None


def _sum(column: Summed, after: int, before: int) -> int | None:
    """Sum of the data rows strictly between two rows; None when there are none."""
    inside = [v for row, v in column.values.items() if after < row < before]
    return sum(inside) if inside else None


def _is_part(body: Body, row: int) -> bool:
    span = range(body.region.left, body.region.right + 1)
    return any(_PART.search(shown(at(body.sheet, row, c))) for c in span)
