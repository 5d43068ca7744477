"""A unit of the whole table that stands beside its rows: in the corner, above the names
(业务员/万元), or behind the word of a total (合计(万元))."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sales_core.ingest import aliases, unit_words, units
from sales_core.ingest.understand.cells.cells import at, filled
from sales_core.ingest.understand.cells.figures import is_figure
from sales_core.ingest.understand.tables.body import Body
from sales_core.ingest.understand.tables.header import Heading

SHORTEST, LONGEST = 2, 20
"""No longer is a cell that says the unit and nothing else."""
_NOTE = re.compile(r"[(\[]?(?:金额|货币|计量)?单位[\s:(为]")


def declared(body: Body, headings: Sequence[Heading]) -> list[str]:
    """What they declare, as a note would say it."""
    texts = [heading.name for heading in headings if heading.head is None and _names(body, heading)]
    for row, line in body.lines.items():
        if line == "total":
            edges = (body.region.left, body.region.right)
            values = (at(body.sheet, row, col) for col in filled(body.sheet, row, *edges))
            texts += [v for v in values if isinstance(v, str) and not is_figure(v)]
    found = dict.fromkeys(unit for text in texts if (unit := _money(text)) is not None)
    return [f"单位：{unit}" for unit in found]


def _names(body: Body, heading: Heading) -> bool:
    """Whether a column holds words: a unit in its heading cannot be its own."""
    if _money(heading.name) is None:  # asked first: the headings are few, the cells many
        return False
    values = body.different(heading.col)
    if not values:  # 单位：万元 behind the last heading, and nothing below it
        return _NOTE.match(unit_words.plain(heading.name)) is not None
    return not any(map(is_figure, values))


def _money(text: str) -> str | None:
    unit = unit_words.of_heading(text)
    if unit not in units.MONEY_UNITS:
        unit = next((said for part in text.split("/") if (said := _alone(part))), None)
    return unit if unit in units.MONEY_UNITS else None


def _alone(part: str) -> str | None:
    """The unit a cell of the corner is, above or instead of what the names are: Rs '000 / ASM."""
    if aliases.known(part) or len(part) < SHORTEST:
        return None  # RSM is a manager, not millions of rupees
    if unit_words.is_unit(part.strip(" ()（）")):
        return unit_words.of_heading(f"x ({part})")
    noted = unit_words.of_notes([part]) if len(part) <= LONGEST else frozenset()
    return next(iter(noted)) if len(noted) == 1 else None
