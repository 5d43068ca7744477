"""Two sheets that tell of the same people, items and periods with other amounts: budgets of two
departments, targets of two products, or two versions of one. What tells them apart is asked: both
counted as they are, each would contradict the other."""

from __future__ import annotations

from collections.abc import Sequence

from sales_core.domain.report_kinds import REPORT_KINDS, ReportKind
from sales_core.domain.source import source_of
from sales_core.ingest.result import ReadContext, ReadTable
from sales_core.ingest.understand.asking.questions import Asking

QUESTION = "same_slots"
NONE, ONLY = "none", "only_this"
APART = ("team", "product_group", "product_name", "channel", "territory", "cost_center")
"""What a sheet may be named after."""
FEWEST = 2
Slots = set[tuple[str, ...]]


def ask(tables: Sequence[ReadTable], context: ReadContext) -> None:
    """Ask of each later table; its sheet's name, and that of the other, fill the field said."""
    for place, table in enumerate(tables):
        for other in tables[:place]:
            if _counts(table) and _counts(other) and _same(table, other):
                _settle(table, other, context)


def _counts(table: ReadTable) -> bool:
    periodic = table.kind is not None and REPORT_KINDS[table.kind].periodic
    return periodic and not table.questions and table.duplicates_of is None


def _same(table: ReadTable, other: ReadTable) -> bool:
    """Whether half of the smaller table is told by the other as well."""
    if table.kind != other.kind or table.sheet == other.sheet:
        return False
    kind = REPORT_KINDS[table.kind or ""]
    names = [n for n in kind.key if _holds(table, n) and _holds(other, n)]
    alone = {n for n in kind.key if _holds(table, n) != _holds(other, n)}
    if "period_start" not in names or alone or len(names) < FEWEST + 1:
        return False  # with the two ends of the period, somebody or something
    one, two = _slots(table, names), _slots(other, names)
    common = len(one & two)
    return common >= FEWEST and common * 2 >= min(len(one), len(two))


def _holds(table: ReadTable, name: str) -> bool:
    return name in table.frame and bool(table.frame[name].notna().any())


def _slots(table: ReadTable, names: list[str]) -> Slots:
    """What the rows are about; none where two rows of the table are about the same already."""
    found = list(table.frame[names].astype(str).itertuples(index=False, name=None))
    return set(found) if len(set(found)) == len(found) else set()


def _settle(table: ReadTable, other: ReadTable, context: ReadContext) -> None:
    kind = REPORT_KINDS[table.kind or ""]
    asking = Asking(table.sheet, context, table.layout)
    pair = f"{source_of(table.sheet)}/{source_of(other.sheet)}"
    choices = (*_free(kind, table, other), NONE, ONLY)
    answer = asking.ask(QUESTION, choices, None, pair, name=table.sheet, other=other.sheet)
    asking.add_to(table)
    if answer == NONE:
        table.kind = None
    elif answer == ONLY:
        other.kind = None
    elif answer is not None:
        for one in (table, other):
            one.frame[answer] = one.sheet


def _free(kind: ReportKind, table: ReadTable, other: ReadTable) -> tuple[str, ...]:
    """Fields that tell rows of this kind apart and that neither table has."""
    held = (table, other)
    return tuple(n for n in APART if n in kind.key and not any(_holds(t, n) for t in held))
