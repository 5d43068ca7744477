"""Names of columns and what they stand for."""

from __future__ import annotations

from datetime import date

from tests.unit.ingest.understand.reading_made import only, read, sheet


def test_the_total_of_a_quarter_beside_its_months_is_a_check() -> None:
    head = ["Sales Rep", "Jan 2026", "Feb 2026", "Mar 2026", "Total Q1 2026"]
    rows = [["Ann Low", 10, 20, 30, 60], ["Ben Low", 1, 2, 3, 6]]
    table = only(read(sheet(["Sales targets"], head, *rows), file="x.xlsx"))
    assert table.kind == "sales_target"
    assert len(table.frame) == 6
    assert int(table.frame["target_amount"].sum()) == 6_600


def test_the_total_of_a_quarter_alone_is_an_amount() -> None:
    head = ["Sales Rep", "Target Q1 2026", "Target Q2 2026"]
    rows = [["Ann Low", 60, 70], ["Ben Low", 6, 7]]
    table = only(read(sheet(["Sales targets"], head, *rows), file="x.xlsx"))
    assert int(table.frame["target_amount"].sum()) == 14_300


def test_a_percent_sign_below_a_month_is_the_share_attained() -> None:
    head = ["Rep", "Aug-26", None, None, "Sep-26", None, None]
    below = ["", "Tgt", "Ach", "%", "Tgt", "Ach", "%"]
    rows = [["Ann Low", 100, 80, 0.8, 90, 99, 1.1], ["Ben Low", 50, 60, 1.2, 40, 20, 0.5]]
    table = only(read(sheet(head, below, *rows), file="TvA.xlsx"))
    assert table.frame["attainment_rate"].tolist() == [800_000, 1_100_000, 1_200_000, 500_000]


def test_a_quarter_named_again_with_a_number_is_no_second_quarter() -> None:
    head = ["Date", "Company", "Invoice Value", "Quarter", "Year", "Quarter2", "Quarter3"]
    days = [date(2026, 9, n) for n in (1, 2, 3)]
    rows = [
        [day, name, 700, 3, 2026, 21_000, 52_204.5] for day, name in zip(days, "ABC", strict=True)
    ]
    table = only(read(sheet(head, *rows), file="x.xlsx"))
    assert table.kind == "sales_detail"
    assert len(table.frame) == 3
    assert int(table.frame["net_amount"].sum()) == 210_000


def test_a_second_quarter_beside_the_first_is_one() -> None:
    head = ["Sales Rep", "Year", "Quarter1", "Quarter2"]
    rows = [["Ann Low", 2026, 60, 70], ["Ben Low", 2026, 6, 7]]
    table = only(read(sheet(["Sales targets"], head, *rows), file="x.xlsx"))
    assert int(table.frame["target_amount"].sum()) == 14_300
