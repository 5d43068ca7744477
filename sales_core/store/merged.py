"""Which parties count as another one now."""

from __future__ import annotations

from sales_core.domain.party import Entity
from sales_core.store.scope import Scope
from sales_core.store.tables.parties import party_merge

ENTITY_OF: dict[str, Entity] = {
    "rep_key": "rep",
    "customer_key": "customer",
    "product_key": "product",
}
"""Column of the fact tables -> whom it names."""


def merged_keys(scope: Scope, entity: str) -> dict[str, str]:
    """Key -> the key it was merged into, of merges in force."""
    c = party_merge.c
    query = scope.select(party_merge, c.key, c.into_key)
    found = scope.connection.execute(query.where(c.entity == entity, c.split_at.is_(None)))
    return {str(key): str(into) for key, into in found}
