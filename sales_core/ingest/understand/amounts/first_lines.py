"""The amount of a whole document written on its first line alone, the other lines left blank.

Read line by line the first product would have sold for the whole order, and the others would be
left out for want of an amount: whether it is that of the document is asked.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from sales_core.domain.cell import column_letter
from sales_core.ingest.understand.amounts import column_figures
from sales_core.ingest.understand.amounts.document_lines import Lines, lines_of
from sales_core.ingest.understand.asking.questions import Asking
from sales_core.ingest.understand.columns.assignment import Assignment
from sales_core.ingest.understand.columns.typed_columns import Columns
from sales_core.ingest.understand.tables.body import Body

QUESTION, ONCE = "document_first_line", "once"
AMOUNTS = ("gross_amount", "net_amount")
OF_A_LINE = ("product_name", "product_id", "qty")
FEWEST, MOST_OF, OF = 2, 4, 5


def settle(made: Assignment, body: Body, asking: Asking, columns: Columns) -> None:
    """Lines without the amount of their document count with none, if a person says so."""
    held = [name for name in AMOUNTS if name in made.chosen]
    lines = lines_of(made, body) if held and _OF_LINES & set(made.chosen) else []
    values = {name: column_figures.of(body, made.chosen[name].heading.col) for name in held}
    if len(lines) < FEWEST or not all(_first_alone(v, lines) for v in values.values()):
        return
    heading = made.chosen[held[0]].heading
    letter = column_letter(heading.col)
    if asking.ask(QUESTION, (ONCE, "none"), letter, heading.name, name=heading.name) != ONCE:
        return
    for name in held:
        cells = columns.values[name]
        for places in lines_of(made, body, None):
            if cells[places[0]] is not None:
                for place in places[1:]:
                    cells[place] = 0 if cells[place] is None else cells[place]


def _first_alone(values: Sequence[Decimal | None], lines: Lines) -> bool:
    """Whether nearly every document has its amount on the first of its lines and on no other."""
    alone = [
        values[places[0]] is not None and all(values[place] is None for place in places[1:])
        for places in lines
    ]
    return sum(alone) * OF >= len(alone) * MOST_OF


_OF_LINES = frozenset(OF_A_LINE)
