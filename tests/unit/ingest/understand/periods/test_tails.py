"""Periods that end a heading."""

from __future__ import annotations

from datetime import date

import pytest

from sales_core.ingest.understand.periods.heads import Head
from sales_core.ingest.understand.periods.tails import trailing
from tests.unit.ingest.understand.reading_made import only, read, sheet


@pytest.mark.parametrize(
    ("heading", "wanted"),
    [
        ("Target Oct 2026", (Head(10, "month", 2026), "target")),
        ("Target - Oct-26", (Head(10, "month", 2026), "target")),
        ("Sales_Nov", (Head(11, "month"), "sales")),
        ("Target for October", (Head(10, "month"), "target")),
        ("Sales Target (Q1)", (Head(1, "quarter"), "sales target")),
        ("目标10月", (Head(10, "month"), "目标")),
        ("完成(10月)", (Head(10, "month"), "完成")),
        ("Target Oct 2026 (k)", (Head(10, "month", 2026), "target (k)")),
        ("1-10月目标", None),
        ("Diff since May", None),
        ("Target (万元)", None),
        ("Name", None),
    ],
)
def test_a_word_we_know_and_a_period(heading: str, wanted: tuple[Head, str] | None) -> None:
    assert trailing(heading) == wanted


def test_the_month_in_brackets_is_the_period_and_not_the_year_of_the_file() -> None:
    rows = sheet(["Rep", "Sales Target (Oct 2026)"], ["Ann", 120], ["Bob", 80])
    table = only(read(rows, file="targets 2026.xlsx"))
    assert table.period == (date(2026, 10, 1), date(2026, 10, 31))


def test_months_behind_their_word_are_turned_into_rows() -> None:
    rows = sheet(["业务员", "目标10月", "目标11月"], ["王强", 120, 130], ["刘洋", 80, 90])
    frame = only(read(rows, file="2026.xlsx")).frame
    held = {
        (r["rep_name"], r["period_start"].month): r["target_amount"]
        for r in frame.to_dict("records")
    }
    assert held == {
        ("王强", 10): 12000,
        ("王强", 11): 13000,
        ("刘洋", 10): 8000,
        ("刘洋", 11): 9000,
    }
