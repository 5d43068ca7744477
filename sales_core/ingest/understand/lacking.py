"""Kinds of which a table lacks one thing alone: a person must find them among the choices."""

from __future__ import annotations

from sales_core.domain.report_kinds import REPORT_KINDS
from sales_core.ingest.understand.columns import Assignment
from sales_core.ingest.understand.kind_words import hinted
from sales_core.ingest.understand.kinds import FEWEST_OWN, Outline, lists_nobody

SEVERAL = 3
SALES, AMOUNTS = "sales_detail", frozenset({"net_amount", "gross_amount"})
_NAMES = 2
"""The names of sheet and file, which stand behind the titles."""


def of_one(table: Outline) -> tuple[str, ...]:
    """Kinds of which one required group is missing, where a title names them or some of what they
    need stands there in words of their own."""
    found = []
    for kind in REPORT_KINDS:
        made = table.assigned(kind)
        if len(table.lacks(made)) != 1 or lists_nobody(table, made):
            continue
        if _needed(made) and (kind in table.named or _own(made) >= FEWEST_OWN):
            found.append(kind)
    return tuple(sorted(found, key=lambda kind: kind not in table.named))


def named(table: Outline) -> tuple[str, ...]:
    """Kinds a title above it names, of a table in words nobody knows whose columns are enough for
    what they need: better asked about than sent back. The name of a file alone says too little."""
    above = hinted(table.titles[:-_NAMES])
    columns = [h for h in table.headings if h.name and not h.total]
    return tuple(
        kind for kind in REPORT_KINDS
        if kind in above and len(columns) > len(REPORT_KINDS[kind].required)
    )  # fmt: skip


def added(table: Outline, options: tuple[str, ...], fitting: bool = False) -> tuple[str, ...]:
    """The choices and what else the table may be: sales with a balance beside their amount are no
    receivables, though every column receivables need is there. `fitting`: the choices have all
    they need, so nothing else is meant for what its title alone says."""
    if not options:
        return ()
    made = table.assigned(SALES)
    sold = bool(AMOUNTS & set(made.chosen)) and len(table.lacks(made)) <= 1
    said = () if fitting else table.named
    called = [kind for kind in REPORT_KINDS if kind in said and _speaks(table, kind)]
    more = (*of_one(table), *called, *((SALES,) if sold else ()))
    return tuple(dict.fromkeys((*options, *more)))


def _speaks(table: Outline, kind: str) -> bool:
    """Whether some column of a kind the title names is there in its own word, or several are: an
    expense list whose amount is called Invoice Amount is one of sales only at first sight."""
    made = table.assigned(kind)
    return _own(made) > 0 or len(made.chosen) >= SEVERAL


def _needed(made: Assignment) -> list[str]:
    needed = {name for group in made.kind.required for name in group}
    return [name for name in made.chosen if name in needed]


def _own(made: Assignment) -> int:
    return sum(made.chosen[name].own for name in _needed(made))
