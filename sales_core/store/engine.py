"""Opening a database: one engine that writes, one that reads a consistent picture."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, make_url

BUSY_SECONDS = 4
"""How long another process may hold the data before a person is told to wait."""
CACHE = 32_000
"""KiB of SQLite pages a connection may keep: the rows of a long report and their indexes."""


@dataclass(frozen=True)
class Engines:
    """The two ways in. `path` is the data file of SQLite, None on a server."""

    url: str
    write: Engine
    read: Engine
    path: Path | None = None

    def dispose(self) -> None:
        """Close every pooled connection."""
        self.write.dispose()
        self.read.dispose()


def open_engines(url: str) -> Engines:
    """The engines of a SQLite file or of PostgreSQL; a plain `postgresql://` url uses psycopg."""
    return _sqlite(url) if url.startswith("sqlite") else _postgres(url)


def _sqlite(url: str) -> Engines:
    name = make_url(url).database
    if not name or name == ":memory:":
        raise ValueError("the store needs a file: two engines share it")
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    write, read = _sqlite_engine(url), _sqlite_engine(url)
    event.listen(write, "begin", _begin_immediate)
    event.listen(read, "begin", _begin_deferred)
    return Engines(url, write, read, path)


def _sqlite_engine(url: str) -> Engine:
    # isolation_level None: the driver begins nothing by itself, the listeners below do
    arguments = {"isolation_level": None, "timeout": BUSY_SECONDS}
    engine = create_engine(url, connect_args=arguments, json_serializer=_as_json)
    event.listen(engine, "connect", _prepare)
    return engine


def _prepare(connection: Any, record: object) -> None:
    del record  # nothing is remembered per connection
    pragmas = ("foreign_keys=ON", "journal_mode=WAL", "synchronous=NORMAL", f"cache_size=-{CACHE}")
    for pragma in pragmas:
        connection.execute(f"PRAGMA {pragma}").close()


def _begin_immediate(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _begin_deferred(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN DEFERRED")


def _postgres(url: str) -> Engines:
    full = make_url(url).set(drivername="postgresql+psycopg")
    common: dict[str, Any] = {
        "json_serializer": _as_json,
        "pool_pre_ping": True,
        "connect_args": {"connect_timeout": BUSY_SECONDS, "options": "-c lock_timeout=30000"},
    }
    # one snapshot for all queries of a reading unit, as SQLite gives it
    read = create_engine(full, isolation_level="REPEATABLE READ", **common)
    return Engines(url, create_engine(full, **common), read)


def _as_json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, default=_plain)


def _plain(value: object) -> str:
    return value.isoformat() if isinstance(value, date | datetime) else str(value)
