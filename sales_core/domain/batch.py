"""A batch: what one upload, edit or demo load brought in, and where each table of it stood."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Literal

from sales_core.domain.issue import Issue
from sales_core.domain.reading import ColumnMapping, TotalCheck

BatchStatus = Literal["live", "undone"]
Origin = Literal["upload", "edit", "demo"]
RowState = Literal["active", "superseded", "duplicate", "conflict", "no_rate", "undone"]
"""Only active rows count. A conflict is kept aside until somebody chooses; `no_rate` is money in a
foreign currency without a rate; `undone` belongs to a batch that was undone."""


@dataclass(frozen=True)
class Batch:
    """One load, in one transaction. `sha256` is empty for edits without a file."""

    batch_id: int
    file_name: str
    sha256: str
    created_at: datetime
    actor: str
    status: BatchStatus = "live"
    origin: Origin = "upload"
    note: str = ""


@dataclass(frozen=True)
class BatchTable:
    """One table of a batch.

    `scope` names what the table speaks for (kind, period, source): a table of the same scope is a
    revision. `typical` is what a row holds in each money field (median, minor units), which later
    files are held against. `replaces` is the (batch_id, table_no) it revises; table_no None means
    every table of the same kind and scope in that batch. `superseded`: a live revision stands in
    its place.
    """

    kind: str
    sheet: str = ""
    range: str = ""
    scope: str = ""
    period_start: date | None = None
    period_end: date | None = None
    data_through: date | None = None
    columns: tuple[ColumnMapping, ...] = ()
    totals: tuple[TotalCheck, ...] = ()
    issues: tuple[Issue, ...] = ()
    counts: dict[str, int] = field(default_factory=dict)
    typical: dict[str, int] = field(default_factory=dict)
    replaces: tuple[int, int | None] | None = None
    batch_id: int = 0
    table_no: int = 0
    superseded: bool = False


@dataclass(frozen=True)
class RowDiff:
    """Rows of a revision against the table it replaces."""

    added: int = 0
    changed: int = 0
    removed: int = 0
    unchanged: int = 0


UploadStatus = Literal[
    "reading", "questions", "ready", "refused", "loaded", "already_loaded", "removed"
]


@dataclass(frozen=True)
class Upload:
    """A file received and not forgotten until somebody loads or removes it."""

    upload_id: int
    name: str
    sha256: str
    size: int
    received_at: datetime
    actor: str
    status: UploadStatus = "reading"
    review: dict[str, Any] = field(default_factory=dict)
    batch_id: int | None = None
