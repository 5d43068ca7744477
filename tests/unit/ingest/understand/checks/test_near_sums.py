"""A row that is nearly the sum of all others, or is called everything, is asked about."""

from __future__ import annotations

import pytest

from sales_core.ingest.result import ReadFile
from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

ROWS = [["Ann", 50, 45], ["Ben", 20, 22], ["Cid", 30, 33], ["Dan", 40, 20]]
QUESTION = "S//rows_near_sum"


def told(name: str, *amounts: int, rows: int = 4, **answers: str) -> ReadFile:
    made = sheet(["Rep", "Target", "Actual"], *ROWS[:rows], [name, *amounts])
    return read(made, file="Performance October 2026.xlsx", answers=answers)


@pytest.mark.parametrize(
    "name",
    ["Company", "All reps", "Total North", "Total Sales Team", "Consolidated", "Nat'l", "YTD",
     "Balance c/f", "Combined", "3 reps"],
)  # fmt: skip
def test_what_is_called_everything_and_adds_up_to_something_else(name: str) -> None:
    assert asked(told(name, 144, 127)) == [QUESTION]


@pytest.mark.parametrize("name", ["全公司", "团队目标", "总任务", "Whole company", "All reps"])
def test_what_is_nobodys_name_is_asked_about_however_far_it_is(name: str) -> None:
    assert asked(told(name, 900, 800)) == [QUESTION]
    assert asked(told(name, 30, 800)) == []


@pytest.mark.parametrize("name", ["团队", "部门目标", "公司"])
def test_what_may_be_a_name_is_where_it_is_near_the_sum(name: str) -> None:
    assert asked(told(name, 144, 127)) == [QUESTION]


def test_what_is_nearly_the_sum_whatever_it_is_called() -> None:
    assert asked(told("Pumpkin", 141, 121)) == [QUESTION]
    assert asked(told("Pumpkin", 141, 160)) == []
    assert asked(told("Pumpkin", 101, 101, rows=3)) == []


def test_a_total_is_left_out_and_its_difference_told() -> None:
    table = only(told("Company", 144, 120, **{QUESTION: "total"}))
    assert int(table.frame["target_amount"].sum()) == 14_000
    assert {(t.column, t.agrees) for t in table.totals} == {("B", False), ("C", True)}


def test_a_row_of_its_own_counts() -> None:
    assert int(
        only(told("Company", 144, 120, **{QUESTION: "data"})).frame["target_amount"].sum()
    ) == (28_400)


def test_a_person_like_the_others_is_not_asked_about() -> None:
    assert asked(told("Eve Total", 30, 20)) == []
    assert asked(told("Eve", 60, 70)) == []


@pytest.mark.parametrize("name", ["TTL", "Tot.", "Gr. Tot", "T O T A L", "S/Total", "Jumlah"])
def test_more_words_for_a_total(name: str) -> None:
    table = only(told(name, 999, 999))
    assert [(o.row, o.code) for o in table.left_out] == [(6, "total_row")]
