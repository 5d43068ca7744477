"""Parts of an amount sum to it exactly."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales_core.domain.period import Period, PeriodKind
from sales_core.metrics.allocate import over_workdays, split
from tests.unit.metrics.frames_made import CALENDAR, OCTOBER, fen, vector


def test_weights_of_history_and_potential_in_steps_of_ten_thousand() -> None:
    data, expected = vector("V-TD-01")
    past, chance = (list(map(Fraction, data[k])) for k in ("hist", "potential"))
    weights = [
        Fraction(data["alpha"]) * h / sum(past) + Fraction(data["beta"]) * p / sum(chance)
        for h, p in zip(past, chance, strict=True)
    ]
    parts = split(fen(data["total"]), weights, fen(data["unit"]))
    assert parts == [fen(amount) for amount in expected["alloc"]]


@pytest.mark.parametrize("name", ["V-TD-02", "V-TD-03"])
def test_equal_weights_give_the_rest_to_the_first(name: str) -> None:
    data, expected = vector(name)
    parts = split(fen(data["total"]), [Fraction(w) for w in data["weights"]], fen(data["unit"]))
    assert parts == [fen(amount) for amount in expected["alloc"]]


def test_a_month_over_its_weeks_by_working_days() -> None:
    data, expected = vector("V-ATT-08")
    weeks = [
        Period.containing(date.fromisoformat(monday), PeriodKind.WEEK)
        for monday, _, _ in expected["weeks"]
    ]
    spans = [(max(w.start, OCTOBER.start), min(w.end, OCTOBER.end)) for w in weeks]
    assert [CALENDAR.workdays(*span) for span in spans] == [
        days for _, days, _ in expected["weeks"]
    ]
    parts = over_workdays(fen(data["target"]), spans, CALENDAR, fen(data["unit"]))
    assert parts == [fen(amount) for _, _, amount in expected["weeks"]]
    assert sum(parts) == fen(expected["sum"])


def test_what_is_less_than_a_unit_goes_to_the_largest_weight() -> None:
    assert split(1050, [1, 2, 1], 100) == [300, 550, 200]


def test_without_weights_parts_are_equal_and_bad_ones_are_refused() -> None:
    assert split(9, [0, 0, 0]) == [3, 3, 3]
    for weights, unit in (([], 1), ([1, -1], 1), ([1], 0)):
        with pytest.raises(ValueError, match="weights"):
            split(10, weights, unit)


@given(
    st.integers(-(10**12), 10**12),
    st.lists(st.fractions(0, 1000), min_size=1, max_size=40),
    st.sampled_from([1, 100, 1_000_000]),
)
def test_parts_sum_to_the_whole_and_stay_within_a_unit_of_their_share(
    total: int, weights: list[Fraction], unit: int
) -> None:
    parts = split(total, weights, unit)
    assert sum(parts) == total
    whole = sum(weights)
    if whole:
        off = [abs(p - total * w / whole) < 2 * unit for p, w in zip(parts, weights, strict=True)]
        assert all(off)
