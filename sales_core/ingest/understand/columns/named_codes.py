"""A column called no more than name, beside codes: whose names they are, its cells tell."""

from __future__ import annotations

from collections.abc import Sequence

from sales_core.ingest import aliases
from sales_core.ingest.understand.cells.cells import shown
from sales_core.ingest.understand.columns.assignment import Assignment, Candidate
from sales_core.ingest.understand.tables.body import Body
from sales_core.ingest.understand.tables.header import Heading

NAMES = {
    "customer_id": "customer_name",
    "dealer_id": "dealer_name",
    "product_id": "product_name",
    "rep_id": "rep_name",
}
_BARE = frozenset(("name", "names", "名称", "姓名", "名字", "nama", "nome", "nom"))
FEWEST = 3
SCORE = 90


def settle(made: Assignment, body: Body, headings: Sequence[Heading]) -> None:
    """Take the names for those of the codes that come and go with them, row by row: every code has
    one name and every name one code, and codes repeat or the names stand right beside the only
    codes there are. Nothing where two sorts of codes do."""
    bare = [h for h in headings if not made.holds(h.col) and _is_bare(h)]
    if len(bare) != 1:
        return
    names = [shown(v) for v in body.column(bare[0].col)]
    found = []
    for code, name in NAMES.items():
        held = made.chosen.get(code)
        wanted = any(field.name == name for field in made.kind.fields)
        if held is None or name in made.chosen or not wanted:
            continue
        beside = abs(held.heading.col - bare[0].col) == 1 and not set(NAMES) & set(made.chosen) - {
            code
        }
        if _pairs([shown(v) for v in body.column(held.heading.col)], names, beside):
            found.append(name)
    if len(found) == 1:
        made.chosen[found[0]] = Candidate(bare[0], found[0], SCORE, None, False, "values")


def _is_bare(heading: Heading) -> bool:
    plain = aliases.without_brackets(heading.name)[0]
    return heading.head is None and not heading.total and plain in _BARE


def _pairs(codes: Sequence[str], names: Sequence[str], beside: bool) -> bool:
    """Whether codes and names go together one to one; `beside`: they are neighbours, and need not
    repeat."""
    pairs = {(c, n) for c, n in zip(codes, names, strict=True) if c and n}
    several = len({c for c, _ in pairs}), len({n for _, n in pairs})
    rows = sum(1 for c, n in zip(codes, names, strict=True) if c and n)
    together = several == (len(pairs), len(pairs))
    return together and (bool(pairs) if beside else FEWEST <= len(pairs) < rows)
