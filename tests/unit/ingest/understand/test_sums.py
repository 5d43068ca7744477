"""Rows that add up from others are noticed level by level, whatever they are called."""

from __future__ import annotations

from sales_core.ingest.understand.sums import Sums
from tests.unit.ingest.understand.reading_made import sheet


def features(*rows: list[object]) -> list[set[str]]:
    """What is noticed of each row of figures."""
    made = sheet(*rows)
    sums = Sums(made, [(row, True) for row in range(len(rows))])
    return [set(sums.features(row)) for row in range(len(rows))]


def test_a_total_of_subtotals_counts_each_subtotal_once() -> None:
    found = features(
        ["whole", 10_000, 7_000],
        ["north", 6_000, 3_000],
        ["a", 3_500, 2_900],
        ["b", 2_500, 100],
        ["south", 4_000, 4_000],
        ["c", 1_700, 2_200],
        ["d", 2_300, 1_800],
    )
    above = ["total-of-below" in row for row in found]
    parts = ["part-of-a-total" in row for row in found]
    assert above == [True, True, False, False, True, False, False]
    assert parts == [False, True, True, True, True, True, True]


def test_a_total_below_its_rows() -> None:
    found = features(["a", 1_234.5], ["b", 2_000], ["c", 500], ["total", 3_734.5])
    assert ["total-of-above" in row for row in found] == [False, False, False, True]


def test_printed_figures_are_rounded() -> None:
    found = features(["all", 8_377, 1_001], ["a", 4_188.4, 500.6], ["b", 4_188.3, 500.6])
    assert "total-of-below" in found[0]


def test_one_small_figure_that_happens_to_add_up_is_no_total() -> None:
    found = features(["a", 5, 71], ["b", 2, 93], ["c", 3, 12])
    assert not any("total-of-below" in row for row in found)


def test_an_average_is_noticed() -> None:
    found = features(["a", 10, 40], ["b", 20, 50], ["c", 30, 90], ["mean", 20, 60])
    assert ["mean-of-others" in row for row in found] == [False, False, False, True]


def test_one_large_figure_of_many_rows_is_no_accident() -> None:
    rows = [[f"r{n}", 1_000 + 37 * n, 0.3] for n in range(8)]
    whole = sum(row[1] for row in rows)  # type: ignore[misc]  # figures
    found = features(*rows, ["all", whole, 0.3])
    assert "sum-of-many" in found[-1]


def test_rows_without_figures_have_no_say() -> None:
    made = sheet(["a", "b"], ["c", None])
    assert Sums(made, [(0, False), (1, True)]).features(1) == []
