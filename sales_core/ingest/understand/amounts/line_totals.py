"""A column called Total that is the amount of a line, quantity times price: no sum of columns."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import permutations, product

from sales_core.ingest import aliases
from sales_core.ingest.understand.cells.figures import figure
from sales_core.ingest.understand.tables.body import Body
from sales_core.ingest.understand.tables.header import Heading

KIND, CLAIM = "sales_detail", "expense_claim"
_NUMBERS = re.compile(
    r"号|编码|代码|电话|手机|序|\b(?:no|nos|number|num|id|code|phone|mobile|zip|sr|s ?n)\b|#",
    re.IGNORECASE,
)
"""Columns of numbers that nobody adds up."""
FACTORS = frozenset({"qty", "unit_price"})
_AMOUNTS = frozenset({"net_amount", "gross_amount"})
_BILLED, _DAYS = _AMOUNTS | {"claim_amount"}, frozenset({"doc_date", "occurred_date"})
_APART = FACTORS | {"tax_amount", "discount_amount"}
"""What is no part of a total that columns beside each other add up to."""
SAMPLE = 200
CENT = Decimal("0.02")
Numbers = Sequence[Decimal | None]


def placed(headings: Sequence[Heading], body: Body) -> list[Heading]:
    """The headings; a total beside a quantity or a price that sums no columns is an amount."""
    fields = {h.col: aliases.match(KIND, h.name).field for h in headings if h.name}
    across = any(h.head is not None for h in headings)
    if not across and (kept := _of_a_bill(headings, fields, body) or _alone(headings, body)):
        return [replace(h, total=h.total and h.col not in kept) for h in headings]
    if across or not FACTORS & set(fields.values()):
        return list(headings)
    free = [h for h in headings if not h.total and fields.get(h.col) not in _APART]
    columns = [_numbers(body, h.col) for h in free]
    parts = [column for column in columns if any(v is not None for v in column)]
    return [
        replace(h, total=False)
        if h.total and fields.get(h.col) in _AMOUNTS and not _sums(_numbers(body, h.col), parts)
        else h
        for h in headings
    ]


def _of_a_bill(
    headings: Sequence[Heading], fields: Mapping[int, str | None], body: Body
) -> set[int]:
    """Subtotal and Total of a bill, where the tax or the discount beside them, or both, is what
    lies between them on every row: amounts, no sums of columns. Empty where that is not so."""
    amounts = [h.col for h in headings if fields.get(h.col) in _AMOUNTS]
    totals = {h.col for h in headings if h.total}
    between = [
        [None, *(col for col, field in fields.items() if field == name)]
        for name in ("tax_amount", "discount_amount")
    ]
    for tax, off in product(*between):
        for before, after in permutations(amounts, 2):
            if (tax is None and off is None) or not totals & {before, after}:
                continue
            taxes, offs = (_numbers(body, c) if c is not None else [] for c in (tax, off))
            if _lies_between(_numbers(body, before), taxes, offs, _numbers(body, after)):
                return {before, after}
    return set()


def _alone(headings: Sequence[Heading], body: Body) -> set[int]:
    """Total of a list of bills with their days, where no other column holds figures: it sums no
    columns."""
    totals = [h for h in headings if h.total]
    if len(totals) != 1 or not _fields(totals) & _BILLED or not _fields(headings) & _DAYS:
        return set()
    others = [h for h in headings if h.name and not h.total and not _NUMBERS.search(h.name)]
    figures = [_numbers(body, h.col) for h in others]
    if any(2 * sum(value is not None for value in column) > len(column) for column in figures):
        return set()
    return {totals[0].col}


def _fields(headings: Sequence[Heading]) -> set[str | None]:
    return {aliases.match(kind, h.name).field for kind in (KIND, CLAIM) for h in headings if h.name}


def _lies_between(before: Numbers, taxes: Numbers, offs: Numbers, after: Numbers) -> bool:
    rows = [n for n, value in enumerate(after) if value is not None]
    added = {n: (taxes[n] if taxes else None) or Decimal(0) for n in rows}
    taken = {n: abs((offs[n] if offs else None) or Decimal(0)) for n in rows}
    return bool(rows) and all(
        before[n] is not None
        and abs((before[n] or 0) + added[n] - taken[n] - (after[n] or 0)) <= CENT
        for n in rows
    )


def _numbers(body: Body, col: int) -> list[Decimal | None]:
    return [figure(body.cell(row, col)) for row in body.rows[:SAMPLE]]


def _sums(total: Numbers, parts: Sequence[Numbers]) -> bool:
    """Whether a run of columns beside each other adds up to the total, row by row."""
    rows = [n for n, value in enumerate(total) if value is not None]
    for first in range(len(parts)):
        for last in range(first + 2, len(parts) + 1):
            run = parts[first:last]
            sums = {n: sum((p[n] or Decimal(0) for p in run), Decimal(0)) for n in rows}
            if rows and all(abs(sums[n] - (total[n] or 0)) <= CENT for n in rows):
                return True
    return False
