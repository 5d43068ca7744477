"""The unit a number format writes behind the amounts: 12 shown as 12万元 is 120,000.

Where some cells show one and others none, each is what it shows, as long as the others are larger
by as much: 50,000 below 2万. Where they are not, one was typed in another format: asked.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from statistics import median

from sales_core.ingest import unit_words, units
from sales_core.ingest.grid import Value
from sales_core.ingest.prescan.formats import meaning
from sales_core.ingest.understand.cells.cells import is_number
from sales_core.ingest.understand.tables.body import Body

APART = 100
_LITERAL = re.compile(r'"([^"]*)"|\\(.)')


def of_cells(body: Body, col: int, values: list[Value]) -> tuple[list[Value], list[str]]:
    """The cells of a column of money, those that show a unit of their own with it; and the units
    all of them are shown in, as a note would say it. A format that divides what it shows
    (0!.0,"万") holds the whole amount and says nothing."""
    formats = body.sheet.formats
    codes = [formats.get((row, col), "") for row in body.rows] if formats else []
    units_of = {code: _unit(code) for code in set(codes) if meaning(code) == "unit"}
    if not any(units_of.values()):
        return values, []
    shown = [
        units_of.get(code) if is_number(v) else None for v, code in zip(values, codes, strict=True)
    ]
    others = (v for v, unit in zip(values, shown, strict=True) if unit is None and is_number(v))
    plain = [v for v in others if v]  # nothing is nothing in any unit
    found = [unit for unit in dict.fromkeys(shown) if unit is not None]
    if len(found) + bool(plain) < 2:
        return values, [f"单位：{unit}" for unit in found]
    own = [v for v, unit in zip(values, shown, strict=True) if unit is not None]
    if plain and _middle(plain) < APART * _middle(own):
        return values, [f"单位：{unit}" for unit in (*found, "元")]
    pairs = zip(values, shown, strict=True)
    return [f"{v}{unit}" if unit is not None else v for v, unit in pairs], []


def _middle(values: Sequence[Value]) -> float:
    return median(abs(float(v)) for v in values if isinstance(v, int | float | Decimal))


def _unit(code: str) -> str | None:
    text = "".join(a or b for a, b in _LITERAL.findall(code.split(";", maxsplit=1)[0])).strip()
    unit = unit_words.of_heading(f"x ({text})")
    return unit if unit in units.MONEY_UNITS and unit_words.scales_money(unit) else None
