"""Ordered, sent, invoiced and received are stages of one sale: the quantity that counts is of the
stage its amount is of. 订单数量 beside 发货数量 and 发货金额 is what was wanted, not what was
sold."""

from __future__ import annotations

import re
from dataclasses import replace

from sales_core.ingest.understand.columns.assignment import Assignment, Candidate
from sales_core.ingest.understand.periods.periods import plain
from sales_core.ingest.understand.tables.header import Heading

QUANTITY = "qty"
_STAGES = {
    "ordered": r"订单|订货|订购|下单|要货|预订|\border(?:ed|s)?\b",
    "sent": r"发货|实发|出库|出货|发运|送货|\b(?:shipped|dispatched|delivered|sent)\b",
    "invoiced": r"开票|发票|\b(?:invoiced?|billed)\b",
    "received": r"签收|实收|验收|\breceived\b",
    "returned": r"退货|退回|\breturn(?:ed|s)?\b",
}


def of(heading: Heading) -> str | None:
    """The one stage a heading speaks of; None when it names none or several."""
    text = plain(heading.name)
    found = [stage for stage, words in _STAGES.items() if re.search(words, text)]
    return found[0] if len(found) == 1 else None


def settle(made: Assignment) -> bool:
    """Take the quantity of the amount's stage, or of the day's where the amount names none; False
    when quantities of several stages stand there and nothing tells which of them is sold."""
    chosen = made.chosen.get(QUANTITY)
    if chosen is None or chosen.because in ("layout", "answer"):
        return True
    options = [chosen.heading, *made.rivals.get(QUANTITY, [])]
    stages = {of(heading) for heading in options}
    if len(stages) < 2:
        return True
    for candidate in (made.chosen.get(made.kind.measure), made.chosen.get(made.kind.date or "")):
        if candidate is not None and _take(made, chosen, options, candidate):
            return True
    return None in stages


def _take(made: Assignment, chosen: Candidate, options: list[Heading], beside: Candidate) -> bool:
    stage = of(beside.heading)
    same = [heading for heading in options if stage is not None and of(heading) == stage]
    if len(same) != 1:
        return False
    made.chosen[QUANTITY] = replace(chosen, heading=same[0])
    return True
