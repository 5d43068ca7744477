"""An online copy of a SQLite store."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from sales_core.domain.errors import StoreUnavailable
from sales_core.store.engine import Engines


def backup(engines: Engines, path: Path) -> None:
    """Copy the database to `path` while others write; the name appears only when it is whole."""
    if engines.path is None:
        raise StoreUnavailable("backup_not_here")
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(path.name + ".part")
    part.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(engines.path)) as source, closing(sqlite3.connect(part)) as to:
            source.backup(to)
            # a copy is one plain file, without a log beside it
            to.execute("PRAGMA journal_mode=DELETE")
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
