"""Batches: what was loaded, in which order, and whether it counts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, func

from sales_core.domain.batch import Batch, BatchTable, Origin, RowDiff
from sales_core.domain.errors import NotFound
from sales_core.domain.issue import Issue
from sales_core.domain.reading import ColumnMapping, TotalCheck
from sales_core.store.diff import row_diff, row_pairs, rows_alike
from sales_core.store.lineage import Lineage, Spot
from sales_core.store.scope import Scope
from sales_core.store.tables.imports import batch, batch_table

if TYPE_CHECKING:
    from sales_core.store.rows import Rows

REMEMBERED = 12


class Batches:
    """The batches of one workspace."""

    def __init__(self, scope: Scope, rows: Rows) -> None:
        self._scope = scope
        self._rows = rows

    def add(
        self,
        file_name: str,
        sha256: str,
        actor: str,
        created_at: datetime,
        origin: Origin = "upload",
        note: str = "",
    ) -> int:
        """A new live batch; its id. Ids grow in the order of loading."""
        batch_id = self._scope.next_id("batch")
        self._scope.insert(
            batch,
            batch_id=batch_id,
            file_name=file_name,
            sha256=sha256,
            created_at=created_at,
            actor=actor,
            status="live",
            origin=origin,
            note=note,
        )
        return batch_id

    def add_table(self, batch_id: int, table: BatchTable) -> int:
        """A table of a batch; its number, from 1. NotFound when what it replaces does not exist."""
        if table.replaces is not None:
            self.get(table.replaces[0])
        self.get(batch_id)
        counted = self._scope.select(batch_table, func.count())
        table_no = 1 + int(
            self._scope.connection.execute(
                counted.where(batch_table.c.batch_id == batch_id)
            ).scalar_one()
        )
        self._scope.insert(
            batch_table, **_as_row(table), batch_id=batch_id, table_no=table_no, superseded=False
        )
        self._rows.expect(batch_id)
        return table_no

    def get(self, batch_id: int) -> Batch:
        """The batch; NotFound."""
        row = self._scope.first(self._scope.select(batch).where(batch.c.batch_id == batch_id))
        if row is None:
            raise NotFound(batch=batch_id)
        return _batch(row)

    def all(self, limit: int | None = None, origin: Origin | None = None) -> list[Batch]:
        """Newest first, undone ones too."""
        query = self._scope.select(batch).order_by(batch.c.batch_id.desc())
        if origin is not None:
            query = query.where(batch.c.origin == origin)
        return [_batch(row) for row in self._scope.all(query.limit(limit))]

    def tables(self, batch_id: int | None = None) -> list[BatchTable]:
        """Tables of one batch, or of all, in the order of loading."""
        query = self._scope.select(batch_table).order_by(
            batch_table.c.batch_id, batch_table.c.table_no
        )
        if batch_id is not None:
            query = query.where(batch_table.c.batch_id == batch_id)
        return [_table(row) for row in self._scope.all(query)]

    def typical(self) -> dict[tuple[str, str], list[int]]:
        """(kind, field) -> what a row of each of the newest uploaded tables holds, minor units.

        Demo data and changes by hand say nothing about the files people send.
        """
        query = (
            self._scope.select(batch_table)
            .join_from(batch_table, batch)
            .where(batch.c.status == "live", batch.c.origin == "upload")
            .order_by(batch_table.c.batch_id.desc())
        )
        found: dict[tuple[str, str], list[int]] = {}
        for table in self._scope.all(query):
            for name, amount in table["typical"].items():
                held = found.setdefault((table["kind"], name), [])
                if len(held) < REMEMBERED:
                    held.append(amount)
        return found

    def by_hash(self, sha256: str) -> Batch | None:
        """The live batch loaded from these very bytes, if any."""
        return self._one(batch.c.sha256 == sha256, batch.c.status == "live", batch.c.sha256 != "")

    def latest(self, kind: str, scope: str) -> BatchTable | None:
        """The newest table of the same kind and scope: what a revision replaces.

        Undone batches count: a revision of an undone batch takes its place if it comes back.
        """
        query = self._scope.select(batch_table).where(
            batch_table.c.kind == kind, batch_table.c.scope == scope
        )
        newest = query.order_by(batch_table.c.batch_id.desc(), batch_table.c.table_no.desc())
        row = self._scope.first(newest)
        return None if row is None else _table(row)

    def undo(self, batch_id: int) -> bool:
        """Take the batch out of the figures; False when it already was."""
        return self._set_status(batch_id, "undone")

    def redo(self, batch_id: int) -> bool:
        """Count the batch again; False when it already did."""
        return self._set_status(batch_id, "live")

    def diff(self, batch_id: int, table_no: int) -> RowDiff:
        """Rows of this table against the live table it replaces (all added when there is none)."""
        kind = self._table_at((batch_id, table_no)).kind
        before = Lineage.load(self._scope, kind).before(batch_id, table_no)
        return row_diff(self._scope, kind, (batch_id, table_no), before)

    def paired(self, spot: Spot) -> list[tuple[int | None, int | None]]:
        """Rows of this table that differ from the live table it replaces: store.diff.row_pairs.

        Nothing when it replaces none.
        """
        kind = self._table_at(spot).kind
        before = Lineage.load(self._scope, kind).before(*spot)
        return row_pairs(self._scope, kind, spot, before) if before else []

    def replaced(self, kind: str, spots: Iterable[Spot]) -> dict[Spot, list[Spot]]:
        """Table -> the nearest live tables it replaces, for those of `spots` that replace any."""
        lineage = Lineage.load(self._scope, kind)
        before = {spot: lineage.before(*spot) for spot in spots}
        return {spot: olds for spot, olds in before.items() if olds}

    def compare(self, spot: Spot, other: Spot) -> RowDiff:
        """Rows of the table at `spot` against those of another one, whatever replaces what."""
        kind = self._table_at(spot).kind
        return row_diff(self._scope, kind, spot, [other])

    def alike(self, spot: Spot, other: Spot) -> int:
        """How many rows of the table are about the same as rows of another one: rows_alike."""
        return rows_alike(self._scope, self._table_at(spot).kind, spot, other)

    def replace(self, spot: Spot, old: Spot) -> None:
        """Let the table at `spot` stand in the place of `old` from now on."""
        self._table_at(old)
        here = (batch_table.c.batch_id == spot[0]) & (batch_table.c.table_no == spot[1])
        self._scope.change(
            self._scope.update(batch_table)
            .where(here)
            .values(replaces_batch=old[0], replaces_table=old[1])
        )
        self._rows.expect(spot[0])

    def _table_at(self, spot: Spot) -> BatchTable:
        for table in self.tables(spot[0]):
            if table.table_no == spot[1]:
                return table
        raise NotFound(batch=spot[0], table=spot[1])

    def state_counts(self, batch_id: int) -> dict[str, int]:
        """How many rows of the batch are active, duplicate, conflict ..."""
        return self._rows.state_counts(batch_id, {t.kind for t in self.tables(batch_id)})

    def _set_status(self, batch_id: int, status: str) -> bool:
        if self.get(batch_id).status == status:
            return False
        where = batch.c.batch_id == batch_id
        self._scope.change(self._scope.update(batch).where(where).values(status=status))
        self._rows.settle([batch_id])
        return True

    def _one(self, *where: ColumnElement[bool]) -> Batch | None:
        query = self._scope.select(batch).where(*where).order_by(batch.c.batch_id)
        row = self._scope.first(query)
        return None if row is None else _batch(row)


def _as_row(table: BatchTable) -> dict[str, Any]:
    row = asdict(table)
    replaces = row.pop("replaces") or (None, None)
    for name in ("batch_id", "table_no", "superseded"):
        row.pop(name)
    return row | {"replaces_batch": replaces[0], "replaces_table": replaces[1]}


def _batch(row: Any) -> Batch:
    return Batch(**{k: v for k, v in row.items() if k != "workspace_id"})


def _table(row: Any) -> BatchTable:
    values = {
        k: v
        for k, v in row.items()
        if k not in ("workspace_id", "replaces_batch", "replaces_table")
    }
    replaced = row["replaces_batch"]
    values["replaces"] = None if replaced is None else (replaced, row["replaces_table"])
    values["columns"] = tuple(
        ColumnMapping(**c | {"samples": tuple(c["samples"])}) for c in row["columns"]
    )
    values["totals"] = tuple(TotalCheck(**t) for t in row["totals"])
    values["issues"] = tuple(Issue(**i) for i in row["issues"])
    return BatchTable(**values)
