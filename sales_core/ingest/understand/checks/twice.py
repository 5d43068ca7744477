"""The same data twice in one workbook: the very rows, or a summary beside its detail."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import pandas as pd

from sales_core.domain.report_kinds import REPORT_KINDS, ReportKind
from sales_core.domain.source import source_of
from sales_core.ingest.result import ReadContext, ReadTable
from sales_core.ingest.understand.asking.questions import Asking
from sales_core.ingest.understand.checks import two_views

Rows = Counter[tuple[str, ...]]
QUESTION, AGAIN, VISITS = "same_total", "rows_again", "visits_again"
FEWEST, _NAMED = 2, 3
PERSON, PARTY, CALLS = "rep_name", "customer_name", "actual_calls"
HIDDEN = "hidden_sheet"
APART = frozenset({"line_no", "visit_seq", "rank_no", "remark"})
"""Fields that do not say what a row is about: its place in a list, what somebody remarked."""
FEWEST_WITHIN = 3
"""So many rows do not stand in a longer table by chance."""


def mark(tables: Sequence[ReadTable]) -> None:
    """The same rows standing twice in a workbook are loaded once: a copy, or a sheet whose rows are
    all on another one as well (the months beside 全年, last week's in this week's)."""
    for n, table in enumerate(tables):
        for place, other in enumerate(tables):
            if table.kind and table.kind == other.kind and other.duplicates_of is None:
                copy = place < n and len(table.frame) == len(other.frame)
                common = [c for c in table.frame.columns if c in other.frame and _tells(c)]
                within = len(table.frame) < len(other.frame)
                within = within and _may_be_within(table, other, common)
                if not (copy or within) or not common:
                    continue
                rows = _rows(table.frame, common)
                if rows and rows <= _rows(other.frame, common):
                    table.duplicates_of = {"sheet": other.sheet, "rows": len(table.frame)}
                    # a hidden copy that counts nowhere needs nobody to say whether it counts
                    table.questions = [q for q in table.questions if q.code != HIDDEN]
                    break


def _tells(column: str) -> bool:
    return not column.startswith("_") and column not in APART


def _may_be_within(table: ReadTable, other: ReadTable, common: list[str]) -> bool:
    """Whether rows of things that happened could all stand in a longer table of another sheet too,
    with the day and the amount of each."""
    kind = REPORT_KINDS[table.kind or ""]
    if kind.nature != "event" or kind.date is None or table.sheet == other.sheet:
        return False
    measure = next((n for n in _amounts(kind) if n in table.frame), kind.measure)
    longer = FEWEST_WITHIN <= len(table.frame) <= len(other.frame)
    return longer and {kind.date, measure} <= set(common)


def ask(tables: Sequence[ReadTable], context: ReadContext) -> None:
    """A second table of things that happened, with the same sum on days of the first, may be its
    summary, or the same things seen another way, and one that shares most of its rows with another
    one an older copy of them: a person says whether it counts as well."""
    for n, table in enumerate(tables):
        if table.questions or table.duplicates_of or table.kind is None:
            continue
        longer = [o for o in tables if len(o.frame) > len(table.frame)]
        longer += [o for o in tables[:n] if len(o.frame) == len(table.frame)]
        again = next(((o, rows) for o in longer if (rows := _shared(table, o))), None)
        if again is not None:
            _ask_again(table, *again, context)
            continue
        code, others = _other_listing(table, tables, n)
        if not others:
            continue
        spot = "" if sum(o.sheet == table.sheet for o in tables) == 1 else table.range
        asking = Asking(table.sheet, context, table.layout, spot)
        pair = f"{source_of(table.sheet)}/{source_of(others[0].sheet)}"
        other = "、".join(f"{o.sheet} {o.range}" for o in others[:_NAMED])
        answer = asking.ask(code, ("none", "load"), None, pair, other=other)
        asking.add_to(table)
        if answer == "none":
            table.kind = None


def _other_listing(
    table: ReadTable, tables: Sequence[ReadTable], place: int
) -> tuple[str, list[ReadTable]]:
    """The tables that say what this one says in another way, and the question about it."""
    if listed := _visits(table, tables):
        return VISITS, listed
    before = tables[:place]
    if twin := next((o for o in before if _same_sum(o, table)), None):
        return QUESTION, [twin]
    if view := two_views.of(table, before, _total) if _dated(table) else None:
        return two_views.QUESTION, [view]
    return QUESTION, _parts(table, tables)


def _ask_again(table: ReadTable, other: ReadTable, rows: int, context: ReadContext) -> None:
    asking = Asking(table.sheet, context, table.layout)
    pair = f"{source_of(table.sheet)}/{source_of(other.sheet)}"
    answer = asking.ask(
        AGAIN, ("none", "load"), None, pair, other=other.sheet, count=rows, of=len(table.frame)
    )
    asking.add_to(table)
    if answer == "none":
        table.kind = None


def _shared(table: ReadTable, other: ReadTable) -> int:
    """How many rows stand in a longer table as well, where that is most of them and not all."""
    if table is other or table.kind != other.kind or other.duplicates_of:
        return 0
    common = [c for c in table.frame.columns if c in other.frame and _tells(c)]
    if not _may_be_within(table, other, common):
        return 0
    rows = (_rows(table.frame, common) & _rows(other.frame, common)).total()
    fewest = FEWEST if len(table.frame) == len(other.frame) else FEWEST_WITHIN
    return rows if rows * 2 > len(table.frame) and rows >= fewest else 0


def _same_sum(one: ReadTable, other: ReadTable) -> bool:
    if one.kind is None or one.kind != other.kind or other.duplicates_of or one.duplicates_of:
        return False
    kind = REPORT_KINDS[one.kind]
    amounts = _amounts(kind)
    found = [_sum(t.frame, amounts) for t in (one, other)]
    if kind.nature != "event" or found[0] is None or found[0] != found[1] or not kind.date:
        return False
    if kind.date not in one.frame or kind.date not in other.frame:
        return False  # the day is still asked for
    days = [set(t.frame[kind.date].dropna()) for t in (one, other)]
    return bool(days[0] & days[1]) and max(len(one.frame), len(other.frame)) >= FEWEST


def _parts(table: ReadTable, tables: Sequence[ReadTable]) -> list[ReadTable]:
    """The tables this one of targets or progress sums up: of other sheets, with the same amount in
    the same period, in more rows and of other people; or of any place, with more rows of the same
    people and the same amount of each of them."""
    kind = REPORT_KINDS[table.kind or ""]
    others = [o for o in tables if o is not table and o.kind == kind.id and not o.duplicates_of]
    if not kind.periodic or PERSON not in table.frame:
        return []
    if finer := _by_person(table, others, _amounts(kind)):
        return finer
    others = [o for o in others if o.sheet != table.sheet]
    if not others or any(o.period != table.period or o.questions for o in others):
        return []
    rows = sum(len(o.frame) for o in others)
    people = {name for o in others if PERSON in o.frame for name in o.frame[PERSON].dropna()}
    found = _sum(table.frame, _amounts(kind))
    sums = [_sum(o.frame, _amounts(kind)) for o in others]
    apart = not people & set(table.frame[PERSON].dropna())
    same = bool(found) and None not in sums and sum(s or 0 for s in sums) == found
    return others if same and apart and rows > len(table.frame) else []


def _visits(table: ReadTable, tables: Sequence[ReadTable]) -> list[ReadTable]:
    """The tables of other sheets that list the visits one by one, where this one only counts those
    of the same people."""
    if CALLS not in table.frame or PERSON not in table.frame or PARTY in table.frame:
        return []
    people = set(table.frame[PERSON].dropna())
    return [
        o for o in tables
        if o.kind == table.kind and o.sheet != table.sheet and not o.duplicates_of
        and {PERSON, PARTY} <= set(o.frame.columns) and people & set(o.frame[PERSON].dropna())
    ]  # fmt: skip


def _by_person(
    table: ReadTable, others: Sequence[ReadTable], amounts: tuple[str, ...]
) -> list[ReadTable]:
    """The tables of the same period that hold more rows of the same people, with the same amount of
    each: products of the reps a summary lists."""
    name = next((n for n in amounts if n in table.frame), None)
    finer = [
        o for o in others
        if o.period == table.period and not o.questions and {PERSON, name} <= set(o.frame.columns)
    ]  # fmt: skip
    if name is None or not finer or any(str(t.frame[name].dtype) != "Int64" for t in finer):
        return []
    mine = table.frame.groupby(PERSON)[name].sum()
    theirs = pd.concat([o.frame[[PERSON, name]] for o in finer]).groupby(PERSON)[name].sum()
    more = sum(len(o.frame) for o in finer) > len(table.frame)
    same = len(mine) > 1 and set(mine.index) == set(theirs.index) and bool((mine == theirs).all())
    return finer if same and more and bool(mine.any()) else []


def _dated(table: ReadTable) -> bool:
    kind = REPORT_KINDS[table.kind or ""]
    return kind.nature == "event" and kind.date in table.frame


def _total(table: ReadTable) -> int | None:
    return _sum(table.frame, _amounts(REPORT_KINDS[table.kind or ""]))


def _amounts(kind: ReportKind) -> tuple[str, ...]:
    return next((g for g in kind.required if kind.measure in g), ())


def _sum(frame: pd.DataFrame, amounts: tuple[str, ...]) -> int | None:
    name = next((n for n in amounts if n in frame), None)
    return None if name is None or str(frame[name].dtype) != "Int64" else int(frame[name].sum())


def _rows(frame: pd.DataFrame, columns: list[str]) -> Rows:
    texts = frame[columns].astype(str)
    return Counter(texts.itertuples(index=False, name=None))
