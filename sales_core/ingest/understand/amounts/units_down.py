"""A column of units: 万元 in one row and 元 in the next, or 万元 beside 家 and 次; or units behind
what is measured, 销售额(万元) in one row and 拜访(次) in the next.

The amounts of a row are in the unit of that row; rows of things that are counted are no money.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sales_core.ingest import unit_words, units
from sales_core.ingest.grid import Value
from sales_core.ingest.understand.cells.cast import Read, Rule, cast, cast_column
from sales_core.ingest.understand.cells.cells import shown
from sales_core.ingest.understand.periods.periods import plain
from sales_core.ingest.understand.tables.body import Body
from sales_core.ingest.understand.tables.header import Heading

_UNITS = re.compile(r"(?:计量|金额|货币|指标|目标|数据)?单位|units?|uom|unit of measure")
_WRITTEN = {
    **{name: name for name in units.MONEY_UNITS},
    **{
        "人民币": "元",
        "块": "元",
        "yuan": "元",
        "rmb": "元",
        "cny": "元",
        "千": "千元",
        "万": "万元",
    },
    **{"百万元": "百万", "千万元": "千万", "亿元": "亿", "十万元": "十万", "十亿元": "十亿"},
}
_OF_GOODS = re.compile(r"数量|单价|价格|规格|库存|qty|quantity|price|stock")
"""Beside these a unit is that of the goods, and a row in yuan a fee or a service."""
_MEASURE = re.compile(r"指标|项目|考核|内容|kpi|measure|metric|indicator|item")
UNSAID = 0
FEWEST, MOST = 2, 30
"""Different words of a column of measures."""


def declared(body: Body, headings: Sequence[Heading]) -> list[str]:
    """The one unit that a column of units gives for every row, as a note would say it."""
    columns = _columns(headings)
    words = {word for heading in columns for word in body.words(heading.col)}
    named: set[str | None] = {_money(word) or word for word in words}
    if not columns and (worded := _worded(body, headings)) is not None:
        named = {unit_words.of_heading(word) for word in body.words(worded.col)}
    return [f"单位：{unit}" for unit in named] if len(named) == 1 else []


def factors(body: Body, headings: Sequence[Heading]) -> list[int | None] | None:
    """What the amounts of each row are multiplied by where the rows are in several units of money:
    None for a row of things that are counted, `UNSAID` for one without a unit."""
    columns = _columns(headings)
    worded = None if columns else _worded(body, headings)
    for heading in [worded] if worded is not None else columns:
        cells = [shown(value) for value in body.labels(heading.col)]
        named = [_money(cell) if worded is None else _behind(cell) for cell in cells]
        found = [units.money_factor(unit) if unit else None for unit in named]
        if len({cell for cell in cells if cell}) > 1 and any((factor or 1) > 1 for factor in found):
            return [found[n] if cell else UNSAID for n, cell in enumerate(cells)]
    return None


def cast_rows(
    values: Sequence[Value], rule: Rule, formats: Sequence[bool], by_row: list[int | None] | None
) -> Read:
    """The cells of a column of amounts, each in the unit of its row."""
    if by_row is None:
        return cast_column(values, rule, formats)
    cells = zip(values, formats, by_row, strict=True)
    return Read.of(
        [
            cast(value, replace(rule, factor=factor) if factor else rule, percent)
            for value, percent, factor in cells
        ]
    )


def measures(body: Body, headings: Sequence[Heading]) -> tuple[Heading, list[str]] | None:
    """The column that says what each row is about where some rows are money and others are
    counted: one of names that each have one unit, else the column of units itself."""
    if any(_OF_GOODS.search(plain(heading.name)) for heading in headings):
        return None
    for heading in _columns(headings):
        words = body.words(heading.col)
        kinds = {_money(word) is not None for word in words}
        if len(kinds) < 2:
            continue
        held = [shown(value) for value in body.column(heading.col)]
        named = [h for h in headings if h.col != heading.col and _each_of_one(body, h, held)]
        named.sort(key=lambda h: _MEASURE.search(plain(h.name)) is None)
        first = named[0] if named else heading
        return first, body.words(first.col)
    worded = _worded(body, headings)
    words = body.words(worded.col) if worded is not None else []
    return (worded, words) if worded is not None and len(words) >= FEWEST else None


def _each_of_one(body: Body, heading: Heading, held: Sequence[str]) -> bool:
    """Whether every word of a column stands beside one unit, and not all beside the same."""
    words = body.words(heading.col)
    if not FEWEST <= len(words) <= MOST:
        return False
    pairs = {(shown(v), unit) for v, unit in zip(body.column(heading.col), held, strict=True)}
    alone = len(pairs) == len({word for word, _ in pairs})
    repeats = len(words) < len(held) or _MEASURE.search(plain(heading.name)) is not None
    return alone and repeats and all(word for word, _ in pairs)


def _columns(headings: Sequence[Heading]) -> list[Heading]:
    return [h for h in headings if h.head is None and _UNITS.fullmatch(plain(h.name))]


def _worded(body: Body, headings: Sequence[Heading]) -> Heading | None:
    """The column of what is measured, where some of its words have a unit of money behind them."""
    for heading in headings:
        if heading.head is None and _MEASURE.search(plain(heading.name)):
            words = body.words(heading.col)
            if len(words) <= MOST and any(_behind(word) for word in words):
                return heading
    return None


def _behind(word: str) -> str | None:
    """The unit of money behind a word: 万元 of 销售额(万元)."""
    unit = unit_words.of_heading(word)
    return unit if unit in units.MONEY_UNITS else None


def _money(word: str) -> str | None:
    return _WRITTEN.get(plain(word).strip(" ()"))
