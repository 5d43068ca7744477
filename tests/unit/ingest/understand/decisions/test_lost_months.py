"""A month whose heading is not certain is never lost between months that are read."""

from __future__ import annotations

from typing import Any

import pytest

from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

FILE = "2026年销售目标.xlsx"
QUESTION = "S//lost_months"
ROWS = (["王强", 12, 13, 5], ["李娜", 10, 11, 6])


def target(*months: str, **more: Any) -> Any:
    return read(sheet(["业务员", *months], *ROWS), file=FILE, **more)


@pytest.mark.parametrize(
    "head", ["11月调整后", "11月（含双11）", "Nov (promo)", "l1月", "Nvo", "11月E"]
)
def test_a_month_among_others_is_asked_about(head: str) -> None:
    assert asked(target("10月", head, "12月")) == [QUESTION]
    found = only(target("10月", head, "12月", answers={QUESTION: "load"}))
    months = found.frame.groupby("period_start")["target_amount"].sum()
    assert [int(v) for v in months] == [2200, 2400, 1100]
    left = only(target("10月", head, "12月", answers={QUESTION: "none"}))
    assert int(left.frame["target_amount"].sum()) == 3300


def test_a_month_with_a_word_between_months_without_one() -> None:
    assert asked(target("10月", "11月目标", "12月")) == [QUESTION]


@pytest.mark.parametrize("head", ["11月(元)", "11月*", "11月（元）", "Nov†"])
def test_units_and_marks_behind_a_month_say_nothing_else(head: str) -> None:
    found = only(target("10月", head, "12月"))
    assert int(found.frame["target_amount"].sum()) == 5700
    assert not found.questions


def test_a_unit_behind_one_month_is_that_of_its_column() -> None:
    found = only(target("10月", "11月(万元)", "12月"))
    assert int(found.frame["target_amount"].sum()) == 24_003_300


@pytest.mark.parametrize(
    "heads",
    [
        ("9月", "10月", "11月目标"),
        ("10月", "同比", "11月"),
        ("10月", "平均", "12月"),
        ("10月", "x", "11月"),
    ],
    ids=["sold before", "known words", "means", "no gap"],
)
def test_other_columns_are_no_months(heads: tuple[str, ...]) -> None:
    assert QUESTION not in asked(target(*heads))
