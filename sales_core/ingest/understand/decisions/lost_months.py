"""A month that would be lost among months that are read: 11月调整后 between 10月 and 12月, or a
heading with a slip of the pen where the months beside it leave a gap. A person says whether it
counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sales_core.ingest import aliases, unit_words
from sales_core.ingest.understand.asking.questions import Asking
from sales_core.ingest.understand.cells.cells import present
from sales_core.ingest.understand.cells.figures import is_figure
from sales_core.ingest.understand.columns.assignment import Assignment
from sales_core.ingest.understand.periods.heads import Head
from sales_core.ingest.understand.tables.body import Body
from sales_core.ingest.understand.tables.header import Heading
from sales_core.ingest.understand.totals.totals import may_say

QUESTION, LOAD = "lost_months", "load"
FEWEST = 2
"""Months that are read; or sides of a single one on which others stand."""


def settle(made: Assignment, headings: Sequence[Heading], body: Body, asking: Asking) -> None:
    """Ask about the columns of such months; they are read like the others if so said."""
    months = [c.heading.head for c in made.across if c.heading.head is not None]
    across = {c.field for c in made.across}
    labelled = any(c.label for c in made.across)
    if len(across) != 1 or labelled or any(h.unit != "month" for h in months):
        return
    read = {c.heading.col: c.heading.head for c in made.across}
    lost = [
        replace(h, head=head, word="")
        for h in headings
        if not (made.holds(h.col) or h.total)
        and (head := _month(h, read)) is not None
        and all(head.number != other.number for other in months)
        and _holds_figures(body, h)
    ]
    sides = {h.col > max(read) for h in lost if not min(read) < h.col < max(read)}
    if len(set(months)) < FEWEST and len(sides) < FEWEST:
        return  # what was sold in earlier months, beside the target of this one
    names = "、".join(h.name for h in lost)
    if lost and asking.ask(QUESTION, (LOAD, "none"), None, names, names=names) == LOAD:
        like = made.across[0]
        units = (unit_words.of_heading(h.name) or like.unit for h in lost)
        made.across += [
            replace(like, heading=h, unit=unit) for h, unit in zip(lost, units, strict=True)
        ]


def _month(heading: Heading, read: dict[int, Head | None]) -> Head | None:
    """The month a column that nobody knows stands for: its heading says so, or its neighbours."""
    if heading.head is not None:
        unknown = heading.head.unit == "month" and not aliases.known(heading.word)
        return heading.head if unknown else None
    if not heading.name or aliases.known(heading.name) or may_say(heading.name):
        return None
    before, after = read.get(heading.col - 1), read.get(heading.col + 1)
    if before is None or after is None or after.number - before.number != 2:
        return None
    return replace(before, number=before.number + 1)


def _holds_figures(body: Body, heading: Heading) -> bool:
    """Whether its cells are amounts, and no shares of any."""
    held = present(body.column(heading.col))
    shares = unit_words.of_heading(heading.name) == "%" or any(body.percent_formats(heading.col))
    return not shares and sum(map(is_figure, held)) * 2 > len(held)
