"""The unit a number format writes behind the amounts: 12 shown as 12万元 is 120,000."""

from __future__ import annotations

import re

from sales_core.ingest import unit_words, units
from sales_core.ingest.prescan.formats import meaning
from sales_core.ingest.understand.tables.body import Body

_LITERAL = re.compile(r'"([^"]*)"|\\(.)')


def declared(body: Body, col: int) -> list[str]:
    """The units of money the cells of a column are shown in, as a note would say it. A format that
    divides what it shows (0!.0,"万") holds the whole amount and says nothing."""
    formats = body.sheet.formats
    if not formats:
        return []
    codes = dict.fromkeys(code for row in body.rows if (code := formats.get((row, col))))
    found = dict.fromkeys(_unit(code) for code in codes if meaning(code) == "unit")
    return [f"单位：{unit}" for unit in found if unit is not None]


def _unit(code: str) -> str | None:
    text = "".join(a or b for a, b in _LITERAL.findall(code.split(";", maxsplit=1)[0])).strip()
    unit = unit_words.of_heading(f"x ({text})")
    return unit if unit in units.MONEY_UNITS and unit_words.scales_money(unit) else None
