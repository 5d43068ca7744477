"""The ways into a database: readers walk in, the writers of this process stand in line."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection

from sales_core.domain.errors import StoreUnavailable
from sales_core.store.engine import Engines
from sales_core.store.failures import translated

LINE_SECONDS = 30
"""How long a writer waits for the writers of this process before it."""


class Door:
    """Connections with the refusals of the database translated. Safe to share between threads."""

    def __init__(self, engines: Engines) -> None:
        self._engines = engines
        # SQLite lets one writer in and the others poll: a line in the process is fair and quick
        self._line = threading.Lock() if engines.path else None

    @contextmanager
    def line(self) -> Iterator[None]:
        """A place in the line of writers. StoreUnavailable after waiting too long."""
        if self._line is None:
            with translated():
                yield
            return
        if not self._line.acquire(timeout=LINE_SECONDS):
            raise StoreUnavailable("store_busy")
        try:
            with translated():
                yield
        finally:
            self._line.release()

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A transaction of its own, kept on leaving without an error."""
        with self.line(), self._engines.write.begin() as connection:
            yield connection

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A connection that only reads."""
        with translated(), self._engines.read.connect() as connection:
            yield connection
