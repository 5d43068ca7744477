"""A remembered order of day and month that strews the days of a file is asked about again."""

from __future__ import annotations

import pytest

from sales_core.domain.layout import Layout
from sales_core.ingest.result import ReadFile
from sales_core.ingest.understand.days import scattered
from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

QUESTION = "S/A/ambiguous_date"


def _read(*days: str, layouts: tuple[Layout, ...] = (), answer: str = "") -> ReadFile:
    rows = [[day, "Tesco", n] for n, day in enumerate(days, start=7)]
    answers = {QUESTION: answer} if answer else {}
    made = sheet(["Date", "Customer", "Sales"], *rows)
    return read(made, file="Sales detail.xlsx", layouts=layouts, answers=answers)


def _learned() -> Layout:
    layout = only(_read("05/09/2026", "06/09/2026", "07/09/2026", answer="dmy")).layout
    assert layout is not None
    return layout


def test_days_of_one_month_the_other_way_round_are_asked_about() -> None:
    days = ("10/05/2026", "10/06/2026", "10/07/2026")
    assert asked(_read(*days, layouts=(_learned(),))) == [QUESTION]
    found = only(_read(*days, layouts=(_learned(),), answer="mdy"))
    assert [str(day)[:10] for day in found.frame["doc_date"]] == [
        "2026-10-05", "2026-10-06", "2026-10-07",
    ]  # fmt: skip


def test_days_that_fit_what_was_said_are_not() -> None:
    assert asked(_read("05/11/2026", "06/11/2026", "07/11/2026", layouts=(_learned(),))) == []
    assert asked(_read("10/05/2026", "10/06/2026", layouts=(_learned(),))) == []


@pytest.mark.parametrize("order", ["ymd", None])
def test_other_orders_have_no_counterpart(order: str | None) -> None:
    assert not scattered.by(order, ["10/05/2026", "10/06/2026", "10/07/2026"])
