"""A quarter beside its months is their sum and never added to them."""

from __future__ import annotations

import pytest

from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

FILE = "2026年销售目标.xlsx"


def test_quarters_and_halves_that_sum_their_months_are_left_aside() -> None:
    months = [f"{n}月" for n in range(1, 7)]
    head = ["业务员", *months[:3], "Q1", *months[3:], "Q2", "上半年"]
    found = only(read(sheet(head, ["王强", 1, 2, 3, 6, 4, 5, 6, 15, 21]), file=FILE))
    assert list(found.frame["target_amount"]) == [100, 200, 300, 400, 500, 600]
    assert [str(d)[5:7] for d in found.frame["period_end"]] == ["01", "02", "03", "04", "05", "06"]


def test_quarters_that_are_no_sum_are_asked_about() -> None:
    rows = sheet(["业务员", "Q4目标", "10月目标", "11月目标"], ["王强", 300, 100, 120])
    assert asked(read(rows, file=FILE)) == ["S//overlapping_periods"]
    short = only(read(rows, file=FILE, answers={"S//overlapping_periods": "shorter"}))
    assert list(short.frame["target_amount"]) == [100_00, 120_00]
    long = only(read(rows, file=FILE, answers={"S//overlapping_periods": "longer"}))
    assert list(long.frame["target_amount"]) == [300_00]


def test_periods_beside_each_other_stay() -> None:
    found = only(read(sheet(["业务员", "Q1", "Q2"], ["王强", 300, 400]), file=FILE))
    assert list(found.frame["target_amount"]) == [300_00, 400_00]


def test_what_each_period_holds_is_told_apart() -> None:
    rows = sheet(
        ["业务员", "10月目标", "10月实际", "Q4目标", "Q4实际"], ["王强", 100, 80, 100, 80],
    )  # fmt: skip
    found = only(read(rows, file="2026年销售进度.xlsx"))
    assert len(found.frame) == 1
    assert (found.frame["target_amount"][0], found.frame["actual_mtd"][0]) == (100_00, 80_00)


def test_written_figures_are_added_up_too() -> None:
    head = ["业务员", "10月目标", "11月目标", "12月目标", "Q4目标"]
    rows = sheet(head, ["王强", "1,000", "120", "80", "1,300"])
    assert asked(read(rows, file=FILE)) == ["S//overlapping_periods"]


def test_a_quarter_with_a_target_of_its_own_goes_before_its_months() -> None:
    head = ["Rep", "Q3 Target", "Jul", "Aug", "Sep", "Q3 Actual", "Ach"]
    rows = [["Emma", 90, 20, 30, 25, 75, 0.83], ["Noah", 60, 10, 10, 20, 40, 0.67]]
    found = only(read(sheet(head, *rows), file="Q3 2026 review.xlsx"))
    assert found.questions == []
    assert found.frame["target_amount"].tolist() == [9_000, 6_000]
    assert found.frame["actual_mtd"].tolist() == [7_500, 4_000]


FISCAL = ["Rep", "Apr", "May", "Jun", "Q1", "Jul", "Aug", "Sep", "Q2"]


@pytest.mark.parametrize("answer", ["calendar", "apr_first", "apr_last"])
def test_quarters_are_sums_of_their_months_wherever_the_year_begins(answer: str) -> None:
    rows = (["Ann", 1, 2, 3, 6, 4, 5, 6, 15], ["Bob", 2, 2, 2, 6, 1, 1, 1, 3])
    answers = {"S//fiscal_year": answer}
    found = read(sheet(["FY27 targets"], FISCAL, *rows), file="FY27.xlsx", answers=answers)
    assert asked(found) == []
    assert sum(only(found).frame["target_amount"]) == 30_00


def test_a_quarter_that_is_the_sum_on_some_rows_alone_is_asked_about() -> None:
    rows = (["Ann", 1, 2, 3, 6, 4, 5, 6, 15], ["Bob", 2, 2, 2, 7, 1, 1, 1, 3])
    answers = {"S//fiscal_year": "calendar"}
    file = sheet(["FY27 targets"], FISCAL, *rows)
    (question,) = read(file, file="FY27.xlsx", answers=answers).questions
    assert (question.code, question.params["names"]) == ("overlapping_periods", "Q1")
    answers |= {question.id: "shorter"}
    found = read(file, file="FY27.xlsx", answers=answers)
    assert sum(only(found).frame["target_amount"]) == 30_00
