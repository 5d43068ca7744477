"""A revision, row by row, against what it replaces."""

from __future__ import annotations

from collections import Counter
from typing import Any

from sqlalchemy import ColumnElement, Label, Subquery, Table, and_, case, func, or_, select

from sales_core.domain.batch import RowDiff
from sales_core.domain.report_kinds import REPORT_KINDS
from sales_core.store.scope import Scope
from sales_core.store.tables.facts import FACTS

ABOUT = ("rep_key", "customer_key", "product_key", "expense_line")
"""What a row is about, beside its day."""
NUMBERS = ("doc_no", "claim_no", "invoice_no")
"""A row with one of them is known by it."""


def row_diff(
    scope: Scope, kind: str, spot: tuple[int, int], before: list[tuple[int, int]]
) -> RowDiff:
    """Rows matched by key: equal content is unchanged, other content is changed."""
    new, old = _rows(scope, kind, [spot]), _rows(scope, kind, before)
    added = changed = unchanged = 0
    for key, contents in new.items():
        was = old.get(key, Counter())
        same = sum((contents & was).values())
        differing = min(sum(contents.values()), sum(was.values())) - same
        unchanged += same
        changed += differing
        added += sum(contents.values()) - same - differing
    removed = sum(
        max(0, sum(was.values()) - sum(new.get(key, Counter()).values()))
        for key, was in old.items()
    )
    return RowDiff(added, changed, removed, unchanged)


def rows_alike(scope: Scope, kind: str, spot: tuple[int, int], other: tuple[int, int]) -> int:
    """How many rows without a number speak of the day and the names of a row of the other table,
    each of it once, whatever their amounts are."""
    c = FACTS[kind].c
    day = REPORT_KINDS[kind].date
    names = [name for name in ABOUT if name in c]
    if day is None or not names:
        return 0
    said = [c[day].label(day), *(func.coalesce(c[name], "").label(name) for name in names)]
    own = and_(c[day].is_not(None), or_(*(c[name].is_not(None) for name in names)))
    own = and_(own, *(c[name].is_(None) for name in NUMBERS if name in c))
    one, two = (_counted(scope, FACTS[kind], said, own, at) for at in (spot, other))
    same = and_(*(one.c[column.name] == two.c[column.name] for column in said))
    fewer = case((one.c.rows < two.c.rows, one.c.rows), else_=two.c.rows)
    query = select(func.coalesce(func.sum(fewer), 0)).select_from(one.join(two, same))
    return int(scope.connection.execute(query).scalar_one())


def _counted(
    scope: Scope, fact: Table, said: list[Label[Any]], own: ColumnElement[bool], at: tuple[int, int]
) -> Subquery:
    """What the rows of a table are about, and how many are about the same."""
    here = and_(fact.c.batch_id == at[0], fact.c.table_no == at[1], own)
    query = scope.select(fact, *said, func.count().label("rows"))
    return query.where(here).group_by(*said).subquery()


def row_pairs(
    scope: Scope, kind: str, spot: tuple[int, int], before: list[tuple[int, int]]
) -> list[tuple[int | None, int | None]]:
    """(old row id, new row id) of rows that are not unchanged: changed ones, then added (None, new)
    and removed (old, None), each in the order of loading. Counts agree with `row_diff`."""
    new, old = _ids(scope, kind, [spot]), _ids(scope, kind, before)
    changed: list[tuple[int | None, int | None]] = []
    added, removed = list(changed), list(changed)
    for key in dict.fromkeys((*new, *old)):
        here, there = _without_equal(new.get(key, []), old.get(key, []))
        both = min(len(here), len(there))
        changed += zip(there[:both], here[:both], strict=True)
        added += [(None, row) for row in here[both:]]
        removed += [(row, None) for row in there[both:]]
    return [*changed, *added, *removed]


def _without_equal(
    new: list[tuple[int, str]], old: list[tuple[int, str]]
) -> tuple[list[int], list[int]]:
    """Row ids of both sides whose content the other side does not have."""
    same = Counter(content for _, content in new) & Counter(content for _, content in old)

    def rest(rows: list[tuple[int, str]]) -> list[int]:
        met, left = Counter(same), []
        for row_id, content in rows:
            if met[content] > 0:
                met[content] -= 1
            else:
                left.append(row_id)
        return left

    return rest(new), rest(old)


def _ids(scope: Scope, kind: str, spots: list[tuple[int, int]]) -> dict[str, list[tuple[int, str]]]:
    found: dict[str, list[tuple[int, str]]] = {}
    if not spots:
        return found
    c = FACTS[kind].c
    here = or_(*((c.batch_id == b) & (c.table_no == t) for b, t in spots))
    query = select(c.row_id, c.row_key, c.row_hash).where(
        c.workspace_id == scope.workspace_id, here
    )
    for row_id, key, content in scope.connection.execute(query.order_by(c.row_id)):
        found.setdefault(key, []).append((row_id, content))
    return found


def _rows(scope: Scope, kind: str, spots: list[tuple[int, int]]) -> dict[str, Counter[str]]:
    found: dict[str, Counter[str]] = {}
    if not spots:
        return found
    c = FACTS[kind].c
    here = or_(*((c.batch_id == b) & (c.table_no == t) for b, t in spots))
    query = select(c.row_key, c.row_hash).where(c.workspace_id == scope.workspace_id, here)
    for key, content in scope.connection.execute(query):
        found.setdefault(key, Counter())[content] += 1
    return found
