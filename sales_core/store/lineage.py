"""Which table stands in the place of which: revisions of revisions, while they are live."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from sales_core.store.scope import Scope
from sales_core.store.tables.imports import batch, batch_table

Spot = tuple[int, int]
"""(batch_id, table_no)"""


@dataclass(frozen=True)
class Node:
    """A table as far as revisions go."""

    scope: str
    live: bool
    superseded: bool
    replaces_batch: int | None
    replaces_table: int | None


class Lineage:
    """The revisions of one kind of report."""

    def __init__(self, nodes: dict[Spot, Node]) -> None:
        self.nodes = nodes
        self._olds: dict[Spot, list[Spot]] = {}
        self._news: dict[Spot, list[Spot]] = defaultdict(list)
        by_batch: dict[int, list[Spot]] = defaultdict(list)
        for spot in nodes:
            by_batch[spot[0]].append(spot)
        for spot, node in nodes.items():
            olds = [s for s in by_batch[node.replaces_batch or 0] if _replaced(node, s, nodes[s])]
            self._olds[spot] = olds
            for old in olds:
                self._news[old].append(spot)

    @classmethod
    def load(cls, scope: Scope, kind: str) -> Lineage:
        """All tables of `kind`."""
        c = batch_table.c
        query = scope.select(
            batch_table,
            c.batch_id,
            c.table_no,
            c.scope,
            c.superseded,
            c.replaces_batch,
            c.replaces_table,
            batch.c.status,
        ).join(batch, (batch.c.workspace_id == c.workspace_id) & (batch.c.batch_id == c.batch_id))
        return cls(
            {
                (row.batch_id, row.table_no): Node(
                    row.scope,
                    row.status == "live",
                    row.superseded,
                    row.replaces_batch,
                    row.replaces_table,
                )
                for row in scope.connection.execute(query.where(c.kind == kind))
            }
        )

    def superseded(self, spot: Spot) -> bool:
        """Whether a live revision (or a live revision of its revision ...) stands in its place."""
        return any(self.nodes[s].live for s in self._reach(spot, self._news))

    def before(self, batch_id: int, table_no: int) -> list[Spot]:
        """The nearest live tables that this one replaces."""
        wave, found = self._olds[batch_id, table_no], list[Spot]()
        while wave:
            found += [s for s in wave if self.nodes[s].live]
            wave = [old for s in wave if not self.nodes[s].live for old in self._olds[s]]
        return sorted(set(found))

    def family(self, batch_ids: Iterable[int]) -> set[int]:
        """These batches and every batch whose tables they replace or are replaced by."""
        wanted = set(batch_ids)
        family = set(wanted)
        for spot in self.nodes:
            if spot[0] in wanted:
                for way in (self._olds, self._news):
                    family |= {s[0] for s in self._reach(spot, way)}
        return family

    def _reach(self, spot: Spot, way: dict[Spot, list[Spot]]) -> set[Spot]:
        seen: set[Spot] = set()
        wave = list(way.get(spot, ()))
        while wave:
            step = wave.pop()
            if step not in seen:
                seen.add(step)
                wave += way.get(step, ())
        return seen


def _replaced(node: Node, spot: Spot, other: Node) -> bool:
    if node.replaces_table is not None:
        return spot[1] == node.replaces_table
    return other.scope == node.scope
