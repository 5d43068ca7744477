"""The first month of the fiscal year, said once for a workspace."""

from __future__ import annotations

import pytest

from sales_core.domain.actor import Actor
from sales_core.domain.errors import InvalidInput, StaleEdit
from sales_core.services import fiscal_year
from sales_core.services.house import House
from sales_core.services.importing import import_file
from tests.services.reports_made import report

QUARTERS = report(["Sales Target FY2026-27"], ["Rep", "Q1", "Q2"], ["Ann", 1, 2], ["Bob", 3, 4])


def test_what_was_said_is_not_asked(house: House, actor: Actor) -> None:
    asked = import_file(house, actor, "targets.xlsx", QUARTERS, {})
    assert [q.code for q in asked.questions] == ["fiscal_year"]
    fiscal_year.save(house, actor, 4, 0)
    assert import_file(house, actor, "targets.xlsx", QUARTERS, {}).status == "loaded"
    with house.store.read(actor.workspace_id) as unit:
        starts = unit.rows.trail("sales_target")["period_start"]
    assert sorted({f"{day:%Y-%m}" for day in starts}) == ["2026-04", "2026-07"]


def test_nobody_said_at_first_and_it_can_be_taken_back(house: House, actor: Actor) -> None:
    assert fiscal_year.read(house, actor) == (fiscal_year.UNKNOWN, 0)
    version = fiscal_year.save(house, actor, 7, 0)
    fiscal_year.save(house, actor, fiscal_year.UNKNOWN, version)
    assert fiscal_year.read(house, actor)[0] == fiscal_year.UNKNOWN


def test_no_month_is_refused_and_a_late_one_told(house: House, actor: Actor) -> None:
    with pytest.raises(InvalidInput):
        fiscal_year.save(house, actor, 13, 0)
    fiscal_year.save(house, actor, 4, 0)
    with pytest.raises(StaleEdit):
        fiscal_year.save(house, actor, 7, 0)
