"""The period a person says a table is of."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from sales_core.domain.layout import Layout
from sales_core.ingest.result import ReadFile
from sales_core.ingest.understand.asking.said_period import relative
from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

HEAD = ["业务员", "销售目标"]
PAGE = sheet(HEAD, ["王强", 100], ["李娜", 80], ["刘洋", 95])
ID, KIND, FILE = "S//period_of", {"S//no_kind": "sales_target"}, "目标.xlsx"


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("上月", date(2026, 10, 1), date(2026, 10, 31)),
        ("上个月", date(2026, 10, 1), date(2026, 10, 31)),
        ("Last month", date(2026, 10, 1), date(2026, 10, 31)),
        ("本月", date(2026, 11, 1), date(2026, 11, 30)),
        ("上周", date(2026, 11, 2), date(2026, 11, 8)),
        ("this week", date(2026, 11, 9), date(2026, 11, 15)),
        ("下月", date(2026, 12, 1), date(2026, 12, 31)),
        ("上季度", date(2026, 7, 1), date(2026, 9, 30)),
        ("本年", date(2026, 1, 1), date(2026, 12, 31)),
    ],
)
def test_periods_are_counted_from_the_day_of_upload(text: str, first: date, last: date) -> None:
    found = relative(text, date(2026, 11, 9))
    assert found is not None
    assert (found.start, found.end) == (first, last)


@pytest.mark.parametrize("text", ["2026-10", "月", "上", "上上月", "month", "10月", ""])
def test_other_words_are_not(text: str) -> None:
    assert relative(text, date(2026, 11, 9)) is None


def _read(said: str | None = None, file: str = FILE, layouts: Sequence[Layout] = ()) -> ReadFile:
    answers = KIND if said is None else KIND | {ID: said}
    return read(PAGE, file=file, answers={} if layouts else answers, layouts=layouts)


def _learned(said: str) -> Layout:
    layout = only(_read(said)).layout
    assert layout is not None
    return layout


def test_a_month_by_its_name_holds_for_this_file_alone() -> None:
    assert asked(_read()) == [ID]
    assert only(_read("2026-10")).period == (date(2026, 10, 1), date(2026, 10, 31))
    assert asked(_read(layouts=[_learned("2026-10")])) == [ID]


def test_the_last_month_holds_for_later_files() -> None:
    later = only(_read(layouts=[_learned("上月")]))
    assert later.questions == []
    assert later.period == only(_read("上月")).period is not None


def test_a_name_goes_before_what_is_remembered() -> None:
    later = only(_read(file="2026年8月目标.xlsx", layouts=[_learned("上月")]))
    assert later.period == (date(2026, 8, 1), date(2026, 8, 31))


def test_what_is_no_period_is_asked_again() -> None:
    assert asked(_read("不知道")) == [ID]
