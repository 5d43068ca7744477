"""Whom rows count for, worked out anew from whom they named and which parties are one now.

The identity of a row speaks of the party it counts for. So does its place among equal rows of its
file, which is why whole batches are gone through.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

from sqlalchemy import bindparam
from sqlalchemy.engine import RowMapping

from sales_core.domain.party import Entity
from sales_core.domain.report_kinds import REPORT_KINDS
from sales_core.store import settling
from sales_core.store.identity import identities
from sales_core.store.loading import canonical, counted
from sales_core.store.merged import ENTITY_OF, merged_keys
from sales_core.store.scope import Scope
from sales_core.store.tables.facts import FACTS, KEYS, NAMED
from sales_core.store.tables.imports import row_choice

AT_ONCE = 5000
"""Keys in one statement; both databases allow more."""
_CHANGES = (*KEYS, "row_key", "row_hash")
_PLACE = ("row_id", "table_no")


def recount(scope: Scope, entity: Entity, keys: Iterable[str], currency: str) -> None:
    """Rows that name one of `keys` count for whom they count now, and are settled."""
    column = next(NAMED[key] for key, named in ENTITY_OF.items() if named == entity)
    wanted = sorted(keys)
    for kind, fact in FACTS.items():
        named = scope.select(fact, fact.c.batch_id).where(fact.c[column].in_(wanted)).distinct()
        batches = sorted(scope.connection.execute(named).scalars())
        affected: set[str] = set()
        for batch_id in batches:
            affected |= _batch(scope, kind, batch_id)
        _settle(scope, kind, sorted(affected), currency)


def _batch(scope: Scope, kind: str, batch_id: int) -> set[str]:
    """Bring the rows of a batch up to date; the row keys they had and have."""
    fact = FACTS[kind]
    query = scope.select(fact).where(fact.c.batch_id == batch_id)
    found = scope.all(query.order_by(fact.c.table_no, fact.c.row_id))
    taken: Counter[str] = Counter()
    changed: list[dict[str, Any]] = []
    affected: set[str] = set()
    for _, rows in groupby(found, key=lambda row: row["table_no"]):
        held = list(rows)
        for old, new in zip(held, _told_anew(scope, kind, held, taken), strict=True):
            if any(old[name] != new[name] for name in _CHANGES):
                changed.append(new | {"this_row": old["row_id"]})
                affected |= {old["row_key"], new["row_key"]}
    _write(scope, kind, changed)
    return affected


def _told_anew(
    scope: Scope, kind: str, rows: Sequence[RowMapping], taken: Counter[str]
) -> list[dict[str, Any]]:
    """Keys, row key and hash of the rows of one table."""
    columns = {name: [row[name] for row in rows] for name in rows[0] if name not in _PLACE}
    for key, entity in ENTITY_OF.items():
        columns[key] = counted(columns[NAMED[key]], merged_keys(scope, entity))
    spec = REPORT_KINDS[kind]
    row_keys, hashes = identities(spec, canonical(spec, columns), taken)
    new = [columns[key] for key in KEYS] + [row_keys, hashes]
    return [dict(zip(_CHANGES, values, strict=True)) for values in zip(*new, strict=True)]


def _write(scope: Scope, kind: str, changed: list[dict[str, Any]]) -> None:
    if not changed:
        return
    fact = FACTS[kind]
    here = scope.update(fact).where(fact.c.row_id == bindparam("this_row"))
    scope.connection.execute(here.values({n: bindparam(n) for n in _CHANGES}), changed)
    choice = (row_choice.c.kind == kind) & (row_choice.c.row_id == bindparam("this_row"))
    moved = [{"this_row": new["this_row"], "now": new["row_key"]} for new in changed]
    scope.connection.execute(
        scope.update(row_choice).where(choice).values(row_key=bindparam("now")), moved
    )


def _settle(scope: Scope, kind: str, keys: Sequence[str], currency: str) -> None:
    fact = FACTS[kind]
    for start in range(0, len(keys), AT_ONCE):
        some = keys[start : start + AT_ONCE]
        settling.settle_keys(scope, kind, fact.c.row_key.in_(some), currency)
