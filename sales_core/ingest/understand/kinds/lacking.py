"""Kinds of which a table lacks one thing alone: a person must find them among the choices."""

from __future__ import annotations

import re

from sales_core.domain.report_kinds import REPORT_KINDS
from sales_core.ingest.understand.cells.cells import shown
from sales_core.ingest.understand.columns import paid_on
from sales_core.ingest.understand.columns.assignment import Assignment
from sales_core.ingest.understand.kinds import misfits, unsaid
from sales_core.ingest.understand.kinds.kind_words import SHOWN, hinted
from sales_core.ingest.understand.kinds.kinds import FEWEST_OWN, MASTER, lists_nobody
from sales_core.ingest.understand.kinds.outline import Outline
from sales_core.ingest.understand.tables.body import Body

SEVERAL = 2
VISITS, CALLS = "visit_log", "actual_calls"
"""Counts of visits are nothing else, whatever their day is."""
PLAN, SLIPS = "visit_plan", "slip_log"
SLIP = re.compile(r"传票|\bslip\b", re.IGNORECASE)
CODE = re.compile(r"(?=.*[^\W\d_])(?=.*\d)\S{3,20}")
CLAIM = "expense_claim"
SALES, AMOUNTS = "sales_detail", frozenset({"net_amount", "gross_amount"})
_NAMES = 2
"""The names of sheet and file, which stand behind the titles."""


def of_one(table: Outline, unsure: bool = True) -> tuple[str, ...]:
    """Kinds of which one required group is missing, where a title names them or some of what they
    need stands there in words of their own."""
    found = []
    for kind in REPORT_KINDS:
        made = table.assigned(kind)
        lacks = table.lacks(made)
        if len(lacks) != 1 or lists_nobody(table, made) or misfits.lists_goods(made, lacks):
            continue
        counted = made.kind.id == VISITS and CALLS in made.chosen
        own = counted or _own(made) >= _enough(made, unsure)
        if _needed(made) and (kind in table.named or own):
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
    they need, so nothing else is meant for what its title alone says, nor are rare kinds."""
    if not options:
        return ()
    made = table.assigned(SALES)
    sold = bool(AMOUNTS & set(made.chosen)) and len(table.lacks(made)) <= 1
    said = () if fitting else table.named
    called = [kind for kind in REPORT_KINDS if kind in said and _speaks(table, kind)]
    unsure = not fitting or bool(set(MASTER) & set(options))
    rare = _rare(table) if unsure and not table.named else ()
    payment = table.assigned(unsaid.PAYMENT)
    lacks = table.lacks(payment)
    paid = not fitting and (not lacks or (len(lacks) == 1 and paid_on.may_be(payment)))
    more = (*of_one(table, unsure), *called, *((SALES,) if sold else ()), *rare)
    more += (unsaid.PAYMENT,) if paid else ()  # 计划 | 实际 of dealers below a title of nothing
    return tuple(dict.fromkeys((*options, *more)))


def _speaks(table: Outline, kind: str) -> bool:
    """Whether some column of a kind the title names is there in its own word, or several are: an
    expense list whose amount is called Invoice Amount is one of sales only at first sight."""
    made = table.assigned(kind)
    return _own(made) > 0 or len(made.chosen) >= SEVERAL


def _rare(table: Outline) -> tuple[str, ...]:
    """Kinds of which a table without a title has all but one of what they need, in words that are
    not theirs alone, and a column that may be the missing one: its name nobody can know."""
    found = []
    for kind in REPORT_KINDS.values():
        made = table.assigned(kind.id)
        missing = table.lacks(made)
        offered = kind.id not in SHOWN or kind.id == PLAN
        enough = len(missing) == 1 and len(kind.required) - 1 >= FEWEST_OWN and _needed(made)
        if offered and enough and _may_hold(table, made, missing[0]):
            found.append(kind.id)
    return tuple(found)


def _may_hold(table: Outline, made: Assignment, group: tuple[str, ...]) -> bool:
    """Whether a column that is not read could be the missing one."""
    types = {f.type for f in made.kind.fields if f.name in group}
    free = [h.col for h in table.headings if h.name and not made.holds(h.col)]
    return any(table.parses.get((col, of)) for col in free for of in types)


def another(table: Outline, best: Assignment, body: Body) -> tuple[str, ...]:
    """What else a list of sales may be: 传票日期 stands in none, though all that sales need stands
    there as well; and 日期, 客户 and 金额 beside numbers of documents nobody knows are the lines of
    many a book."""
    if best.kind.id != SALES or best.kind.id in table.named:
        return ()
    if _has_receipts(table, best):
        return (SALES, CLAIM)
    said = any(SLIP.search(h.name) for h in table.headings)
    free = [h.col for h in table.headings if h.name and not best.holds(h.col)]
    numbered = unsaid.says_little(best) and any(_are_numbers(body, col) for col in free)
    return (SALES, SLIPS) if said or numbered else ()


def _has_receipts(table: Outline, best: Assignment) -> bool:
    """Whether a column says if there is a receipt, of amounts that name neither goods nor party."""
    receipt = table.assigned(CLAIM).chosen.get("receipt_flag")
    sold = {"customer_name", "customer_id", "product_name", "product_id", "qty"} & set(best.chosen)
    return receipt is not None and not sold and not best.holds(receipt.heading.col)


def _are_numbers(body: Body, col: int) -> bool:
    """Whether a column holds another code on every row."""
    cells = [shown(value) for value in body.column(col)]
    codes = all(CODE.fullmatch(cell) for cell in cells)
    return codes and len(set(cells)) == len(cells) > 1


def _needed(made: Assignment) -> list[str]:
    needed = {name for group in made.kind.required for name in group}
    return [name for name in made.chosen if name in needed]


def _enough(made: Assignment, unsure: bool) -> int:
    """How many own words a kind takes to be thought of: of one that no page shows and nobody writes
    above its list a single one, where two other things it needs stand there."""
    rare = unsure and made.kind.id not in SHOWN and len(made.kind.required) > FEWEST_OWN
    return 1 if rare else FEWEST_OWN


def _own(made: Assignment) -> int:
    return sum(made.chosen[name].own for name in _needed(made))
