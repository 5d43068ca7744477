"""Files read lately: what a person reviewed is what gets loaded, without reading it again."""

from __future__ import annotations

import threading
from collections import OrderedDict

from sales_core.ingest.result import ReadFile

KEPT = 24


class Readings:
    """The last readings by (workspace, upload). Safe between threads."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[int, int], ReadFile] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, workspace_id: int, upload_id: int) -> ReadFile | None:
        """The reading, unless it was dropped meanwhile."""
        with self._lock:
            return self._kept.get((workspace_id, upload_id))

    def keep(self, workspace_id: int, upload_id: int, file: ReadFile) -> None:
        """Remember a reading; the oldest is dropped."""
        with self._lock:
            self._kept[workspace_id, upload_id] = file
            self._kept.move_to_end((workspace_id, upload_id))
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)

    def drop(self, workspace_id: int, upload_id: int) -> None:
        """Forget one."""
        with self._lock:
            self._kept.pop((workspace_id, upload_id), None)
