"""Name beside a designation or an employee's code is a rep's."""

from __future__ import annotations

from typing import Any

from tests.unit.ingest.understand.reading_made import asked, only, read, sheet


def targets(head: list[str], *rows: list[Any]) -> Any:
    return read(sheet(["November 2026"], head, *rows), file="Targets.xlsx")


def test_a_name_beside_a_designation_is_a_rep() -> None:
    file = targets(["Designation", "Name", "Target"], ["SO", "Ann Lee", 100], ["SO", "Ben Ito", 90])
    assert asked(file) == []
    assert only(file).frame["rep_name"].tolist() == ["Ann Lee", "Ben Ito"]


def test_a_name_alone_may_be_anybody() -> None:
    assert asked(targets(["Name", "Target"], ["Ann Lee", 100], ["Ben Ito", 90])) != []


def test_a_name_beside_a_customer_code_is_no_rep() -> None:
    head = ["Customer Code", "Designation", "Name", "Target"]
    file = targets(head, ["C1001", "SO", "Ann Lee", 100], ["C1002", "SO", "Ben Ito", 90])
    assert all("rep_name" not in table.frame for table in file.tables)
