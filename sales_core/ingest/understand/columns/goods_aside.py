"""Goods that were sold beside targets of goods: Actual (MT) has no field to go to.

Progress is kept in money, so the targets are read and the column of what was sold is named.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from sales_core.domain.fields import FieldType
from sales_core.ingest.understand.columns.assignment import Assignment
from sales_core.ingest.understand.periods.periods import plain
from sales_core.ingest.understand.tables.header import Heading

CODE = "goods_sold_aside"
_KIND, _AIMED = "sales_target", "target_qty"
_VOLUME = re.compile(r"量$|\b(?:qty|volume|quantity)\b")
_SOLD = re.compile(
    r"实际|实销|完成|达成|销量|纯销|出货|\bactuals?\b|\bachie?ve|\bach\b|\bsold\b|\bsales\b|\bmtd\b"
)
_SHARE = re.compile(
    r"率|比|%|同比|环比|growth|\bvs\b|差|缺|gap|balance|去年|上年|同期|\b[lp]y\b|last"
)


def names(
    made: Assignment,
    headings: Sequence[Heading],
    parses: Mapping[tuple[int, FieldType], bool],
) -> list[str]:
    """The columns of what was sold that targets of goods leave aside."""
    if made.kind.id != _KIND:
        return []
    goods = {c.field for c in made.taken if c.field.startswith("target_")} == {_AIMED}
    return [
        h.name for h in headings
        if not (made.holds(h.col) or h.total) and _SOLD.search(text := plain(h.name))
        and not _SHARE.search(text) and (goods or _VOLUME.search(text))
        and parses.get((h.col, FieldType.QUANTITY))
    ]  # fmt: skip
