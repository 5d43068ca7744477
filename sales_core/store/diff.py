"""A revision, row by row, against what it replaces."""

from __future__ import annotations

from collections import Counter

from sqlalchemy import or_, select

from sales_core.domain.batch import RowDiff
from sales_core.store.scope import Scope
from sales_core.store.tables.facts import FACTS


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
