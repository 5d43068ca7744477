"""Opportunities with the value of the whole project and our share of it: which counts is asked."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sales_core.ingest.understand.cells.figures import is_figure
from sales_core.ingest.understand.columns.assignment import Assignment
from sales_core.ingest.understand.periods.periods import plain
from sales_core.ingest.understand.tables.body import Body
from sales_core.ingest.understand.tables.header import Heading

KIND, AMOUNT = "pipeline", "opp_amount"
_OURS = re.compile(r"我方|我司|我们|本司|本公司|\bour\b")


def settle(made: Assignment, body: Body, headings: Sequence[Heading]) -> None:
    """Let an amount of our own claim the field beside the one that has it."""
    chosen = made.chosen.get(AMOUNT)
    if made.kind.id != KIND or chosen is None or _OURS.search(plain(chosen.heading.name)):
        return
    known = {h.col for h in made.rivals.get(AMOUNT, ())}
    ours = [
        h
        for h in headings
        if h.col not in known
        and not made.holds(h.col)
        and _OURS.search(plain(h.name))
        and any(map(is_figure, body.different(h.col)))
    ]
    if ours:
        made.rivals[AMOUNT] = [*made.rivals.get(AMOUNT, ()), *ours]
