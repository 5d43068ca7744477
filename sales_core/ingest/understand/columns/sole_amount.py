"""The one amount of a report a title names: 金额 in a list of receipts, Amount of Collections.

The word alone says nothing; below such a title and beside no other amount it is the measure. Titles
of plans and of what is owed speak of money that has not come.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from sales_core.domain.fields import FieldType
from sales_core.ingest import aliases
from sales_core.ingest.understand.columns.assignment import Assignment, Candidate
from sales_core.ingest.understand.periods.periods import plain
from sales_core.ingest.understand.tables.header import Heading

KINDS = frozenset({"dealer_payment", "slip_log", "cash_bag"})
PAID, GOODS = "dealer_payment", frozenset({"product_name", "product_id", "spec", "uom"})
_BARE = frozenset({"金额", "总金额", "数额", "额", "amount", "amt", "value", "total amount"})
_NOT_YET = re.compile(
    r"销售|发货|出货|销量|业绩|\b(?:sales?|shipments?|invoices?)\b|计划|预计|预测|目标|任务|指标|应收|欠款|未[收回到]|逾期|催收|\b(?:plan|forecast|target|due|outstanding|"
    r"pending|expected|overdue)"
)


def put(
    made: Assignment,
    headings: Sequence[Heading],
    parses: Mapping[tuple[int, FieldType], bool],
    titles: Sequence[str],
) -> Assignment:
    """The assignment of a kind a title names, with its measure where one column alone is money."""
    measure = made.kind.measure
    if made.kind.id not in KINDS or made.across or measure in made.chosen:
        return made
    if made.kind.id == PAID and GOODS & set(made.chosen):
        return made  # goods on a receipt were sold
    if any(_NOT_YET.search(plain(text)) for text in (*titles, *(h.name for h in headings))):
        return made
    free = [h for h in headings if h.name and h.head is None and not made.holds(h.col)]
    bare = [h for h in free if aliases.without_brackets(h.name)[0] in _BARE]
    if len(bare) == 1 and parses.get((bare[0].col, FieldType.MONEY)):
        found = aliases.match("sales_detail", bare[0].name)
        made.chosen[measure] = Candidate(bare[0], measure, 85, found.unit, False, "title")
    return made
