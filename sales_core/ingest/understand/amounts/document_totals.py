"""The amount of a whole document repeated on each of its lines: Order Total beside Line Total.

Added up it would count once for every line. Where another amount differs between the lines of a
document it is left aside; where it is the only one, a person says whether each line has it.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from sales_core.domain.cell import column_letter
from sales_core.domain.issue import Issue
from sales_core.ingest.understand.amounts import column_figures, document_sums
from sales_core.ingest.understand.amounts.column_figures import SAMPLE
from sales_core.ingest.understand.amounts.document_lines import Lines, lines_of
from sales_core.ingest.understand.amounts.document_sums import TOLD
from sales_core.ingest.understand.asking.questions import Asking
from sales_core.ingest.understand.cells.cells import shown
from sales_core.ingest.understand.columns.assignment import Assignment
from sales_core.ingest.understand.columns.typed_columns import Columns
from sales_core.ingest.understand.tables.body import Body

AMOUNTS = ("gross_amount", "net_amount", "tax_amount", "discount_amount")
QUESTION = "document_total"
ONCE, EACH = "once", "each_line"
FEWEST = 2


def settle(made: Assignment, body: Body, asking: Asking) -> None:
    """Leave amounts of whole documents aside, told in a note, where lines have their own."""
    lines = lines_of(made, body)
    if not lines:
        return
    held = {
        name: column_figures.of(body, made.chosen[name].heading.col)
        for name in AMOUNTS
        if name in made.chosen
    }
    own = [name for name, values in held.items() if name in AMOUNTS[:2] and _differ(values, lines)]
    for name, values in held.items() if own else ():
        chosen = made.chosen[name]
        said = chosen.because in ("layout", "answer")
        if name not in own and not said and _repeat(values, lines) and _of_whole(values, lines):
            del made.chosen[name]
            params = {"name": chosen.heading.name}
            asking.notes.append(Issue(TOLD, "info", asking.sheet, params=params))


def once(made: Assignment, body: Body, asking: Asking, columns: Columns) -> None:
    """Of the only amount, repeated on the lines of its document, one line keeps it, if so said."""
    held = [name for name in AMOUNTS[:2] if name in made.chosen]
    lines = lines_of(made, body) if held else []
    if not lines:
        return
    if len(lines) < FEWEST and not document_sums.proved(made, body, held[0], lines):
        return
    values = {name: column_figures.of(body, made.chosen[name].heading.col) for name in held}
    repeated = all(_repeat(v, lines) and _of_whole(v, lines) for v in values.values())
    if not repeated or not _lines_differ(made, body, lines):
        return
    heading = made.chosen[held[0]].heading
    answer = asking.ask(
        QUESTION, (ONCE, EACH), column_letter(heading.col), heading.name, name=heading.name
    )
    if answer == ONCE:
        later = {place for places in lines_of(made, body, None) for place in places[1:]}
        for name in held:
            columns.values[name] = [
                0 if place in later and isinstance(value, int) else value
                for place, value in enumerate(columns.values[name])
            ]


def _differ(values: Sequence[Decimal | None], lines: Lines) -> bool:
    return any(len({values[place] for place in places}) > 1 for places in lines)


def _repeat(values: Sequence[Decimal | None], lines: Lines) -> bool:
    """Whether each document has one and the same amount on all of its lines."""
    return all(len({values[place] for place in places}) == 1 for places in lines)


def _of_whole(values: Sequence[Decimal | None], lines: Lines) -> bool:
    """Whether there is anything to count twice, and not one amount on every row of the table."""
    filled = [values[places[0]] for places in lines]
    return any(filled) and (len(filled) < FEWEST or len(set(filled)) > 1)


def _lines_differ(made: Assignment, body: Body, lines: Lines) -> bool:
    """Whether quantities or prices differ between lines whose amount does not."""
    counts = [
        column_figures.of(body, made.chosen[name].heading.col)
        for name in ("qty", "unit_price")
        if name in made.chosen
    ]
    products = [
        [shown(value) for value in body.column(made.chosen[name].heading.col)[:SAMPLE]]
        for name in ("product_name", "product_id")
        if name in made.chosen
    ]
    if counts:
        return any(_differ(values, lines) for values in counts)
    return any(len({words[p] for p in places}) > 1 for words in products for places in lines)
