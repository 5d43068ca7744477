"""Currencies that only the number formats of the cells show: $ 1,200 above € 900 in one column.

A format that is alike all the way down decorates: many a workbook shows $ beside yuan. Where the
formats of one column differ, people see and mean different currencies.
"""

from __future__ import annotations

from collections.abc import Sequence

from sales_core.ingest import currency_words, shown_currencies
from sales_core.ingest.understand.cells.cells import is_number
from sales_core.ingest.understand.columns.assignment import Candidate
from sales_core.ingest.understand.tables.body import Body


def by_row(body: Body, amounts: Sequence[Candidate]) -> dict[int, tuple[str, ...]]:
    """Row -> the currencies its amounts are shown in; nothing where all of them show the same."""
    formats = body.sheet.formats
    signs = {code: shown_currencies.of_format(code) for code in set(formats.values())}
    if len(currency_words.narrowed(filter(None, signs.values()))) < 2:
        return {}
    found: dict[int, list[str]] = {}
    for candidate in amounts:
        col = candidate.heading.col
        for row, value in zip(body.rows, body.amounts(col), strict=True):
            sign = signs.get(formats.get((row, col), ""))
            if sign is not None and is_number(value):
                found.setdefault(row, []).append(sign)
    if len(currency_words.narrowed(sign for held in found.values() for sign in held)) < 2:
        return {}
    return {row: currency_words.narrowed(held) for row, held in found.items()}
