"""发货金额 | 退货金额 | 净额: an amount that is another one less what came back is what was sold;
what came back is not taken off once more."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sales_core.ingest.understand.amounts import column_figures
from sales_core.ingest.understand.amounts.column_figures import CENT
from sales_core.ingest.understand.columns.assignment import Assignment
from sales_core.ingest.understand.tables.body import Body
from sales_core.ingest.understand.tables.header import Heading

KIND, NET = "sales_detail", "net_amount"
RETURNED = re.compile(
    r"退货(?!数|率|单|日期|原因|量)|退款(?!率|日期|原因)|退换"
    r"|\b(?:return(?:s|ed)?|refund(?:s|ed)?)\b(?! (?:qty|quantity|rate|date|reason))|\bcredit note",
    re.IGNORECASE,
)


def settle(made: Assignment, body: Body, headings: Sequence[Heading]) -> None:
    """Of the columns that claim to be the amount, the one that is another less the returns."""
    chosen, others = made.chosen.get(NET), made.rivals.get(NET, [])
    backs = [h for h in headings if RETURNED.search(h.name) and not made.holds(h.col)]
    if made.kind.id != KIND or chosen is None or not others or not backs:
        return
    if chosen.because in ("layout", "answer"):
        return
    options = [chosen.heading, *others]
    for net in options:
        rest = [other for other in options if other is not net]
        sent = [o for o in rest if any(_is_less(body, o.col, back.col, net.col) for back in backs)]
        if sent:
            made.chosen[NET] = replace(chosen, heading=net)
            made.rivals[NET] = [other for other in rest if other not in sent]
            return


def already(made: Assignment, body: Body, headings: Sequence[Heading], back: Heading) -> bool:
    """Whether the amount chosen is another column less what came back."""
    chosen = made.chosen.get(made.kind.measure)
    return chosen is not None and any(
        _is_less(body, other.col, back.col, chosen.heading.col)
        for other in headings
        if other.col not in (back.col, chosen.heading.col)
    )


def _is_less(body: Body, sent: int, back: int, net: int) -> bool:
    cells = zip(*(column_figures.of(body, col) for col in (sent, back, net)), strict=True)
    rows = [row for row in cells if row[2] is not None]
    return (
        bool(rows)
        and any(b for _, b, _ in rows)
        and all(a is not None and abs(a - abs(b or 0) - (n or 0)) <= CENT for a, b, n in rows)
    )
