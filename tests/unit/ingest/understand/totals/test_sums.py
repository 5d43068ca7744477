"""Rows that add up from others are noticed level by level, whatever they are called."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sales_core.ingest.understand.totals.sums import Sums
from tests.unit.ingest.understand.reading_made import sheet
from tests.unit.ingest.understand.sums_plain import PlainSums


def noticed(*rows: list[object]) -> list[set[str]]:
    """What is noticed of each row of figures."""
    made = sheet(*rows)
    sums = Sums(made, [(row, True) for row in range(len(rows))])
    return [set(sums.features(row)) for row in range(len(rows))]


def test_a_total_of_subtotals_counts_each_subtotal_once() -> None:
    found = noticed(
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
    found = noticed(["a", 1_234.5], ["b", 2_000], ["c", 500], ["total", 3_734.5])
    assert ["total-of-above" in row for row in found] == [False, False, False, True]


def test_printed_figures_are_rounded() -> None:
    found = noticed(["all", 8_377, 1_001], ["a", 4_188.4, 500.6], ["b", 4_188.3, 500.6])
    assert "total-of-below" in found[0]


def test_one_small_figure_that_happens_to_add_up_is_no_total() -> None:
    found = noticed(["a", 5, 71], ["b", 2, 93], ["c", 3, 12])
    assert not any("total-of-below" in row for row in found)


def test_an_average_is_noticed() -> None:
    found = noticed(["a", 10, 40], ["b", 20, 50], ["c", 30, 90], ["mean", 20, 60])
    assert ["mean-of-others" in row for row in found] == [False, False, False, True]


def test_one_large_figure_of_many_rows_is_no_accident() -> None:
    rows = [[f"r{n}", 1_000 + 37 * n, 0.3] for n in range(8)]
    whole = sum(row[1] for row in rows)  # type: ignore[misc]  # figures
    found = noticed(*rows, ["all", whole, 0.3])
    assert "sum-of-many" in found[-1]


def test_rows_without_figures_have_no_say() -> None:
    made = sheet(["a", "b"], ["c", None])
    assert Sums(made, [(0, False), (1, True)]).features(1) == []


FIGURES = st.one_of(
    st.none(), st.integers(-40, 40), st.integers(-4_000, 4_000),
    st.sampled_from([0, 100, 0.1, 0.25, 33.3, 1e9, float("inf")]),
)  # fmt: skip


@st.composite
def figures(draw: st.DrawFn) -> list[list[object]]:
    """Rows of figures, some of them the sum or the mean of rows around them."""
    width = draw(st.integers(1, 5))
    row = st.lists(FIGURES, min_size=width, max_size=width)
    rows: list[list[object]] = list(draw(st.lists(row, max_size=25)))
    for _ in range(draw(st.integers(0, 4)) if rows else 0):
        start = draw(st.integers(0, len(rows) - 1))
        some = rows[start : start + draw(st.integers(1, 8))]
        columns = [[float(str(r[c] or 0)) for r in some] for c in range(width)]
        share = draw(st.sampled_from([1, len(some)]))
        off = draw(st.sampled_from([0, 0, 0.4, 3]))
        made: list[object] = [sum(values) / share + off for values in columns]
        rows.insert(draw(st.sampled_from([start, start + len(some), len(rows)])), made)
    return rows


@given(figures())
def test_running_sums_come_to_what_plain_adding_comes_to(rows: list[list[object]]) -> None:
    made, every = sheet(*rows), [(row, True) for row in range(len(rows))]
    fast, plain = Sums(made, every), PlainSums(made, every)
    for row in range(len(rows)):
        assert fast.features(row) == plain.features(row)
