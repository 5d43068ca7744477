"""Sums that agree with a row in many digits are noticed, wherever their rows stand."""

from __future__ import annotations

from operator import itemgetter

from hypothesis import assume, given
from hypothesis import strategies as st

from sales_core.ingest.understand.totals.agreement import Agreement
from tests.unit.ingest.understand.reading_made import sheet


def noticed(*rows: list[object]) -> list[set[str]]:
    """What is noticed of each row of figures."""
    made = sheet(*rows)
    agreement = Agreement(made, [(row, True) for row in range(len(rows))])
    return [set(agreement.features(row)) for row in range(len(rows))]


def test_digits_that_agree_are_counted_by_column() -> None:
    found = noticed(["all", 91_352, 7_518], ["a", 50_111, 4_000], ["b", 41_241, 3_518])
    # Of each figure half a unit for each of two rows (0.6 times the root of two, both ways) is
    # nothing: 91 352 counts the most a column may, four, and 7 518 as much as 3.6 digits.
    assert {"digits-below=3", "exact-below&digits=3", "soft-below=3"} <= found[0]
    assert "digits-above=0" in found[0]
    assert "digits-above=0" in found[2]


def test_small_figures_that_add_up_count_little() -> None:
    found = noticed(["a", 5, 7], ["b", 2, 4], ["c", 3, 3])
    assert "digits-below=0" in found[0]


def test_a_sum_may_be_off_by_what_rounding_makes() -> None:
    rounded = noticed(["all", 8_378], ["a", 4_188], ["b", 4_087], ["c", 102])
    wrong = noticed(["all", 8_380], ["a", 4_188], ["b", 4_087], ["c", 102])
    assert "exact-below&digits=2" in rounded[0]
    assert "digits-below=0" in wrong[0]


def test_a_column_of_one_value_has_no_say() -> None:
    found = noticed(["all", 1_000, 7_518], ["a", 1_000, 4_000], ["b", 1_000, 3_518])
    assert "exact-below&digits=2" in found[0]


def test_the_rows_of_a_sum_may_stand_anywhere() -> None:
    found = noticed(
        ["30 to 34", 2_412, 1_311],
        ["35 to 39", 3_155, 2_004],
        ["40 to 44", 4_871, 2_950],
        ["5 to 13", 9_013, 6_127],
        ["median", 36.5, 35.2],
        ["35 and over", 8_026, 4_954],
    )
    # Four digits for either column (the median is printed to a tenth), two taken off for chance.
    assert "digits-anywhere=3" in found[5]
    assert all("digits-anywhere=0" in row for row in found[:5])


def test_a_rough_sum_is_within_three_in_a_hundred_and_no_single_row() -> None:
    rough = noticed(["all", 13_192, 12_235], ["a", 7_930, 7_929], ["b", 5_282, 4_307])
    alone = noticed(["all", 13_192, 12_235], ["a", 13_100, 12_200], ["b", 90, 40])
    assert "soft-below=3" in rough[0]
    assert "soft-below=0" in alone[0]


def test_hundreds_are_noticed() -> None:
    found = noticed(["all", 100, 100], ["a", 61.5, 100], ["b", 38.5, 0.4])
    assert ["all-hundred" in row for row in found] == [True, False, False]
    assert ["half-hundred" in row for row in found] == [False, True, False]


def test_the_first_row_among_the_others_or_beyond_them() -> None:
    rows = [[f"r{n}", n, 40 - n] for n in range(1, 8)]
    mean, whole = noticed(["all", 3.5, 35.5], *rows), noticed(["all", 28, 252], *rows)
    assert {"first&between=3", "first&largest=0"} <= mean[0]
    assert {"first&between=0", "first&largest=3"} <= whole[0]
    assert not any(feature.startswith("first&") for row in mean[1:] for feature in row)


def test_rows_without_figures_have_no_say() -> None:
    made = sheet(["a", "b"], ["c", None])
    assert Agreement(made, [(0, False), (1, True)]).features(1) == []


ROW = st.tuples(*[st.integers(-9_999, 9_999)] * 3)
COLUMNS = (itemgetter(0), itemgetter(1), itemgetter(2))


@given(st.lists(ROW, min_size=4, max_size=12, unique_by=COLUMNS), st.data())
def test_a_sum_of_any_run_is_found(rows: list[tuple[int, ...]], data: st.DataObject) -> None:
    first = data.draw(st.integers(0, len(rows) - 2))
    last = data.draw(st.integers(first + 2, len(rows)))
    whole = [sum(column) for column in zip(*rows[first:last], strict=True)]
    assume(min(map(abs, whole)) > 999)
    found = noticed(*map(list, rows), ["note", 1.5], whole)[-1]
    # Three columns of three digits each and more, two taken off for chance, and less for the
    # rounding of up to twelve rows: no accident.
    assert {"digits-anywhere=2", "digits-anywhere=3", "digits-anywhere=4"} & found


@given(st.lists(st.lists(st.one_of(st.none(), st.floats(allow_nan=False))), max_size=12))
def test_any_figures_are_looked_at(rows: list[list[float | None]]) -> None:
    for found in noticed(*rows):
        assert len([f for f in found if f.startswith("digits-")]) in (0, 3)
