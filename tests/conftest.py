"""The store on both databases, and a house around it with a clock that stands still."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from functools import partial
from pathlib import Path

import pytest
from hypothesis import settings

from sales_core.domain.actor import Actor, Role
from sales_core.ingest.standby import stand_by, stand_down
from sales_core.services.house import House
from sales_core.services.settings import Settings
from sales_core.store.store import Store, open_store
from tests import postgres

# the same answer twice; no limit on time, because machines differ
settings.register_profile("same", deadline=None, derandomize=True)
settings.register_profile("explore", deadline=None, max_examples=1000)
settings.load_profile("same")

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=timezone(timedelta(hours=8)))
"""The Monday morning on which all tests happen."""


@dataclass
class StandingClock:
    """A clock that moves only when told to."""

    at: datetime = NOW

    def now(self) -> datetime:
        """The moment it stands at."""
        return self.at

    def pass_by(self, **span: float) -> None:
        """Let time go by, as timedelta takes it."""
        self.at += timedelta(**span)


@pytest.fixture(scope="session", autouse=True)
def standing_by() -> Iterator[None]:
    """Files are read as the served program reads them: by processes split off one parent."""
    stand_by()
    yield
    stand_down()


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """A running PostgreSQL of our own."""
    reason = postgres.absent()
    if reason:
        pytest.skip(reason)
    with postgres.cluster() as server:
        yield server


@pytest.fixture(scope="session")
def migrated_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty store at the newest schema, to copy."""
    path = tmp_path_factory.mktemp("empty") / "lihui.db"
    store = open_store(f"sqlite:///{path}")
    store.migrate()
    store.close()
    return path


@pytest.fixture(scope="session")
def migrated_postgres(postgres_server: str) -> Iterator[str]:
    """Name of an empty database at the newest schema, to copy."""
    with postgres.database(postgres_server) as url:
        store = open_store(url)
        store.migrate()
        store.close()
        yield url.rpartition("/")[2]


@pytest.fixture
def postgres_url(postgres_server: str, migrated_postgres: str) -> Iterator[str]:
    """A PostgreSQL database at the newest schema."""
    with postgres.database(postgres_server, migrated_postgres) as url:
        yield url


@pytest.fixture
def sqlite_url(tmp_path: Path, migrated_sqlite: Path) -> str:
    """A SQLite file at the newest schema."""
    (tmp_path / "data").mkdir(exist_ok=True)
    path = tmp_path / "data" / "lihui.db"
    shutil.copy(migrated_sqlite, path)
    return f"sqlite:///{path}"


@pytest.fixture(params=["sqlite", "postgres"])
def store_url(request: pytest.FixtureRequest) -> str:
    """Url of an empty store on each of the two databases."""
    return str(request.getfixturevalue(f"{request.param}_url"))


@pytest.fixture
def clock() -> StandingClock:
    """The clock of the house."""
    return StandingClock()


@pytest.fixture
def store(store_url: str, tmp_path: Path) -> Iterator[Store]:
    """A store with one workspace, on each of the two databases."""
    yield from _opened(store_url, tmp_path)


@pytest.fixture
def sqlite_store(sqlite_url: str, tmp_path: Path) -> Iterator[Store]:
    """A store with one workspace, on SQLite alone."""
    yield from _opened(sqlite_url, tmp_path)


@pytest.fixture
def both_house(store: Store, clock: StandingClock, tmp_path: Path) -> House:
    """A house on each of the two databases."""
    return _house(store, clock, tmp_path)


@pytest.fixture
def house(sqlite_store: Store, clock: StandingClock, tmp_path: Path) -> House:
    """A house on SQLite, what most services are tested with."""
    return _house(sqlite_store, clock, tmp_path)


@pytest.fixture
def actor() -> Actor:
    """The owner of the first workspace."""
    return Actor(1, "张经理", Role.OWNER)


@pytest.fixture
def viewer() -> Actor:
    """Somebody who may only look."""
    return Actor(1, "看客", Role.VIEWER)


@pytest.fixture
def another_house(clock: StandingClock, tmp_path: Path) -> Callable[[], House]:
    """Opens the files of `house` again, as another process would."""
    return partial(_again, clock, tmp_path)


def _opened(url: str, folder: Path) -> Iterator[Store]:
    store = open_store(url, folder / "data")
    store.migrate()
    store.workspaces.create("team", NOW)
    yield store
    store.close()


def _house(store: Store, clock: StandingClock, folder: Path) -> House:
    return House(store, Settings(data_dir=folder / "data", database_url=store.url), clock)


def _again(clock: StandingClock, folder: Path) -> House:
    url = f"sqlite:///{folder / 'data' / 'lihui.db'}"
    return _house(open_store(url, folder / "data"), clock, folder)
