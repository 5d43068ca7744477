"""Amounts of one order at several stages beside each other: ordered, delivered, invoiced.

Which of them is a sale is not for us to say, unless the day of the rows is that of one stage.
"""

from __future__ import annotations

import re
from dataclasses import replace

from sales_core.domain.cell import column_letter
from sales_core.domain.fields import FieldType
from sales_core.ingest.understand.asking.questions import Asking
from sales_core.ingest.understand.cells.cells import shown
from sales_core.ingest.understand.columns import stages
from sales_core.ingest.understand.columns.assignment import Assignment
from sales_core.ingest.understand.kinds.outline import Outline
from sales_core.ingest.understand.periods.periods import plain
from sales_core.ingest.understand.tables.body import Body
from sales_core.ingest.understand.tables.header import Heading

KIND, AMOUNT, DAY = "sales_detail", "net_amount", "doc_date"
_SAID = ("layout", "answer")
_MONEY = re.compile(r"\b(?:amounts?|amt|values?|sales|revenue|total|net)\b")
_LEFT = re.compile(r"\b(?:un\w+|pending|balance|back ?log|open|not|no|number|qty|quantity)\b")


def settle(made: Assignment, outline: Outline, body: Body, asking: Asking) -> None:
    """Ask which amount counts where two stages differ and the day belongs to neither."""
    chosen = made.chosen.get(AMOUNT)
    stage = _stage(chosen.heading) if chosen else None
    if made.kind.id != KIND or chosen is None or stage is None or chosen.because in _SAID:
        return
    day = made.chosen.get(DAY)
    if day is not None and _stage(day.heading) == stage:
        return
    options = [h for h in outline.headings if _is_other(h, stage, made, outline)]
    mine = [shown(v) for v in body.column(chosen.heading.col)]
    if not any([shown(v) for v in body.column(h.col)] != mine for h in options):
        return
    columns = {column_letter(h.col): h for h in (chosen.heading, *options)}
    answer = asking.ask(
        "which_column", tuple(columns), None, AMOUNT, columns=columns, field=AMOUNT,
        headers=" / ".join(f"{letter} {h.name}" for letter, h in columns.items()),
    )  # fmt: skip
    if answer is not None:
        made.chosen[AMOUNT] = replace(chosen, heading=columns[answer], because="answer")


def _is_other(heading: Heading, stage: str, made: Assignment, outline: Outline) -> bool:
    """Whether a free column holds money of another stage."""
    name, other = plain(heading.name), _stage(heading)
    free = not made.holds(heading.col) and outline.parses.get((heading.col, FieldType.MONEY), False)
    return (
        free
        and other not in (None, stage, "returned", "received")
        and _MONEY.search(name) is not None
    )


def _stage(heading: Heading) -> str | None:
    """The stage of an amount or a day, which what is left of an order or its number has not."""
    return None if _LEFT.search(plain(heading.name)) else stages.of(heading)
