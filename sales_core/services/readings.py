"""Files read lately: what a person reviewed is what gets loaded, without reading it again.

Passwords of workbooks are remembered here alone, in memory and until the file is loaded or removed.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Any, TypeVar

from sales_core.ingest.result import ReadFile

KEPT = 24
T = TypeVar("T")


class Readings:
    """The last readings by (workspace, upload). Safe between threads."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[int, int], ReadFile] = OrderedDict()
        self._passwords: dict[tuple[int, int], str] = {}
        self._told: dict[tuple[int, int], tuple[Hashable, Any]] = {}
        self._lock = threading.Lock()

    def get(self, workspace_id: int, upload_id: int) -> ReadFile | None:
        """The reading, unless it was dropped meanwhile."""
        with self._lock:
            return self._kept.get((workspace_id, upload_id))

    def keep(self, workspace_id: int, upload_id: int, file: ReadFile) -> None:
        """Remember a reading; the oldest is dropped."""
        with self._lock:
            self._kept[workspace_id, upload_id] = file
            self._told.pop((workspace_id, upload_id), None)
            self._kept.move_to_end((workspace_id, upload_id))
            while len(self._kept) > KEPT:
                oldest, _ = self._kept.popitem(last=False)
                self._told.pop(oldest, None)

    def drop(self, workspace_id: int, upload_id: int) -> None:
        """Forget a reading: it will be read again."""
        with self._lock:
            self._kept.pop((workspace_id, upload_id), None)
            self._told.pop((workspace_id, upload_id), None)

    def told(self, workspace_id: int, upload_id: int, of: Hashable, find: Callable[[], T]) -> T:
        """What was found out about the reading last, found again for other circumstances (`of`)."""
        here = workspace_id, upload_id
        with self._lock:
            known = self._told.get(here)
        if known is not None and known[0] == of:
            return known[1]  # type: ignore[no-any-return]  # what the same caller put there
        found = find()
        with self._lock:
            if here in self._kept:
                self._told[here] = of, found
        return found

    def unlock(self, workspace_id: int, upload_id: int, password: str) -> None:
        """Remember the password that opens a file."""
        with self._lock:
            self._passwords[workspace_id, upload_id] = password

    def password(self, workspace_id: int, upload_id: int) -> str | None:
        """The password of a file, if one was given."""
        with self._lock:
            return self._passwords.get((workspace_id, upload_id))

    def forget(self, workspace_id: int, upload_id: int) -> None:
        """Forget everything about a file that needs no more reading."""
        with self._lock:
            self._kept.pop((workspace_id, upload_id), None)
            self._told.pop((workspace_id, upload_id), None)
            self._passwords.pop((workspace_id, upload_id), None)
