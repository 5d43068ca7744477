"""How often customers are to be seen, and how often they were."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales_core.domain.measure import Status
from sales_core.metrics import frequency
from sales_core.metrics.frequency import Target
from tests.unit.metrics.frames_made import customers, same, vector


def test_three_numbers_of_frequency() -> None:
    data, expected = vector("V-VIS-01")
    seen = [(of_class, Target(need, made)) for _, of_class, need, made in data["customers"]]
    found = frequency.measures([target for _, target in seen])
    assert same(found["frequency_uncapped"], expected["uncapped"])
    assert same(found["frequency_capped"], expected["capped"])
    assert same(found["frequency_hit"], expected["hit"])
    assert found["over_calls"].value == expected["over_calls"]
    for name in "ABC":
        own = frequency.measures([target for of_class, target in seen if of_class == name])
        assert same(own["frequency_hit"], expected["class_hit"][name])
        assert same(own["frequency_capped"], expected["class_capped"][name])


def test_the_team_is_the_ratio_of_the_sums() -> None:
    data, expected = vector("V-VIS-08")
    one_each = [
        Target(1, int(place < made)) for _, made, need in data["reps"] for place in range(need)
    ]
    assert same(frequency.measures(one_each)["frequency_capped"], expected["ratio_of_sums"])


def test_customers_without_a_required_number_are_not_counted() -> None:
    found = frequency.measures([Target(0, 5), Target(2, 1)])
    assert found["frequency_uncapped"].value == Fraction(1, 2)
    assert found["frequency_hit"].den == 1
    nobody = frequency.measures([Target(0, 5)])
    assert nobody["frequency_capped"].status is Status.NO_TARGET
    assert nobody["frequency_capped"].value is None


@pytest.mark.parametrize(
    ("row", "calls"),
    [
        ({"customer_class": "A"}, 4),
        ({"customer_class": "B"}, 2),
        ({"customer_class": "C"}, 1),
        ({"customer_class": "D"}, 1),
        ({}, 1),
        ({"customer_class": "C", "required_freq": 8}, 8),
    ],
)
def test_a_customers_own_number_goes_before_its_class(row: dict[str, object], calls: int) -> None:
    frame = customers({"customer_key": "C1"} | row)
    assert frequency.of_customer(frame.to_dict("records")[0]) == calls


@pytest.mark.parametrize(
    ("per_cycle", "days", "calls"),
    [(4, 28, 4), (4, 31, 4), (4, 7, 1), (2, 7, 1), (1, 7, 0), (1, 14, 1), (1, 28, 1), (4, 92, 13)],
)
def test_a_period_asks_for_its_share_of_the_cycle(per_cycle: int, days: int, calls: int) -> None:
    assert frequency.prorated(per_cycle, days) == calls


@given(st.lists(st.builds(Target, st.integers(0, 9), st.integers(0, 20)), max_size=30))
def test_the_capped_rate_never_exceeds_one_nor_the_uncapped(targets: list[Target]) -> None:
    found = frequency.measures(targets)
    capped, uncapped = found["frequency_capped"].value, found["frequency_uncapped"].value
    if capped is None or uncapped is None:
        assert not any(t.required for t in targets)
        return
    assert 0 <= capped <= min(Fraction(1), uncapped)
    over = found["over_calls"].value
    assert over == (uncapped - capped) * sum(t.required for t in targets)
