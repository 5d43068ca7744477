"""Raw files by content: kept once, whole or not at all."""

from __future__ import annotations

import hashlib
import os
import tempfile
from pathlib import Path

from sales_core.domain.errors import NotFound


class RawFiles:
    """A folder of files named by their SHA-256."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, content: bytes) -> str:
        """Store the content and return its hash; the same content is stored once."""
        name = hashlib.sha256(content).hexdigest()
        path = self._path(name)
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            self._write(path, content)
        return name

    def read(self, sha256: str) -> bytes:
        """The content; NotFound when it is not kept."""
        if not self.has(sha256):
            raise NotFound(file=sha256)
        return self._path(sha256).read_bytes()

    def has(self, sha256: str) -> bool:
        """Whether the content is kept."""
        return _is_hash(sha256) and self._path(sha256).exists()

    def remove(self, sha256: str) -> None:
        """Forget the content; nothing happens when it is not there."""
        if _is_hash(sha256):
            self._path(sha256).unlink(missing_ok=True)

    def _path(self, sha256: str) -> Path:
        return self._folder / sha256[:2] / sha256

    def _write(self, path: Path, content: bytes) -> None:
        handle, part = tempfile.mkstemp(dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as out:
                out.write(content)
                out.flush()
                os.fsync(out.fileno())
            Path(part).replace(path)
        finally:
            Path(part).unlink(missing_ok=True)


def _is_hash(text: str) -> bool:
    return len(text) == 64 and all(c in "0123456789abcdef" for c in text)
