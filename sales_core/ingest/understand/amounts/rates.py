"""Exchange rates, brought to what one unit of a currency is worth. A rate for a hundred units is
asked about where the table says so, or where it is more than one unit can be worth."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from sales_core.domain.currency import code_of
from sales_core.domain.exchange import way_of
from sales_core.domain.fields import SCALE
from sales_core.domain.report_kinds import REPORT_KINDS
from sales_core.ingest.understand.amounts import quotation
from sales_core.ingest.understand.asking.questions import Asking
from sales_core.ingest.understand.columns.assignment import Assignment
from sales_core.ingest.understand.columns.typed_columns import Columns
from sales_core.ingest.understand.periods.periods import plain
from sales_core.ingest.understand.tables.titles import Titles

Row = dict[str, object]
KIND, RATE, CURRENCY, INTO = "fx_rate", "rate_value", "rate_from", "currency"
QUESTION = "rate_per"
_MOST = {
    **dict.fromkeys(("usd", "eur", "gbp", "chf", "aud", "cad", "sgd", "nzd"), 200),
    **dict.fromkeys(("美元", "欧元", "英镑", "瑞士法郎", "澳元", "加元", "新加坡元"), 200),
    **dict.fromkeys(("hkd", "港币", "港元"), 30), **dict.fromkeys(("jpy", "日元"), 2),
}  # fmt: skip
"""More than one unit of a currency is worth in yuan, dirhams or rupees."""
_HUNDRED = re.compile(
    r"(?:每|\b)?(?:100|百)\s*(?:单位|个?外币|元?外币|units?)|per\s*(?:100|hundred)\b"
)


_OF_ONE = re.compile(r"(?<![a-z])([a-z]{3})\s*[:=-]?\s*per\s*(?:100|hundred)\b")
"""JPY per 100: of this currency alone."""
_BY_HUNDREDS = re.compile(r"[(（]?\s*(?:每|/|per)?\s*(?:100|百)\s*(?:单位|units?)?\s*[)）]?")
"""日元（100）, 100 JPY: what is written beside a currency whose rate is for so many."""


def settle(made: Assignment, titles: Titles, asking: Asking, columns: Columns) -> None:
    """Bring a column of rates to what one unit is worth in the workspace's currency."""
    rate = made.chosen.get(RATE)
    if made.kind.id != KIND or rate is None:
        return
    texts = (rate.heading.name, *titles.texts, *titles.notes)
    rows: list[Row] = [
        {CURRENCY: code, RATE: value}
        for code, value in zip(
            columns.values.get(CURRENCY, [None] * len(columns.rows)),
            columns.values[RATE],
            strict=True,
        )
    ]
    into, rows = _for_one(rows, texts, asking, rate.heading.name)
    columns.values[RATE] = [row[RATE] for row in rows]
    if CURRENCY in columns.values:
        columns.values[CURRENCY] = [row[CURRENCY] for row in rows]
    if into is not None and INTO not in columns.values:
        columns.values[INTO] = [into for _ in rows]


def per_unit(made: Assignment, titles: Titles, asking: Asking, rows: Sequence[Row]) -> list[Row]:
    """Rows of rates whose months stand across, each for one unit: asked as in a column."""
    if made.kind.id != KIND or not made.across:
        return list(rows)
    into, found = _for_one(rows, (*titles.texts, *titles.notes), asking, RATE)
    return found if into is None else [{INTO: into} | row for row in found]


def _for_one(
    rows: Sequence[Row], texts: Sequence[str], asking: Asking, name: str
) -> tuple[str | None, list[Row]]:
    """Rows with rates for one unit, and the currency they lead to unless it is the workspace's."""
    rows = [_for_a_hundred(row, asking.context.currency) for row in rows]
    said = next((found[0] for t in texts if (found := _HUNDRED.search(plain(t)))), None)
    pairs = [(row.get(CURRENCY), row.get(RATE)) for row in rows]
    said = said or (None if quotation.turned(pairs, asking) else _high(pairs))
    answer = said and asking.ask(QUESTION, ("per_hundred", "per_one"), None, name, found=said)
    if said and answer is None:
        return None, list(rows)  # which way they are quoted shows when this is known
    if answer == "per_hundred":
        own = {one for text in texts for one in _OF_ONE.findall(plain(text))}
        rows = [
            _turned(row, lambda value: round(Fraction(value, 100))) if meant else row
            for row, meant in zip(
                rows, _by_hundreds(rows, own, asking.context.currency), strict=True
            )
        ]
        pairs = [(row.get(CURRENCY), row.get(RATE)) for row in rows]
    into, turn = quotation.settled(pairs, texts, asking, name)
    return into, [_turned(row, turn) for row in rows]


def _for_a_hundred(row: Row, own: str) -> Row:
    """A row whose currency is written with a hundred, of one unit: as it is where its rate is
    worth that already, and untouched where neither fits."""
    text, value = str(row.get(CURRENCY) or ""), row.get(RATE)
    name = _BY_HUNDREDS.sub("", text, count=1).strip()
    if name == text.strip() or code_of(name) is None or not isinstance(value, int):
        return row
    for parts in (100, 1):
        rate = Fraction(value, SCALE[REPORT_KINDS[KIND].field(RATE).type] * parts)
        if way_of([(name, rate)], own) == "own_per_unit":
            return row | {CURRENCY: name, RATE: round(Fraction(value, parts))}
    return row


def _by_hundreds(rows: Sequence[Row], named: set[str], own: str) -> list[bool]:
    """Which rates are for a hundred units: those of the currencies `named`; where others plainly
    are for one unit already (USD 7.10 beside JPY 4.71), those alone that only a hundred units are
    worth; else all."""
    if named:
        return [plain(str(row.get(CURRENCY))) in named for row in rows]
    of_one = [_is_worth(row, 1, own) for row in rows]
    if not any(of_one):
        return [True for _ in rows]
    return [_is_worth(row, 100, own) and not one for row, one in zip(rows, of_one, strict=True)]


def _is_worth(row: Row, units: int, own: str) -> bool:
    """Whether so many units of a known currency are worth about its rate."""
    value, scale = row.get(RATE), SCALE[REPORT_KINDS[KIND].field(RATE).type]
    if not isinstance(value, int):
        return False
    rate = Fraction(value, scale * units)
    return way_of([(str(row.get(CURRENCY) or ""), rate)], own) == "own_per_unit"


def _turned(row: Row, turn: quotation.Turn) -> Row:
    value = row.get(RATE)
    return row | {RATE: turn(value)} if isinstance(value, int) else row


def _high(pairs: Sequence[tuple[object, object]]) -> str | None:
    scale = SCALE[REPORT_KINDS[KIND].field(RATE).type]
    for name, value in pairs:
        most = _MOST.get(plain(str(name))) if isinstance(value, int) else None
        if most is not None and isinstance(value, int) and value > most * scale:
            return f"{name} {value / scale:g}"
    return None
