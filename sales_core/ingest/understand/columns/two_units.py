"""A quantity in two units beside each other: 箱 and 瓶.

Where one is the other by as many as a case holds, both say the same. Where they are whole cases
and what is left of one, neither is the quantity and nobody knows how many a case holds: asked.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from sales_core.ingest import goods_units, unit_words
from sales_core.ingest.understand.cells.figures import figure
from sales_core.ingest.understand.periods.periods import plain
from sales_core.ingest.understand.tables.body import Body
from sales_core.ingest.understand.tables.header import Heading

_WORDS = re.compile(r"[a-z]+|[\u3400-\u9fff]")


def are_parts(body: Body, headings: Sequence[Heading]) -> bool:
    """Whether columns of different units are parts of one quantity rather than the same one."""
    units = [unit(heading) for heading in headings]
    if None in units or len(set(units)) < 2:
        return False
    columns = [[figure(value) or Decimal(0) for value in body.column(h.col)] for h in headings]
    return not all(_same(row) for row in zip(*columns, strict=True))


def unit(heading: Heading) -> str | None:
    """The one unit a heading counts in, in brackets or in its word; None for none, several or a
    weight: what cases weigh is no part of them."""
    words = unit_words.of_heading(heading.name) or plain(heading.name)
    found = {
        word for word in _WORDS.findall(words) if goods_units.is_one(word)
    } - goods_units.WEIGHED
    return found.pop() if len(found) == 1 else None


def _same(figures: Sequence[Decimal]) -> bool:
    """Whether the smallest goes into the others without a rest, as cases into bottles."""
    small = min(map(abs, figures))
    if not small:
        return not any(figures)
    return all(not abs(other) % small for other in figures)
