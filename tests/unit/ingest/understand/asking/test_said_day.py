"""The day a person says the rows of a table count on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from sales_core.domain.layout import Layout
from sales_core.ingest.result import ReadFile
from sales_core.ingest.understand.asking.said_day import relative
from tests.unit.ingest.understand.reading_made import MONDAY, asked, only, read, sheet

PAGE = sheet(["经销商", "品名", "期初库存", "进货", "出货", "期末库存"],
             ["永兴商贸", "牛奶", 5, 3, 2, 6], ["永兴商贸", "酸奶", 7, 1, 4, 4])  # fmt: skip
ID = "S//day_of"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("今天", date(2026, 11, 9)),
        ("Yesterday", date(2026, 11, 8)),
        ("上月末", date(2026, 10, 31)),
        ("end of  last month", date(2026, 10, 31)),
        ("上周日", date(2026, 11, 8)),
        ("2026-10-31", None),
        ("月末", None),
        ("", None),
    ],
)
def test_days_are_counted_from_the_day_of_upload(text: str, day: date | None) -> None:
    assert relative(text, date(2026, 11, 9)) == day


def _read(said: str | None = None, layouts: Sequence[Layout] = ()) -> ReadFile:
    return read(PAGE, file="进销存.xlsx", answers={ID: said} if said else {}, layouts=layouts)


def _later(said: str) -> ReadFile:
    layout = only(_read(said)).layout
    assert layout is not None
    return _read(layouts=[layout])


def _days(file: ReadFile) -> set[date]:
    return {day.date() for day in only(file).frame["snapshot_date"]}


def test_a_day_by_its_date_holds_for_this_file_alone() -> None:
    assert asked(_read()) == [ID]
    assert _days(_read("2026-10-28")) == {date(2026, 10, 28)}
    assert asked(_later("2026-10-28")) == [ID]


def test_the_end_of_last_month_holds_for_later_files() -> None:
    later = _later("上月末")
    assert asked(later) == []
    assert _days(later) == {date(2026, 10, 31)}
    assert _days(_later("昨天")) == {MONDAY - (date(2026, 11, 9) - date(2026, 11, 8))}


def test_what_is_no_day_is_asked_again() -> None:
    assert asked(_read("不知道")) == [ID]
