"""Numbers a format completes: 120 in the format 000000 is the customer 000120, 7 in "SO"00000 the
order SO00007, and 85 in 0"%" is 85 %. People see and write the whole of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

from sales_core.domain.fields import FieldType
from sales_core.ingest.grid import Value
from sales_core.ingest.prescan.formats import meaning
from sales_core.ingest.understand.cells.cells import is_number
from sales_core.ingest.understand.tables.body import Body

_TOKEN = re.compile(r'"([^"]*)"|\\(.)|(0+)|\[[^\]]*\]|_.|\*.')


def shown(body: Body, col: int, values: Sequence[Value], of: FieldType) -> list[Value]:
    """The cells of a column of texts or shares, numbers in such a format as they are shown."""
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


def _is_padded(code: str) -> bool:
    return meaning(code) == "padded"


def _writes_percent(code: str) -> bool:
    """Whether a sign of percent is written behind a number that is one of percents already."""
    return "%" in code and meaning(code) != "percent"


_FITTING = {FieldType.TEXT: _is_padded, FieldType.RATIO: _writes_percent}


def _whole(value: Value, code: str) -> Value:
    if not code or isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        return value
    if _writes_percent(code):
        return f"{value}%"
    number = int(value)
    before, zeros, after = _parts(code)
    return f"{before}{number:0{zeros}d}{after}" if number == value and number >= 0 else value


@lru_cache(maxsize=256)
def _parts(code: str) -> tuple[str, int, str]:
    """What stands before the zeros of a format, how many they are, and what stands behind."""
    around, zeros = ["", ""], 0
    for quoted, escaped, digits in _TOKEN.findall(code.split(";", maxsplit=1)[0]):
        zeros += len(digits)
        around[bool(zeros)] += quoted or escaped
    return around[0], zeros, around[1]
