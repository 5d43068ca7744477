"""The demo data: loaded once per run, copied to be looked at and to be changed."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from sales_core.domain.actor import Actor
from sales_core.services.clock import Clock
from sales_core.services.house import House, open_house
from sales_core.services.settings import Settings
from sales_core.text.translator import Lang
from tests.services.reports_made import Monday


@pytest.fixture(scope="session")
def demo_folder(
    demo_made: Callable[[Lang], Path], tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """A data folder with the Chinese demo data, to look at only."""
    folder = tmp_path_factory.mktemp("demo") / "zh"
    shutil.copytree(demo_made("zh"), folder)
    return folder


@pytest.fixture(scope="module")
def demo_only(demo_folder: Path) -> Iterator[House]:
    """A house with the demo data, to look at only."""
    house = open_house(Settings(data_dir=demo_folder), Monday())
    yield house
    house.close()


@pytest.fixture
def own_demo(demo_made: Callable[[Lang], Path], tmp_path: Path, clock: Clock) -> Iterator[House]:
    """A copy of the demo data, to change."""
    shutil.copytree(demo_made("zh"), tmp_path / "own")
    house = open_house(Settings(data_dir=tmp_path / "own"), clock)
    yield house
    house.close()


@pytest.fixture(scope="session")
def supervisor() -> Actor:
    """The owner of the demo data."""
    return Actor(1, "张经理")
