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
