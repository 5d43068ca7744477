"""A unit of work: everything one use case reads and writes, kept or dropped as a whole."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from sqlalchemy import RootTransaction

from sales_core.store import currencies
from sales_core.store.actions import Actions
from sales_core.store.audit import Audit
from sales_core.store.batches import Batches
from sales_core.store.corrections import Corrections
from sales_core.store.layouts import Layouts
from sales_core.store.left_out import LeftOutRows
from sales_core.store.meetings import Meetings
from sales_core.store.merges import Merges
from sales_core.store.nonces import Nonces
from sales_core.store.parties import Parties
from sales_core.store.rows import Rows
from sales_core.store.scope import Scope
from sales_core.store.settings import Settings
from sales_core.store.share_links import ShareLinks
from sales_core.store.snapshots import Snapshots
from sales_core.store.tables.workspaces import workspace
from sales_core.store.uploads import Uploads


class Unit:
    """One workspace in one transaction. Repositories hang on it by noun."""

    def __init__(
        self, scope: Scope, space: dict[str, Any], transaction: RootTransaction | None
    ) -> None:
        self.scope = scope
        self.currency: str = space["currency"]
        self.data_version: int = space["data_version"]
        self._transaction = transaction

    @property
    def workspace_id(self) -> int:
        """The workspace every query is filtered by."""
        return self.scope.workspace_id

    def commit(self) -> None:
        """Keep everything: states settled, audit written, data_version raised once."""
        if self._transaction is None:
            raise RuntimeError("a reading unit has nothing to commit")
        self.rows.settle_pending()
        self.audit.write()
        self.data_version += 1
        self.scope.connection.execute(
            self.scope.update(workspace).values(data_version=self.data_version)
        )
        self._transaction.commit()

    def currencies(self) -> dict[str | None, int]:
        """store.currencies.written."""
        return currencies.written(self.scope)

    def count_in(self, currency: str) -> None:
        """Count in another currency: store.currencies.change."""
        self.rows.settle_pending()
        currencies.change(self.scope, currency)
        self.currency = currency
        self.__dict__.pop("rows", None)  # it settles by the currency it was made with

    @cached_property
    def batches(self) -> Batches:
        """What was loaded, and its undo."""
        return Batches(self.scope, self.rows)

    @cached_property
    def rows(self) -> Rows:
        """The facts."""
        return Rows(self.scope, self.currency, reading=self._transaction is None)

    @cached_property
    def left_out(self) -> LeftOutRows:
        """Rows that were not loaded, with the reason."""
        return LeftOutRows(self.scope)

    @cached_property
    def uploads(self) -> Uploads:
        """Files received."""
        return Uploads(self.scope)

    @cached_property
    def corrections(self) -> Corrections:
        """Cells of uploads corrected by hand."""
        return Corrections(self.scope)

    @cached_property
    def parties(self) -> Parties:
        """Reps, customers, products and distributors."""
        return Parties(self.scope)

    @cached_property
    def merges(self) -> Merges:
        """Parties that count as one."""
        return Merges(self.scope, self.rows)

    @cached_property
    def layouts(self) -> Layouts:
        """Layouts whose questions were answered."""
        return Layouts(self.scope)

    @cached_property
    def settings(self) -> Settings:
        """Settings by name."""
        return Settings(self.scope)

    @cached_property
    def meetings(self) -> Meetings:
        """Meetings with their agenda."""
        return Meetings(self.scope)

    @cached_property
    def actions(self) -> Actions:
        """Actions agreed in meetings."""
        return Actions(self.scope)

    @cached_property
    def snapshots(self) -> Snapshots:
        """Frozen pages."""
        return Snapshots(self.scope)

    @cached_property
    def share_links(self) -> ShareLinks:
        """Links that open a snapshot."""
        return ShareLinks(self.scope)

    @cached_property
    def audit(self) -> Audit:
        """Who did what, in a chain nobody can rewrite."""
        return Audit(self.scope)

    @cached_property
    def nonces(self) -> Nonces:
        """Forms already saved."""
        return Nonces(self.scope)
