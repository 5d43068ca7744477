"""Lines of a document below its first one: day, number and customer stand on the first line only.

Certain where the day (the number, where each line has its own day) and another of them are blank in
exactly the same rows, and each of these rows has an amount: a line without a day, a number and a
customer belongs to what stands above it. A single such line has to lack two others beside its day.
In lists without numbers, as people write them by hand, a day may stand on its first row alone.
"""

from __future__ import annotations

from collections.abc import Collection

from sales_core.domain.issue import Issue
from sales_core.ingest.grid import Value
from sales_core.ingest.understand.cells.cells import is_blank, shown
from sales_core.ingest.understand.cells.figures import is_figure
from sales_core.ingest.understand.columns.assignment import Assignment
from sales_core.ingest.understand.tables.body import Body

HEAD = frozenset(
    ("doc_no", "claim_no", "customer_id", "customer_name", "dealer_id", "dealer_name",
     "institution_name", "rep_id", "rep_name", "territory", "team", "channel", "claim_status",
     "submitted_date")
)  # fmt: skip
"""Fields that belong to a whole document."""
NUMBERS = ("claim_no", "doc_no")
"""What a document is known by, where each of its lines has a day of its own."""
VISITS = ("visit_log", "visit_plan")
REPS = ("rep_name", "rep_id")
VISITED = ("customer_name", "customer_id", "hcp_name", "institution_name", "dealer_name")
FEWEST = 2


def columns_of(body: Body, made: Assignment) -> frozenset[int]:
    """Columns whose value counts for the lines below as well; empty when there are no documents."""
    lead, amount = _lead(body, made), made.chosen.get(made.kind.measure)
    if lead is not None and _heads_its_rows(body, made, lead):
        return frozenset({lead, *_with_the_same_gaps(body, made, lead)})
    if lead is None or amount is None:
        return frozenset()
    heads = {c.heading.col for name, c in made.chosen.items() if name in HEAD} - {lead}
    body.no_lines = _of_figures_alone(body, body.blanks(lead), {*heads, lead})
    gaps = body.blanks(lead) - body.no_lines
    if not gaps or not all(is_figure(body.cell(row, amount.heading.col)) for row in gaps):
        return frozenset()
    same = {col for col in heads if body.blanks(col) - body.no_lines == gaps}
    enough = FEWEST if len(gaps) < FEWEST else 1
    return frozenset({*same, lead}) if len(same) >= enough else frozenset()


def _with_the_same_gaps(body: Body, made: Assignment, lead: int) -> set[int]:
    gaps = body.blanks(lead)
    heads = {c.heading.col for name, c in made.chosen.items() if name in HEAD} - {lead}
    return {col for col in heads if body.blanks(col) == gaps}


def _heads_its_rows(body: Body, made: Assignment, lead: int) -> bool:
    """Whether the day stands on the first row of each day alone: no day twice, of one rep where
    reps are labels themselves; and a name, and the amount of its kind, on every row below it."""
    day, amount = made.chosen.get(made.kind.date or ""), made.chosen.get(made.kind.measure)
    gaps = body.blanks(lead)
    few = 10 * len(gaps) < 3 * len(body.rows)
    numbered = any(name in made.chosen for name in NUMBERS)  # of a system, which has every day
    if day is None or day.heading.col != lead or few or numbered:
        return False
    if made.kind.id not in VISITS and (
        amount is None
        or len(gaps) < FEWEST
        or not all(is_figure(body.cell(row, amount.heading.col)) for row in gaps)
    ):
        return False
    who = VISITED if made.kind.id in VISITS else (*VISITED, *REPS)
    names = [made.chosen[n].heading.col for n in who if n in made.chosen]
    named = all(any(not is_blank(body.cell(row, col)) for col in names) for row in body.rows)
    days = [(rep, shown(body.cell(row, lead))) for row, rep in _reps(body, made)
            if row not in gaps]  # fmt: skip
    return bool(names) and named and len(set(days)) == len(days) >= FEWEST


def _reps(body: Body, made: Assignment) -> list[tuple[int, int]]:
    """Each row with the number of the rep it is of, where reps are written once above their rows;
    else all of one."""
    rep = next((made.chosen[n].heading.col for n in REPS if n in made.chosen), None)
    labels = rep is not None and bool(body.blanks(rep))
    found, current = [], 0
    for row in body.rows:
        current += labels and not is_blank(body.cell(row, rep or 0))
        found.append((row, current))
    return found


def carried(body: Body, col: int) -> list[Value]:
    """The cells of a column, blank ones as the line above; nothing is carried over a total, a group
    or another header."""
    filled: list[Value] = []
    for place, (row, value) in enumerate(zip(body.rows, body.column(col), strict=True)):
        follows = place > 0 and all(
            body.lines.get(between, "data") == "data"
            for between in range(body.rows[place - 1] + 1, row)
        )
        follows = follows and row not in body.no_lines
        filled.append(filled[-1] if is_blank(value) and follows else value)
    return filled


def _of_figures_alone(body: Body, gaps: Collection[int], heads: Collection[int]) -> set[int]:
    """Rows of figures and nothing else where the lines of documents name what was sold: a sum
    nobody called one belongs to no document."""
    span = range(body.region.left, body.region.right + 1)
    lines = [row for row in body.rows if row not in gaps]
    own = [c for c in span if c not in heads
           and 2 * sum(_is_text(body.cell(row, c)) for row in lines) > len(lines)]  # fmt: skip
    return {row for row in gaps if not body.speaks(row)} if own else set()


def _is_text(value: Value) -> bool:
    return not is_blank(value) and not is_figure(value)


def said(body: Body, made: Assignment, columns: Collection[int]) -> list[Issue]:
    """How many lines took the head of their document from above, and the first of them."""
    if body.below_first:
        spot = body.spot(body.below_first[0], body.region.left)
        count = {"count": len(body.below_first)}
        return [Issue("label_carried", "info", body.sheet.name, spot, count)]
    if not columns:
        return []
    lead = _lead(body, made) or 0
    gaps = sorted(body.blanks(lead) - body.no_lines)
    return [
        Issue("head_carried", "info", body.sheet.name, body.spot(gaps[0], lead),
              {"count": len(gaps)})
    ]  # fmt: skip


def _lead(body: Body, made: Assignment) -> int | None:
    """The column that stands on the first line of each document alone: its day, else its number."""
    leads = [made.chosen[n].heading.col for n in (made.kind.date or "", *NUMBERS)
             if n in made.chosen]  # fmt: skip
    rows = body.rows
    return next((c for c in leads if rows and (g := body.blanks(c)) and rows[0] not in g), None)
