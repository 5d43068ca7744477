"""The store on both databases, and a house around it with a clock that stands still."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from functools import partial
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from hypothesis import settings

from sales_core.domain.actor import Actor, Role
from sales_core.ingest.standby import stand_by, stand_down
from sales_core.services import passwords
from sales_core.services.demo import load_demo
from sales_core.services.house import House, local_actor, open_house
from sales_core.services.settings import Settings
from sales_core.store.store import Store, open_store
from sales_core.text.translator import Lang
from tests import postgres
from tests.made_once import made_once

# the same answer twice; no limit on time, because machines differ
settings.register_profile("same", deadline=None, derandomize=True)
settings.register_profile("explore", deadline=None, max_examples=1000)
settings.load_profile("same")

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=timezone(timedelta(hours=8)))
"""The Monday morning on which all tests happen."""
DEMO_LOADED = datetime(2026, 10, 26, 8, 0, tzinfo=UTC)
"""The morning after the week of the demo data."""


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


@pytest.fixture(scope="session", autouse=True)
def quick_passwords() -> Iterator[None]:
    """The hash of the product at its least cost; `test_passwords.py` holds the real one."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(passwords, "_hasher", PasswordHasher(1, 8, 1))
        yield


@pytest.fixture(scope="session")
def demo_made(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Lang], Path]:
    """A data folder with the demo data of a language, closed: to copy, never to open."""

    def of(lang: Lang) -> Path:
        return made_once(tmp_path_factory, f"demo-made-{lang}", partial(_with_demo, lang))

    return of


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


def _with_demo(lang: Lang, folder: Path) -> None:
    house = open_house(Settings(data_dir=folder), StandingClock(DEMO_LOADED))
    assert len(load_demo(house, local_actor(house), lang)) == 11
    house.close()


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
