"""Columns headed by whole dates."""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from datetime import date, timedelta

import pytest

from sales_core.ingest.grid import Sheet
from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

ROWS = {"王强": (31, 72, 55, 18, 64), "李娜": (44, 29, 61, 90, 23), "刘洋": (12, 83, 37, 46, 58)}
FILE = "2026年销售目标.xlsx"


def _targets(days: Sequence[date]) -> Sheet:
    return sheet(["业务员", *days], *([name, *given[: len(days)]] for name, given in ROWS.items()))


def _spans(page: Sheet, **answers: str) -> list[tuple[str, str]]:
    frame = only(read(page, file=FILE, answers=answers)).frame
    spans = zip(frame["period_start"], frame["period_end"], strict=True)
    return [(f"{first:%m-%d}", f"{last:%m-%d}") for first, last in spans][: len(frame) // 3]


def _weekly(first: date, count: int = 4) -> list[date]:
    return [first + timedelta(weeks=n) for n in range(count)]


def test_mondays_begin_their_weeks() -> None:
    page = _targets(_weekly(date(2026, 10, 5)))
    assert asked(read(page, file=FILE)) == []
    assert _spans(page)[:2] == [("10-05", "10-11"), ("10-12", "10-18")]


def test_other_days_a_week_apart_are_asked_about_and_the_first_is_no_month() -> None:
    page = _targets(_weekly(date(2026, 10, 1)))
    (question,) = asked(read(page, file=FILE))
    assert question == "S/B/week_side"
    assert _spans(page, **{question: "week_last"})[:2] == [("09-25", "10-01"), ("10-02", "10-08")]
    assert _spans(page, **{question: "week_first"})[0] == ("10-01", "10-07")


def test_last_days_of_months_are_months() -> None:
    ends = [date(2026, m, calendar.monthrange(2026, m)[1]) for m in (1, 2, 3, 4)]
    assert _spans(_targets(ends)) == [
        ("01-01", "01-31"), ("02-01", "02-28"), ("03-01", "03-31"), ("04-01", "04-30"),
    ]  # fmt: skip


def test_first_days_of_months_are_months() -> None:
    assert _spans(_targets([date(2026, m, 1) for m in (1, 2, 3)]))[1] == ("02-01", "02-28")


def test_days_close_to_each_other_are_days() -> None:
    page = _targets([date(2026, 10, n) for n in (1, 3, 5, 9)])
    assert _spans(page) == [(f"10-{n:02d}",) * 2 for n in (1, 3, 5, 9)]


def test_dates_without_a_rule_are_no_periods() -> None:
    page = _targets([date(2026, 1, 1), date(2026, 2, 1), date(2026, 3, 1), date(2026, 3, 15)])
    (question,) = read(page, file=FILE).questions
    assert question.code == "no_kind"


@pytest.mark.parametrize("count", [62, 92, 366])
def test_every_day_of_a_year_counts(count: int) -> None:
    days = [date(2026, 1, 1) + timedelta(days=n) for n in range(count)]
    rows = [[name, *(17 + n * 37 % 83 for n in range(count))] for name in ROWS]
    table = only(read(sheet(["业务员", *days], *rows), file=FILE))
    assert len(table.frame) == 3 * count
    assert set(table.frame["period_start"].dt.date) == set(days)
    assert (table.frame["period_start"] == table.frame["period_end"]).all()


def _english(*heads: str) -> Sheet:
    return sheet(["Rep", *heads], *([name, *given[: len(heads)]] for name, given in ROWS.items()))


@pytest.mark.parametrize(
    "heads",
    [
        ("Oct 5", "Oct 12", "Oct 19", "Oct 26"),
        ("Oct-5", "Oct-12", "Oct-19", "Oct-26"),
        ("5-Oct", "12-Oct", "19-Oct", "26-Oct"),
        ("5th Oct", "12th Oct", "19th Oct", "26th Oct"),
        ("10月5日", "10月12日", "10月19日", "10月26日"),
    ],
)
def test_days_behind_a_month_are_no_years(heads: tuple[str, ...]) -> None:
    page = _english(*heads)
    assert asked(read(page, file="sales target.xlsx")) == []
    assert _spans(page)[0] == ("10-05", "10-11")
    assert _spans(page)[3] == ("10-26", "11-01")


def test_days_in_a_row_behind_a_month_are_days() -> None:
    assert _spans(_english("Oct 12", "Oct 13", "Oct 14")) == [
        ("10-12", "10-12"), ("10-13", "10-13"), ("10-14", "10-14"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "heads", [("Aug 26", "Sep 26", "Oct 26"), ("Nov 25", "Dec 25", "Jan 26"), ("Oct-25", "Oct-26"),
              ("Oct 25", "Sep 26", "Oct 26")],
)  # fmt: skip
def test_years_behind_months_stay_years(heads: tuple[str, ...]) -> None:
    table = only(read(_english(*heads), file="sales target.xlsx"))
    assert table.questions == []
    assert {d.day for d in table.frame["period_start"]} == {1}
    assert {d.year for d in table.frame["period_start"]} <= {2025, 2026}


def test_what_may_be_days_or_years_is_asked() -> None:
    page = _english("Oct 24", "Oct 25", "Oct 26")
    (question,) = asked(read(page, file="sales target.xlsx"))
    assert question == "S/B/month_number"
    assert _spans(page, **{question: "head_days"})[0] == ("10-24", "10-24")
    years = only(read(page, file="sales target.xlsx", answers={question: "head_years"}))
    assert {d.year for d in years.frame["period_start"]} == {2024, 2025, 2026}


def test_words_below_the_days_stay() -> None:
    head = ["Rep", "Oct 5", None, "Oct 12", None]
    below = ["", "Target", "Actual", "Target", "Actual"]
    rows = [[name, *given[:4]] for name, given in ROWS.items()]
    table = only(read(sheet(head, below, *rows), file="weekly sales.xlsx"))
    assert table.kind == "sales_progress"
    assert [(f"{d:%m-%d}", t, a) for d, t, a in zip(
        table.frame["period_start"], table.frame["target_amount"], table.frame["actual_mtd"],
        strict=True)][:2] == [("10-05", 3100, 7200), ("10-12", 5500, 1800)]  # fmt: skip
