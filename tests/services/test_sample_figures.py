"""The sample files, loaded, give the figures the sample's own records give."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import sample_data
from sales_core.domain.actor import Actor
from sales_core.domain.measure import MetricTable
from sales_core.services.house import House, local_actor, open_house
from sales_core.services.performance import attainment
from sales_core.services.settings import Settings
from sales_core.services.spending import budget
from sales_core.services.view import View, default_view
from sales_core.services.visits import visits
from sales_core.text.translator import Lang
from tests.services.reports_made import Monday

TOTALS = Path(sample_data.__file__).parent / "totals.json"
KNOWN = json.loads(TOTALS.read_text(encoding="utf-8"))["metrics"]


@pytest.fixture(scope="module", params=["zh", "en"])
def loaded(
    request: pytest.FixtureRequest,
    demo_made: Callable[[Lang], Path],
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[tuple[House, Actor, View]]:
    folder = shutil.copytree(demo_made(request.param), tmp_path_factory.mktemp("house") / "demo")
    house = open_house(Settings(data_dir=folder), Monday())
    actor = local_actor(house)
    yield house, actor, default_view(house, actor)
    house.close()


def test_the_view_is_the_month_up_to_the_day_of_the_data(
    loaded: tuple[House, Actor, View],
) -> None:
    assert loaded[2].as_of.isoformat() == KNOWN["as_of"]
    assert f"{loaded[2].period.start:%Y-%m}" == KNOWN["month"]


def test_attainment(loaded: tuple[House, Actor, View]) -> None:
    _same(attainment(*loaded), {"target": "target", "actual": "actual"})


def test_burn(loaded: tuple[House, Actor, View]) -> None:
    table = budget(*loaded)
    burn = table.total.measures["burn"]
    team = KNOWN["team"]
    assert (burn.num, burn.den) == (team["claims_approved"], team["budget"])


def test_visits(loaded: tuple[House, Actor, View]) -> None:
    done = visits(*loaded).total.measures["plan_completion"]
    assert (done.num, done.den) == (KNOWN["team"]["visits_done"], KNOWN["team"]["visits_planned"])


def _same(table: MetricTable, names: dict[str, str]) -> None:
    by_name = {n: m for m in KNOWN["reps"].values() for n in m["name"].values()}
    seen = 0
    for row in table.rows:
        for measure, known in names.items():
            assert row.measures[measure].value == by_name[row.label][known], row.label
            seen += 1
    assert seen == len(KNOWN["reps"]) * len(names)
    for measure, known in names.items():
        assert table.total.measures[measure].value == KNOWN["team"][known]
