"""The audit log: appended at commit, each entry sealed with the hash of the one before."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sales_core.store.scope import Scope
from sales_core.store.tables.log import audit


@dataclass(frozen=True)
class Entry:
    """One thing somebody did. `action` is a catalogue key below `audit.`."""

    entry_id: int
    at: datetime
    actor: str
    action: str
    subject: str
    details: dict[str, Any]


class Audit:
    """The log of one workspace."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._waiting: list[dict[str, Any]] = []

    def add(
        self, at: datetime, actor: str, action: str, subject: str, details: dict[str, Any]
    ) -> None:
        """Note an entry; it is written when the unit is committed, or never."""
        self._waiting.append(
            {"at": at, "actor": actor, "action": action, "subject": subject, "details": details}
        )

    def write(self) -> None:
        """Append what was noted."""
        previous = self._last_hash() if self._waiting else ""
        for values in self._waiting:
            entry_id = self._scope.next_id("audit")
            seal = _seal(previous, entry_id, values)
            self._scope.insert(audit, entry_id=entry_id, previous=previous, hash=seal, **values)
            previous = seal
        self._waiting.clear()

    def all(self, limit: int = 100) -> list[Entry]:
        """Newest first."""
        query = self._scope.select(audit).order_by(audit.c.entry_id.desc()).limit(limit)
        return [
            Entry(r["entry_id"], r["at"], r["actor"], r["action"], r["subject"], r["details"])
            for r in self._scope.all(query)
        ]

    def broken_at(self) -> int | None:
        """The first entry that does not fit the chain or is gone; None when the log is whole."""
        previous, n = "", 0
        for n, row in enumerate(
            self._scope.all(self._scope.select(audit).order_by(audit.c.entry_id)), start=1
        ):
            values = {k: row[k] for k in ("at", "actor", "action", "subject", "details")}
            fits = row["entry_id"] == n and row["previous"] == previous
            if not fits or row["hash"] != _seal(previous, n, values):
                return n
            previous = row["hash"]
        return n + 1 if n < self._scope.last_id("audit") else None

    def _last_hash(self) -> str:
        query = self._scope.select(audit, audit.c.hash).order_by(audit.c.entry_id.desc())
        row = self._scope.first(query)
        return "" if row is None else str(row["hash"])


def _seal(previous: str, entry_id: int, values: dict[str, Any]) -> str:
    plain = values | {"at": values["at"].timestamp(), "id": entry_id, "previous": previous}
    text = json.dumps(plain, sort_keys=True, ensure_ascii=False, default=str)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
