"""Files received: none is forgotten until somebody loads or removes it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sales_core.domain.batch import Upload, UploadStatus
from sales_core.domain.errors import NotFound
from sales_core.store.scope import Scope
from sales_core.store.tables.imports import upload


class Uploads:
    """The inbox of one workspace."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    def add(self, name: str, sha256: str, size: int, received_at: datetime, actor: str) -> int:
        """A file just received and not read yet; its id."""
        upload_id = self._scope.next_id("upload")
        self._scope.insert(
            upload,
            upload_id=upload_id,
            name=name,
            sha256=sha256,
            size=size,
            received_at=received_at,
            actor=actor,
            status="reading",
            review={},
        )
        return upload_id

    def get(self, upload_id: int) -> Upload:
        """The upload; NotFound."""
        row = self._scope.first(self._scope.select(upload).where(upload.c.upload_id == upload_id))
        if row is None:
            raise NotFound(upload=upload_id)
        return _upload(row)

    def all(self) -> list[Upload]:
        """Everything not removed, newest first."""
        query = self._scope.select(upload).where(upload.c.status != "removed")
        return [_upload(r) for r in self._scope.all(query.order_by(upload.c.upload_id.desc()))]

    def waiting(self, sha256: str) -> Upload | None:
        """The same bytes, received before and still waiting."""
        query = self._scope.select(upload).where(
            upload.c.sha256 == sha256, upload.c.status.in_(("questions", "ready", "refused"))
        )
        row = self._scope.first(query.order_by(upload.c.upload_id))
        return None if row is None else _upload(row)

    def answered(self, but: int) -> list[Upload]:
        """The files about which nothing is open any more, without one of them, oldest first."""
        query = self._scope.select(upload).where(
            upload.c.status == "ready", upload.c.upload_id != but
        )
        return [_upload(r) for r in self._scope.all(query.order_by(upload.c.upload_id))]

    def change(
        self,
        upload_id: int,
        status: UploadStatus,
        review: dict[str, Any] | None = None,
        batch_id: int | None = None,
    ) -> None:
        """Set the status, and what was read or loaded of it."""
        values: dict[str, Any] = {"status": status}
        if review is not None:
            values["review"] = review
        if batch_id is not None:
            values["batch_id"] = batch_id
        self._scope.change(
            self._scope.update(upload).where(upload.c.upload_id == upload_id).values(**values),
            upload=upload_id,
        )


def _upload(row: Any) -> Upload:
    return Upload(**{k: v for k, v in row.items() if k != "workspace_id"})
