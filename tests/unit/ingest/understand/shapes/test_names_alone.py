"""Columns headed by names alone, beside one that says what it holds."""

from __future__ import annotations

import pytest

from tests.unit.ingest.understand.reading_made import only, read, sheet


@pytest.mark.parametrize(
    "head", [["业务员", "目标", "新品", "老品"], ["Rep", "Target", "Ale", "Tea"]]
)
def test_the_column_that_says_so_may_be_the_only_one(head: list[str]) -> None:
    made = sheet(head, ["王强", 100, 50, 30], ["李娜", 110, 60, 20])
    (question,) = read(made, file="目标 targets.xlsx").questions
    assert question.code == "columns_are"
    assert {"product_group", "only_column"} < set(question.choices)
    said = {"S//columns_are": "only_column", "S//period_of": "2026-10"}
    alone = only(read(made, file="目标 targets.xlsx", answers=said))
    assert (alone.kind, alone.frame["target_amount"].sum()) == ("sales_target", 210_00)
    assert alone.layout is not None
    again = read(made, file="目标 targets.xlsx", layouts=[alone.layout])
    assert [q.code for q in again.questions] == ["period_of"]
    said["S//columns_are"] = "product_group"
    parts = only(read(made, file="目标 targets.xlsx", answers=said))
    assert parts.frame["target_amount"].sum() == 160_00


def test_a_column_that_is_the_sum_of_them_is_no_choice() -> None:
    made = sheet(["业务员", "目标", "新品", "老品"], ["王强", 80, 50, 30], ["李娜", 80, 60, 20])
    (question,) = read(made, file="目标.xlsx").questions
    assert "only_column" not in question.choices


def test_counts_of_prescriptions_are_no_parts_of_an_amount() -> None:
    head = ["Rep", "HCP", "Institution", "TRx", "NRx"]
    rows = [
        ["Ann Lee", "Dr Wu", "City Clinic", 100, 40],
        ["Jo Fox", "Dr Li", "Lake Clinic", 90, 30],
    ]
    found = read(sheet(head, *rows), file="Rx report Oct 2026.xlsx")
    assert found.error is not None
    assert found.error.code == "no_known_table"
