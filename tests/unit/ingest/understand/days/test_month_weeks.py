"""Weeks counted within a month: their days are written in the heads, or a person says how the team
counts; nothing is assumed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from sales_core.ingest.grid import Sheet
from sales_core.ingest.result import ReadTable
from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

FILE = "2026年销售目标.xlsx"
ASKED = "S//month_weeks"


def weeks(heads: Sequence[str], *more: Sequence[Any], title: str = "2026年10月周目标") -> Sheet:
    """One rep with 1.00 in the first week, 2.00 in the second ..."""
    figures = ["王强", *range(1, len(heads) + 1)]
    return sheet([title], ["业务员", *heads], figures, ["刘洋", *figures[1:]], *more)


def below_month(month: str, count: int) -> Sheet:
    """The weeks of a month below its name."""
    heads = [f"第{n}周" for n in range(1, count + 1)]
    rows = ["业务员", month, *[None] * (count - 1)], [None, *heads], ["王强", *range(1, count + 1)]
    return sheet(*rows, ["刘洋", *[0] * count], merged=[(0, 1, 0, count), (0, 0, 1, 0)])


def spans(table: ReadTable) -> list[tuple[str, str]]:
    """First and last day of the periods of the first rep, as MM-DD."""
    rows = table.frame[table.frame["rep_name"] == "王强"].to_dict("records")
    return [tuple(f"{row[n]:%m-%d}" for n in ("period_start", "period_end")) for row in rows]


FIVE = [f"第{n}周" for n in range(1, 6)]
SEVENS = [("10-01", "10-07"), ("10-08", "10-14"), ("10-15", "10-21"), ("10-22", "10-28"),
          ("10-29", "10-31")]  # fmt: skip
CUT = [("10-01", "10-04"), ("10-05", "10-11"), ("10-12", "10-18"), ("10-19", "10-25"),
       ("10-26", "10-31")]  # fmt: skip
ISO = [("09-28", "10-04"), ("10-05", "10-11"), ("10-12", "10-18"), ("10-19", "10-25"),
       ("10-26", "11-01")]  # fmt: skip


def test_how_weeks_are_counted_is_asked() -> None:
    file = read(below_month("10月", 5), file=FILE)
    assert asked(file) == [ASKED]
    assert file.questions[0].choices == ("sevens", "monday_cut", "iso_weeks", "none")
    assert file.status == "questions"


@pytest.mark.parametrize(
    ("rule", "expected"), [("sevens", SEVENS), ("monday_cut", CUT), ("iso_weeks", ISO)]
)
def test_they_are_read_as_the_team_counts(rule: str, expected: list[tuple[str, str]]) -> None:
    for made in (below_month("10月", 5), weeks(FIVE)):
        table = only(read(made, file=FILE, answers={ASKED: rule}))
        assert (table.kind, spans(table)) == ("sales_target", expected)
        first = table.frame[table.frame["rep_name"] == "王强"]
        assert list(first["target_amount"]) == [100, 200, 300, 400, 500]


def test_a_fourth_week_may_go_on_to_the_end() -> None:
    file = read(weeks(FIVE[:4]), file=FILE)
    assert "sevens_to_end" in file.questions[0].choices
    table = only(read(weeks(FIVE[:4]), file=FILE, answers={ASKED: "sevens_to_end"}))
    assert spans(table)[-1] == ("10-22", "10-31")


def test_a_rule_without_so_many_weeks_is_no_choice() -> None:
    """November 2026 begins on a Sunday: six weeks from Monday to Sunday, four of Thursdays."""
    six = read(below_month("11月", 6), file=FILE)
    assert six.questions[0].choices == ("monday_cut", "none")
    five = read(below_month("11月", 5), file=FILE)
    assert five.questions[0].choices == ("sevens", "monday_cut", "none")


def test_days_in_the_heads_are_taken_as_written() -> None:
    heads = ["第1周(1日-5日)", "第2周（6日-12日）", "第3周(13-19)", "第4周(10.20-10.26)",
             "第五周（27~31日）"]  # fmt: skip
    table = only(read(weeks([*heads, "合计"]), file=FILE))
    assert table.questions == []
    assert spans(table) == [("10-01", "10-05"), ("10-06", "10-12"), ("10-13", "10-19"),
                            ("10-20", "10-26"), ("10-27", "10-31")]  # fmt: skip


@pytest.mark.parametrize(
    "heads",
    [
        ["第1周(1-5日)", "第2周(4-12日)"],
        ["第1周(1-5日)", "第2周"],
        ["第1周(1-5日)", "第2周(30-35日)"],
    ],
)
def test_days_that_are_missing_or_overlap_are_asked_about(heads: list[str]) -> None:
    assert asked(read(weeks(heads), file=FILE)) == [ASKED]


def test_target_and_actual_below_each_week() -> None:
    heads = ["10月第一周目标", "10月第一周实际", "10月第二周目标", "10月第二周实际"]
    table = only(read(weeks(heads, title="2026年"), file="x.xlsx", answers={ASKED: "sevens"}))
    assert table.kind == "sales_progress"
    assert spans(table) == SEVENS[:2]
    assert [int(table.frame[n].sum()) for n in ("target_amount", "actual_mtd")] == [800, 1200]


def test_figures_that_count_up_are_no_header_below_weeks() -> None:
    heads = [f"10月第{n}周" for n in range(1, 6)]
    table = only(read(weeks(heads, title="2026年"), file=FILE, answers={ASKED: "sevens"}))
    assert (table.header_rows, spans(table)) == ([2], SEVENS)


def test_the_year_is_asked_where_nothing_tells_it() -> None:
    file = read(below_month("10月", 5), file="销售目标.xlsx")
    assert set(asked(file)) == {"S//year", ASKED}
    said = {"S//year": "2025", ASKED: "monday_cut"}
    table = only(read(below_month("10月", 5), file="销售目标.xlsx", answers=said))
    assert spans(table)[0] == ("10-01", "10-05")
    assert {day.year for day in table.frame["period_start"]} == {2025}


def test_the_next_month_needs_no_answer() -> None:
    layout = only(read(below_month("10月", 5), file=FILE, answers={ASKED: "sevens"})).layout
    assert layout is not None
    later = read(below_month("11月", 5), file=FILE, layouts=[layout])
    assert later.questions == []
    assert spans(only(later))[0] == ("11-01", "11-07")


def test_none_of_the_rules_leaves_the_table_out() -> None:
    assert read(weeks(FIVE), file=FILE, answers={ASKED: "none"}).error is not None


def test_weeks_of_the_year_are_not_asked_about() -> None:
    table = only(read(weeks(["第41周", "第42周"]), file=FILE))
    assert table.questions == []
    assert spans(table)[0] == ("10-05", "10-11")


def test_no_report_is_asked_nothing() -> None:
    words = sheet(
        ["2026年10月值班表"], ["地点", "第1周", "第2周"], ["前台", "甲", "乙"], ["后台", "丙", "丁"]
    )
    file = read(words, file="值班.xlsx")
    assert asked(file) == []
