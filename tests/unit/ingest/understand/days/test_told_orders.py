"""Days that could be read in two orders beside something that leaves one."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

HEAD = ["Date", "Customer", "Rep", "Invoice No", "Amount"]
OCTOBER = ["02/10/2026", "05/10/2026", "12/10/2026"]
AMERICAN = ["10/02/2026", "10/05/2026", "10/12/2026"]
DAYS = [date(2026, 10, 2), date(2026, 10, 5), date(2026, 10, 12)]
QUESTION = "/ambiguous_date"


def _rows(days: list[str]) -> list[list[Any]]:
    return [[day, f"Shop {n}", "Ann Lee", f"I-{n}", 100 + n] for n, day in enumerate(days)]


def _read(days: list[str], title: str = "", **more: Any) -> Any:
    above = [[title]] if title else []
    return read(sheet(*above, HEAD, *_rows(days), name=more.pop("name", "S")), **more)


def _open(file: Any) -> bool:
    return any(name.endswith(QUESTION) for name in asked(file))


def _days(file: Any) -> list[date]:
    return [day.date() for day in only(file).frame["doc_date"]]


@pytest.mark.parametrize("days", [OCTOBER, AMERICAN])
@pytest.mark.parametrize(
    ("title", "name", "file"),
    [
        ("Sales report October 2026", "S", "sales.xlsx"),
        ("", "2026年10月", "销售明细.xlsx"),
        ("", "S", "2026年10月销售明细.xlsx"),
    ],
)
def test_the_period_of_the_report_leaves_one_order(
    days: list[str], title: str, name: str, file: str
) -> None:
    found = _read(days, title, name=name, file=file)
    assert not _open(found)
    assert _days(found) == DAYS
    (note,) = [issue for issue in only(found).issues if issue.code == "date_order_told"]
    assert note.params == {"sample": days[0], "found": "2026-10-02"}


@pytest.mark.parametrize(("word", "cells"), [
    ("Month", ["Oct", "Oct", "Oct"]),
    ("Day", ["Fri", "Mon", "Mon"]),
])  # fmt: skip
def test_a_month_or_weekday_beside_the_day_leaves_one_order(word: str, cells: list[str]) -> None:
    rows = [[cell, *row] for cell, row in zip(cells, _rows(OCTOBER), strict=True)]
    found = read(sheet([word, *HEAD], *rows), file="Sales.xlsx")
    assert not _open(found)
    assert _days(found) == DAYS


@pytest.mark.parametrize(
    ("title", "days"),
    [
        ("Sales report October 2026", ["02/10/2026", "05/11/2026", "07/12/2026"]),  # neither
        ("Sales report Q4 2026", ["10/11/2026", "11/12/2026", "12/10/2026"]),  # both
        ("Sales report October 2026", ["05/10/2026", "05/10/2026"]),  # a single day
        ("Sales report October 2026", ["09/10/2026", "10/10/2026"]),  # may be September
        ("Daily sales report 05/10/2026", ["05/10/2026", "05/10/2026"]),
        ("Sales report 2026", OCTOBER),
        ("Sales report", OCTOBER),
    ],
)
def test_what_does_not_leave_one_order_is_asked(title: str, days: list[str]) -> None:
    assert _open(_read(days, title))


def test_weekdays_that_fit_neither_order_are_asked() -> None:
    cells = ["Fri", "Tue", "Mon"]
    rows = [[cell, *row] for cell, row in zip(cells, _rows(OCTOBER), strict=True)]
    assert _open(read(sheet(["Day", *HEAD], *rows), file="Sales Oct 2026.xlsx"))


def test_an_answer_for_the_layout_that_says_otherwise_is_asked_for_again() -> None:
    title = "Sales report"
    first = _read(OCTOBER, title, answers={f"S/A{QUESTION}": "mdy"})
    layout = only(first).layout
    assert layout is not None
    assert not _open(_read(AMERICAN, f"{title} October 2026", layouts=[layout]))
    assert _open(_read(OCTOBER, f"{title} October 2026", layouts=[layout]))


def test_what_somebody_said_about_this_file_stands() -> None:
    found = _read(OCTOBER, "Sales report October 2026", answers={f"S/A{QUESTION}": "mdy"})
    assert _days(found)[0] == date(2026, 2, 10)
