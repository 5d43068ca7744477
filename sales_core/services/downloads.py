"""Files made for download, kept for a while under the hash of their content."""

from __future__ import annotations

import hashlib
import threading
from collections import OrderedDict
from dataclasses import dataclass

KEPT_BYTES = 64 * 1024 * 1024
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True)
class Download:
    """A file with its name as the person will see it."""

    sha256: str
    name: str
    content: bytes
    media_type: str


class Downloads:
    """Files of all workspaces; each is handed out only to the workspace it was made for."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[int, str], Download] = OrderedDict()
        self._lock = threading.Lock()

    def put(self, workspace_id: int, name: str, content: bytes, media_type: str = XLSX) -> str:
        """Keep a file; its hash. The oldest make room."""
        sha256 = hashlib.sha256(content).hexdigest()
        with self._lock:
            self._kept[workspace_id, sha256] = Download(sha256, name, content, media_type)
            self._kept.move_to_end((workspace_id, sha256))
            while len(self._kept) > 1 and self._bytes() > KEPT_BYTES:
                self._kept.popitem(last=False)
        return sha256

    def get(self, workspace_id: int, sha256: str) -> Download | None:
        """The file, or None."""
        with self._lock:
            return self._kept.get((workspace_id, sha256))

    def _bytes(self) -> int:
        return sum(len(d.content) for d in self._kept.values())
