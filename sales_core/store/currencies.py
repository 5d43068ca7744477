"""The currency a workspace counts in: what its rows are written in, and changing it."""

from __future__ import annotations

from sqlalchemy import func, true

from sales_core.domain.fields import FieldType
from sales_core.domain.report_kinds import REPORT_KINDS
from sales_core.store import settling
from sales_core.store.scope import Scope
from sales_core.store.tables.facts import FACTS
from sales_core.store.tables.workspaces import workspace

ASIDE = ("superseded", "duplicate", "undone")
"""Rows that count under no currency."""
_OF_MONEY = tuple(
    kind.id for kind in REPORT_KINDS.values() if any(f.type is FieldType.MONEY for f in kind.fields)
)


def written(scope: Scope) -> dict[str | None, int]:
    """Currency as it is written, None where none is -> rows of money that could count."""
    found: dict[str | None, int] = {}
    for kind in _OF_MONEY:
        c = FACTS[kind].c
        query = scope.select(FACTS[kind], c.currency, func.count()).where(c.state.not_in(ASIDE))
        for text, count in scope.connection.execute(query.group_by(c.currency)):
            found[text] = found.get(text, 0) + count
    return found


def change(scope: Scope, currency: str) -> None:
    """Count in another currency from now on: every row is settled anew."""
    scope.connection.execute(scope.update(workspace).values(currency=currency))
    for kind in FACTS:
        settling.settle_keys(scope, kind, true(), currency)
