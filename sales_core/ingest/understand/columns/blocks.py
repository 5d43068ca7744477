"""Labels on the first line of a block that a total closes: 恒丰 above its products, then 小计.

Certain where every block begins with a label and has none further down; nothing is carried over a
total. Without totals a dealer's name counts for the products below it where no product comes twice.
"""

from __future__ import annotations

from collections.abc import Collection

from sales_core.domain.issue import Issue
from sales_core.ingest.understand.cells.cells import is_blank, shown
from sales_core.ingest.understand.columns import first_rows, numbered_lines
from sales_core.ingest.understand.columns.assignment import PERIOD_MONTH, Assignment
from sales_core.ingest.understand.tables.body import Body

FIELDS = frozenset(
    ("dealer_name", "dealer_id", "customer_name", "customer_id", "institution_name", "stage",
     "rep_name", "rep_id", "territory", "team", "channel", "product_group", "expense_line")
)  # fmt: skip
"""What may hold for a whole block."""
FEWEST = 2
_LISTED = {"dealer_psi": ("product_id", "product_name"), "policy_ledger": ("policy_name",)}
"""Kinds with a line for each thing of a dealer, and what names it."""
_WHOSE = ("rep_name", "rep_id", "customer_name", "dealer_name", "territory", "team", "expense_line")
_PARTIES = ("dealer_name", "dealer_id", "customer_name", "customer_id")


def columns_of(body: Body, made: Assignment) -> frozenset[int]:
    """Columns whose label counts for the lines of its block."""
    labels = FIELDS | {made.kind.date} | ({PERIOD_MONTH} if made.kind.periodic else set())
    found = {c.heading.col for n, c in made.chosen.items() if n in labels}
    blocks = _blocks(body)
    closed = {col for col in found if _heads(body, col, blocks)}
    listed = _listed(body, made) | _months(body, made) | first_rows.columns_of(body, made)
    return frozenset(closed | listed | numbered_lines.columns_of(body, made))


def said(body: Body, columns: Collection[int]) -> list[Issue]:
    """How many lines took a label from above, and the first of them."""
    rows = sorted(frozenset().union(*map(body.blanks, columns)))
    if not rows:
        return []
    spot = body.spot(rows[0], min(columns))
    return [Issue("label_carried", "info", body.sheet.name, spot, {"count": len(rows)})]


def _blocks(body: Body) -> list[list[int]]:
    """Rows of data between totals, each run one block."""
    found: list[list[int]] = [[]]
    for row in sorted(body.lines):
        if body.lines[row] == "data":
            found[-1].append(row)
        elif body.lines[row] == "total" and found[-1]:
            found.append([])
    # figures alone below the last total are a sum nobody called one
    return [block for block in found if any(body.speaks(row) for row in block)]


def _heads(body: Body, col: int, blocks: list[list[int]]) -> bool:
    """Whether each block has its label on the first line and no other further down, and there are
    lines below one."""
    longer = any(len(block) > 1 for block in blocks)
    return len(blocks) >= FEWEST and longer and all(
        (label := shown(body.cell(block[0], col)))
        and all(shown(body.cell(row, col)) in ("", label) for row in block[1:])
        for block in blocks
    )  # fmt: skip


def _listed(body: Body, made: Assignment) -> set[int]:
    """The column of a dealer above its products or policies, each of them named and once."""
    things = [made.chosen[n] for n in _LISTED.get(made.kind.id, ()) if n in made.chosen]
    parties = [made.chosen[n].heading.col for n in _PARTIES if n in made.chosen]
    if not things or not body.rows:
        return set()
    return {col for col in parties if _once(body, col, things[0].heading.col)}


def _months(body: Body, made: Assignment) -> set[int]:
    """The column of a month above those whose month it is, each of them named and once."""
    month = made.chosen.get(PERIOD_MONTH)
    whose = next((made.chosen[n].heading.col for n in _WHOSE if n in made.chosen), None)
    if month is None or whose is None or not made.kind.periodic or not body.rows:
        return set()
    return {month.heading.col} if _once(body, month.heading.col, whose) else set()


def _once(body: Body, col: int, thing: int) -> bool:
    gaps = [is_blank(body.cell(row, col)) for row in body.rows]
    names = [shown(body.cell(row, thing)) for row in body.rows]
    if gaps[0] or not any(gaps) or not all(names):
        return False
    parties = [shown(body.cell(row, col)) for row in body.rows if not is_blank(body.cell(row, col))]
    seen: set[str] = set()
    for gap, name in zip(gaps, names, strict=True):
        seen = seen if gap else set()
        if name in seen:
            return False
        seen.add(name)
    return len(set(parties)) == len(parties)
