"""A customer, a product or a stage that is named on the first of its rows only: 大华 above its
invoices.

Taken for the rows below where each name stands once, every row without one has its amount, and
nothing to the left of the name changes there. Visits without a customer may be days in the office.
"""

from __future__ import annotations

from itertools import pairwise

from sales_core.ingest.understand.cells.cells import is_blank, is_number, shown
from sales_core.ingest.understand.columns.assignment import Assignment
from sales_core.ingest.understand.tables.body import Body

PARTIES = ("dealer_name", "dealer_id", "customer_name", "customer_id", "institution_name")
OTHERS = ("product_name", "product_id", "stage")
FEWEST, SHARE = 2, 0.4
"""So many names at least, and this share of the rows without one: less may be names forgotten."""
_SERIAL = ("序号", "编号", "no", "no.", "s/n", "sn", "sr", "#", "sr no", "sl no", "s.no")


def columns_of(body: Body, made: Assignment) -> frozenset[int]:
    """Columns of such names, each of which counts for the rows below it."""
    amount = made.chosen.get(made.kind.measure)
    if amount is None or not is_amounts(body, amount.heading.col):
        return frozenset()
    parties = {made.chosen[n].heading.col for n in PARTIES if n in made.chosen}
    others = {made.chosen[n].heading.col for n in OTHERS if n in made.chosen}
    found = {col for col in parties if _stands_once(body, col, parties)}
    return frozenset(found | {col for col in others if _stands_once(body, col, set())})


def is_amounts(body: Body, col: int) -> bool:
    """Whether every row of the table has a number there."""
    return bool(body.rows) and all(is_number(body.cell(row, col)) for row in body.rows)


def _stands_once(body: Body, col: int, parties: set[int]) -> bool:
    gaps = [is_blank(body.cell(row, col)) for row in body.rows]
    names = [shown(body.cell(row, col)) for row in body.rows if not is_blank(body.cell(row, col))]
    enough = len(names) >= FEWEST and sum(gaps) >= SHARE * len(gaps)
    if not gaps or gaps[0] or not enough or len(set(names)) < len(names):
        return False
    left = [c for c in range(body.region.left, col) if c not in parties and not _counts(body, c)]
    pairs = zip(pairwise(body.rows), gaps[1:], strict=True)
    return all(_goes_on(body, left, above, row) for (above, row), gap in pairs if gap)


def _goes_on(body: Body, left: list[int], above: int, row: int) -> bool:
    """Whether the cells to the left are blank or those of the row above."""
    cells = [(body.cell(above, c), body.cell(row, c)) for c in left]
    return all(is_blank(here) or shown(here) == shown(before) for before, here in cells)


def _counts(body: Body, col: int) -> bool:
    """Whether a column only numbers the rows."""
    heads = [body.sheet.rows[row][col : col + 1] for row in body.region.header]
    words = {shown(cell).strip().lower() for cells in heads for cell in cells}
    return bool(words & set(_SERIAL))
