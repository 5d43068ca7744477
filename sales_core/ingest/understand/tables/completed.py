"""Numbers a format completes: 120 in the format 000000 is the customer 000120, 7 in "SO"00000 the
order SO00007, 85 in 0"%" is 85 %, 900 in 0.00" Cr" stands on the side of credits, and 5 in -0 is
less than nothing. People see and write the whole of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

from sales_core.domain.fields import FieldType
from sales_core.domain.issue import Issue
from sales_core.ingest.grid import Value
from sales_core.ingest.prescan.formats import meaning
from sales_core.ingest.understand.cells.cells import is_number
from sales_core.ingest.understand.tables.body import Body
from sales_core.ingest.understand.tables.header import Heading

BELOW = "shown_below_zero"
_SIDE = re.compile(r"\b([dc]r)\b", re.IGNORECASE)
_TOKEN = re.compile(r'"([^"]*)"|\\(.)|(0+)|\[[^\]]*\]|_.|\*.')


def shown(body: Body, col: int, values: Sequence[Value], of: FieldType) -> list[Value]:
    """The cells of a column, numbers in a format that completes them as they are shown."""
    formats, fits = body.sheet.formats, _FITTING.get(of)
    if fits is None or not formats or not any(map(is_number, values)):
        return list(values)
    codes = [formats.get((row, col), "") for row in body.rows]
    several = {code for code in codes if fits(code)}
    if not several:
        return list(values)
    alone = next(iter(several)) if len(several) == 1 and of is FieldType.TEXT else ""
    pairs = zip(values, codes, strict=True)
    return [_whole(value, code if code in several else alone) for value, code in pairs]


def said(body: Body, heading: Heading, of: FieldType) -> list[Issue]:
    """How many cells of an amount hold more than nothing and show less: the sheet's own sums
    count them the other way round."""
    if of not in (FieldType.MONEY, FieldType.QUANTITY) or not body.sheet.formats:
        return []
    turned = [
        row
        for row, value in zip(body.rows, body.amounts(heading.col), strict=True)
        if is_number(value) and str(value)[0] not in "-0"
        and _writes_minus(body.sheet.formats.get((row, heading.col), ""))
    ]  # fmt: skip
    if not turned:
        return []
    params = {"count": len(turned), "name": heading.name}
    return [Issue(BELOW, "warning", body.sheet.name, body.spot(turned[0], heading.col), params)]


def _is_padded(code: str) -> bool:
    return meaning(code) == "padded"


def _writes_percent(code: str) -> bool:
    """Whether a sign of percent is written behind a number that is one of percents already."""
    return "%" in code and meaning(code) != "percent"


def _writes_minus(code: str) -> bool:
    return meaning(code) == "minus"


def _writes_side(code: str) -> bool:
    """Whether a side or a sign is written around amounts."""
    return meaning(code) in ("side", "minus")


_FITTING = {
    FieldType.TEXT: _is_padded,
    FieldType.RATIO: _writes_percent,
    FieldType.MONEY: _writes_side,
    FieldType.QUANTITY: _writes_minus,
}


def _whole(value: Value, code: str) -> Value:
    if not code or isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        return value
    if _writes_percent(code):
        return f"{value}%"
    if _writes_side(code):
        return _sided(value, code)
    number = int(value)
    before, zeros, after = _parts(code)
    return f"{before}{number:0{zeros}d}{after}" if number == value and number >= 0 else value


def _sided(value: int | float | Decimal, code: str) -> Value:
    """An amount with the side its format writes behind it, below zero perhaps another one than
    above, or with the minus a format writes before what is above zero."""
    sections = code.split(";")
    below = value < 0 and len(sections) > 1
    if _writes_minus(code):
        return f"-{value}" if value > 0 else value
    side = _SIDE.search(sections[below])
    if side is None:
        return value
    return f"{abs(value) if below else value} {side[1]}"


@lru_cache(maxsize=256)
def _parts(code: str) -> tuple[str, int, str]:
    """What stands before the zeros of a format, how many they are, and what stands behind."""
    around, zeros = ["", ""], 0
    for quoted, escaped, digits in _TOKEN.findall(code.split(";", maxsplit=1)[0]):
        zeros += len(digits)
        around[bool(zeros)] += quoted or escaped
    return around[0], zeros, around[1]
