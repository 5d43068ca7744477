"""Managers above their reps, told by what they are called or by the spaces before the others."""

from __future__ import annotations

import pytest

from sales_core.ingest.understand.checks.group_rows import is_called_so
from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

HEAD = ["Rep", "Target", "Actual"]


@pytest.mark.parametrize(("lead", "space"), [("Sunil (ASM)", ""), ("Sunil", "   ")])
def test_a_manager_above_a_single_rep_hides_no_other(lead: str, space: str) -> None:
    other = lead.replace("Sunil", "Preeti")
    rows = [
        [lead, 300, 250], [f"{space}Ann", 100, 90], [f"{space}Ben", 200, 160],
        [other, 150, 120], [f"{space}Cy", 150, 120],
    ]  # fmt: skip
    made = sheet(["October 2026"], HEAD, *rows)
    (question,) = asked(read(made, file="x.xlsx"))
    table = only(read(made, file="x.xlsx", answers={question: "total"}))
    assert list(table.frame["rep_name"]) == ["Ann", "Ben", "Cy"]
    assert int(table.frame["target_amount"].sum()) == 45_000


@pytest.mark.parametrize("name", ["North Region", "Area Manager", "Kim (RSM)", "华东大区"])
def test_names_of_who_leads(name: str) -> None:
    assert is_called_so(name)


@pytest.mark.parametrize("name", ["Ann Lee", "Mark (Pune)", "Sam", "Manager Singh"])
def test_names_of_reps(name: str) -> None:
    assert not is_called_so(name)
