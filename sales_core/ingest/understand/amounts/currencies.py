"""The currency amounts are in where no column says so: named beside a heading, above the table, in
the cells or by number formats that differ, it is kept with every row. Amounts of two currencies are
never one sum."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import pandas as pd

from sales_core.domain.currency import code_of, means
from sales_core.domain.fields import FieldType
from sales_core.domain.issue import Issue, Severity
from sales_core.ingest import currency_words
from sales_core.ingest.result import ReadContext
from sales_core.ingest.understand.amounts import converted, currency_formats
from sales_core.ingest.understand.amounts.meant import Around
from sales_core.ingest.understand.cells.cells import at
from sales_core.ingest.understand.columns.assignment import Assignment, Candidate
from sales_core.ingest.understand.columns.typed_columns import Columns
from sales_core.ingest.understand.tables.body import Body

FIELD, QUESTION, OWN = "currency", "currency", "own_currency"
MIXED = "two_currencies"
RATES, RATE, DAY = "fx_rate", "rate_value", "doc_date"
_WORDED = re.compile(r"[^\d\s.,()+-]")
"""Something beside the digits of an amount."""


def settle(table: Around, columns: Columns) -> None:
    """Put the currency beside the amounts; of columns in another one than the rows' nothing is
    kept, and that is said."""
    money = _of_money(table.made)
    if table.made.kind.id == RATES or not money:
        return
    lead = next((c for c in money if c.field == table.made.kind.measure), money[0])
    if FIELD in columns.values:
        converted.settle(table.body, lead.heading.col, lead.heading.name, columns)
        return
    own = {c.heading.col: currency_words.of_heading(c.heading.name) for c in money}
    named = _named(table, own[lead.heading.col])
    alike = [c for c in money if c.field == lead.field]
    cells = {value for c in alike for value in table.body.amounts(c.heading.col)}
    written = any(isinstance(value, str) and _WORDED.search(value) for value in cells)
    shown = currency_formats.by_row(table.body, alike)
    in_cells = [
        (_of_row(table.body, row, alike) if written else ()) or shown.get(row, ())
        for row in columns.rows
    ]
    held = [next(iter(found), named) for found in in_cells]
    if any(held):
        columns.values[FIELD] = list(held)
    _leave_mixed(table.body, in_cells, alike, columns)
    if named is not None:
        other = [c for c in money if own[c.heading.col] and not _same(own[c.heading.col], named)]
        _drop(table, other, columns)


def said(frame: pd.DataFrame, sheet: str, context: ReadContext) -> list[Issue]:
    """Rows that count by a rate on file, and rows that do not count as long as nobody knows what
    their currency is worth."""
    if FIELD not in frame:
        return []
    foreign = [not pd.isna(text) and not means(text, context.currency) for text in frame[FIELD]]
    rows = frame[foreign]
    if RATE in frame:
        return _told("foreign_rates", rows, sheet, context.currency)
    known = [_convertible(*row, context) for row in zip(rows[FIELD], _days(rows), strict=True)]
    return [
        *_told("foreign_converted", rows[known], sheet, context.currency),
        *_told("foreign_currency", rows[[not one for one in known]], sheet, context.currency),
    ]


def _told(code: str, rows: pd.DataFrame, sheet: str, own: str) -> list[Issue]:
    if rows.empty:
        return []
    found = "、".join(list(dict.fromkeys(rows[FIELD]))[:6])
    params = {"count": len(rows), "found": found, "own": own}
    severity: Severity = "info" if code == "foreign_converted" else "warning"
    return [Issue(code, severity, sheet, None, params)]


def _days(rows: pd.DataFrame) -> Sequence[Any]:
    """The day a rate is looked up by; kinds that are not converted have none."""
    return list(rows[DAY]) if DAY in rows else [None] * len(rows)


def _convertible(text: str, day: Any, context: ReadContext) -> bool:
    if day is None or pd.isna(day):
        return False
    code = code_of(text)
    return code is not None and (code, day.date().replace(day=1)) in context.rates


def _of_money(made: Assignment) -> list[Candidate]:
    types = {f.name: f.type for f in made.kind.fields}
    every = [*made.across, *made.chosen.values()]
    return [c for c in every if types.get(c.field) is FieldType.MONEY]


def _named(table: Around, heading: Sequence[str]) -> str | None:
    """The one currency of the amounts; asked where several are named, or one among other words."""
    around = heading or currency_words.of_titles([*table.titles.texts, *table.titles.notes])
    if len(around) == 1:
        return around[0]
    own = table.asking.context.currency
    loose = around or currency_words.mentioned(table.titles.texts)
    if not around and all(means(code, own) for code in loose):
        return None
    choices = (*loose, *(() if any(means(code, own) for code in loose) else (OWN,)))
    answer = table.asking.ask(QUESTION, choices, None, found="、".join(loose), own=own)
    return None if answer in (OWN, None) else answer


def _of_row(body: Body, row: int, amounts: Sequence[Candidate]) -> tuple[str, ...]:
    """The currencies written in the cells of the amounts themselves."""
    cells = (at(body.sheet, row, candidate.heading.col) for candidate in amounts)
    found = (currency_words.of_cell(value) for value in cells if isinstance(value, str))
    return currency_words.narrowed(filter(None, found))


def _leave_mixed(
    body: Body,
    in_cells: Sequence[Sequence[str]],
    amounts: Sequence[Candidate],
    columns: Columns,
) -> None:
    """A row whose amounts stand in two currencies side by side is left out, and that is said."""
    mixed = [place for place, found in enumerate(in_cells) if len(found) > 1]
    if mixed:
        columns.bad |= dict.fromkeys(mixed, MIXED) | columns.bad
        found = "、".join(dict.fromkeys(code for place in mixed for code in in_cells[place]))
        spot = body.spot(columns.rows[mixed[0]], amounts[0].heading.col)
        params = {"count": len(mixed), "found": found}
        columns.issues.append(Issue(MIXED, "warning", body.sheet.name, spot, params))


def _same(codes: Sequence[str], named: str) -> bool:
    return len(currency_words.narrowed([*codes, named])) == 1


def _drop(table: Around, other: Sequence[Candidate], columns: Columns) -> None:
    across = {c.heading.col for c in other if c in table.made.across}
    table.made.across = [c for c in table.made.across if c.heading.col not in across]
    for candidate in other:
        if candidate.field in columns.values and candidate.heading.col not in across:
            columns.values[candidate.field] = [None for _ in columns.rows]
        spot = table.body.spot(max(table.body.region.above, 0), candidate.heading.col)
        params = {"name": candidate.heading.name}
        issue = Issue("other_currency", "warning", table.body.sheet.name, spot, params)
        columns.issues.append(issue)
