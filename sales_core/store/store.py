"""The store: units of work on one workspace, and what stands above the workspaces."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path

from sqlalchemy import make_url, select

from sales_core.domain.errors import NotFound, StoreUnavailable
from sales_core.store import backup, migrate
from sales_core.store.accounts import Accounts
from sales_core.store.door import Door
from sales_core.store.engine import Engines, open_engines
from sales_core.store.failures import translated
from sales_core.store.files import RawFiles
from sales_core.store.scope import Scope
from sales_core.store.sessions import Sessions
from sales_core.store.shares import Shares
from sales_core.store.tables.workspaces import workspace
from sales_core.store.unit import Unit
from sales_core.store.workspaces import Workspaces


def open_store(url: str, data_dir: Path | None = None) -> Store:
    """The store at `url` (SQLite file or PostgreSQL); raw files are kept below `data_dir`.

    Nothing is created or migrated yet.
    """
    return Store(open_engines(url), data_dir)


class Store:
    """A database, opened. Safe to share between threads; a unit belongs to one thread."""

    def __init__(self, engines: Engines, data_dir: Path | None = None) -> None:
        self.engines = engines
        self.data_dir = data_dir
        self._door = Door(engines)

    @property
    def url(self) -> str:
        """Where it is; part of every cache key."""
        return self.engines.url

    @property
    def place(self) -> str:
        """Where it is, for people: a file, or an address without its password."""
        path = self.engines.path
        return str(path) if path else make_url(self.url).render_as_string(hide_password=True)

    @contextmanager
    def write(self, workspace_id: int) -> Iterator[Unit]:
        """A unit that may write. Leaving without `unit.commit()` rolls back.

        Writers of one workspace stand in line. NotFound for an unknown workspace.
        """
        with (
            self._door.line(),
            self.engines.write.connect() as connection,
            connection.begin() as transaction,
        ):
            found = select(workspace).where(workspace.c.workspace_id == workspace_id)
            row = connection.execute(found.with_for_update()).mappings().first()
            if row is None:
                raise NotFound(workspace=workspace_id)
            yield Unit(Scope(connection, workspace_id), dict(row), transaction)
            if transaction.is_active:
                transaction.rollback()

    @contextmanager
    def read(self, workspace_id: int) -> Iterator[Unit]:
        """A unit that sees one consistent picture. NotFound for an unknown workspace."""
        with translated(), self.engines.read.connect() as connection, connection.begin():
            found = select(workspace).where(workspace.c.workspace_id == workspace_id)
            row = connection.execute(found).mappings().first()
            if row is None:
                raise NotFound(workspace=workspace_id)
            yield Unit(Scope(connection, workspace_id), dict(row), None)

    @cached_property
    def workspaces(self) -> Workspaces:
        """The workspaces of this server."""
        return Workspaces(self._door)

    @cached_property
    def accounts(self) -> Accounts:
        """Who may sign in, and where they belong."""
        return Accounts(self._door)

    @cached_property
    def sessions(self) -> Sessions:
        """Who is signed in."""
        return Sessions(self._door)

    @cached_property
    def shares(self) -> Shares:
        """Share links as a visitor reaches them: by secret only."""
        return Shares(self._door)

    @cached_property
    def files(self) -> RawFiles:
        """The files as they came, by hash."""
        return RawFiles((self.data_dir or Path("data")) / "files")

    def migrate(self, revision: str = "head") -> None:
        """Bring the schema to `revision`, all or nothing."""
        with self._door.line():
            migrate.migrate(self.engines, revision)

    def schema_revision(self) -> str | None:
        """The revision of the schema in the database; None when it is empty."""
        with translated():
            return migrate.current(self.engines)

    def check_schema(self) -> None:
        """StoreUnavailable unless the schema is the one this program was written for."""
        found, needed = self.schema_revision(), migrate.head()
        if found != needed:
            raise StoreUnavailable("store_outdated", found=found or "0", needed=needed)

    def backup(self, path: Path) -> None:
        """A consistent copy of a SQLite store while others write; complete or not there at all."""
        with translated():
            backup.backup(self.engines, path)

    def close(self) -> None:
        """Close every connection."""
        self.engines.dispose()
