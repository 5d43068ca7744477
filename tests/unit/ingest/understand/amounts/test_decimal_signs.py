"""One column of a table tells which sign marks decimals in another."""

from __future__ import annotations

from typing import Any

import pytest

from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

HEAD = ["Date", "Customer", "Qty", "Net Amount"]


def sold(*cells: tuple[str, str], answers: dict[str, str] | None = None) -> Any:
    rows = [[f"2026-10-{n + 13}", "Spar", qty, amount] for n, (qty, amount) in enumerate(cells)]
    return read(sheet(HEAD, *rows), answers=answers, file="sales.csv")


def test_quantities_with_three_places_beside_amounts_with_a_decimal_comma() -> None:
    table = only(sold(("301,000", "35.492,86"), ("85,000", "21.179,97-")))
    assert table.frame["qty"].tolist() == [301_000, 85_000]
    assert table.frame["net_amount"].tolist() == [3_549_286, -2_117_997]


def test_thousands_with_a_point_beside_a_decimal_comma() -> None:
    table = only(sold(("1.250", "35.492,86"), ("2.500", "1.179,97")))
    assert table.frame["qty"].tolist() == [1_250_000, 2_500_000]


def test_thousands_with_a_comma_beside_a_decimal_point() -> None:
    table = only(sold(("301,000", "35,492.86"), ("85,000", "21,179.97")))
    assert table.frame["qty"].tolist() == [301_000_000, 85_000_000]


def test_a_point_before_three_digits_is_asked_about_where_the_other_column_has_points() -> None:
    file = sold(("1.250", "35,492.86"), ("2.500", "21,179.97"))
    assert asked(file) == ["S/C/ambiguous_decimal"]


def test_three_decimals_in_every_row_beside_points_are_decimals() -> None:
    quantities = ("5.000", "12.000", "40.000", "8.000", "21.500")
    file = sold(*((qty, f"{n},492.86") for n, qty in enumerate(quantities, 1)))
    assert not asked(file)
    assert only(file).frame["qty"].tolist() == [5_000, 12_000, 40_000, 8_000, 21_500]


@pytest.mark.parametrize(("printed", "agrees"), [("3.235,06", True), ("3.435,06", False)])
def test_a_printed_total_is_read_with_the_sign_of_its_column(printed: str, agrees: bool) -> None:
    cells = [["2026-10-13", "Spar", "1.234,56"], ["2026-10-14", "Rewe", "2.000,50"]]
    rows = sheet(["Date", "Customer", "Net Amount"], *cells, ["Total", None, printed])
    (check,) = only(read(rows, file="sales.csv")).totals
    assert (check.computed, check.agrees) == ("3235.06", agrees)


def test_columns_written_alike_are_asked_about_once() -> None:
    plan = sheet(
        ["业务员", "10月目标", "11月目标"], ["王强", "125.000", "118.500"],
        ["刘洋", "98.000", "102.250"],
    )  # fmt: skip
    file = read(plan, file="2026年目标.xlsx")
    assert asked(file) == ["S/B/ambiguous_decimal"]
    told = only(read(plan, file="2026年目标.xlsx", answers={"S/B/ambiguous_decimal": "comma"}))
    assert sorted(told.frame["target_amount"]) == [9_800_000, 10_225_000, 11_850_000, 12_500_000]
    assert told.questions == []


@pytest.mark.parametrize(("lat", "lon"), [("25.293", "55.117"), ("25,293", "55,117")])
def test_degrees_have_no_thousands(lat: str, lon: str) -> None:
    head = ["Visit Date", "Sales Rep", "Outlet Name", "Latitude", "Longitude"]
    rows = sheet(head, ["2026-10-13", "Ann", "Spar", lat, lon])
    frame = only(read(rows, file="visits.csv")).frame
    assert (frame["latitude"].tolist(), frame["longitude"].tolist()) == ([25_293], [55_117])
