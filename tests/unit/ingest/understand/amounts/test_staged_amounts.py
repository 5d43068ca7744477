"""Amounts ordered, delivered and invoiced beside each other."""

from __future__ import annotations

from typing import Any

from sales_core.ingest.result import ReadFile
from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

ROWS = [["A", 100, 90], ["B", 200, 200], ["C", 310, 280]]
DAYS = ["2026-10-03", "2026-10-07", "2026-10-14"]


def _read(day: str, *head: str, **more: Any) -> ReadFile:
    rows = [[when, *row] for when, row in zip(DAYS, ROWS, strict=True)]
    return read(sheet([day, "Customer", *head], *rows), **more)


def test_which_stage_counts_is_asked() -> None:
    file = _read("Date", "Order Amount", "Delivered Amount")
    (question,) = only(file).questions
    assert (question.code, question.choices) == ("which_column", ("C", "D"))
    done = _read("Date", "Order Amount", "Delivered Amount", answers={question.id: "D"})
    assert not asked(done)
    assert int(only(done).frame["net_amount"].sum()) == 57000


def test_the_day_of_a_stage_tells_which_one() -> None:
    file = _read("Order Date", "Order Amount", "Delivered Amount")
    assert not asked(file)
    assert int(only(file).frame["net_amount"].sum()) == 61000


def test_what_is_left_of_an_order_is_no_stage() -> None:
    assert not asked(_read("Date", "Order Amount", "Undelivered Amount"))
