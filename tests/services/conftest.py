"""The demo data: loaded once, read by many, copied for tests that change it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from sales_core.domain.actor import Actor
from sales_core.services.clock import Clock
from sales_core.services.demo import load_demo
from sales_core.services.house import House, local_actor, open_house
from sales_core.services.settings import Settings
from tests.services.reports_made import Monday


@pytest.fixture(scope="session")
def demo_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the Chinese demo data."""
    folder = tmp_path_factory.mktemp("demo")
    house = open_house(Settings(data_dir=folder), Monday())
    load_demo(house, local_actor(house), "zh")
    house.close()
    return folder


@pytest.fixture(scope="module")
def demo_only(demo_folder: Path) -> Iterator[House]:
    """A house with the demo data, to look at only."""
    house = open_house(Settings(data_dir=demo_folder), Monday())
    yield house
    house.close()


@pytest.fixture
def own_demo(demo_folder: Path, tmp_path: Path, clock: Clock) -> Iterator[House]:
    """A copy of the demo data, to change."""
    shutil.copytree(demo_folder, tmp_path / "own")
    house = open_house(Settings(data_dir=tmp_path / "own"), clock)
    yield house
    house.close()


@pytest.fixture(scope="session")
def supervisor() -> Actor:
    """The owner of the demo data."""
    return Actor(1, "张经理")
