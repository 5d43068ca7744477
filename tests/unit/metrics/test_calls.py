"""Valid calls, and plans matched with them."""

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales_core.metrics import calls
from sales_core.metrics.calls import Spot
from tests.unit.metrics.frames_made import plans, same, vector, visits

MONDAY = date(2025, 10, 13)


def spots(*rows: dict[str, Any]) -> list[Spot]:
    return calls.spots(
        calls.valid(visits(*({"customer_key": "C1", "day": MONDAY} | r for r in rows)))
    )


def test_plans_matched_with_calls() -> None:
    data, expected = vector("V-VIS-03")
    planned = calls.plans(plans(*({"day": d, "customer_key": c} for d, c in data["plans"])))
    made = spots(*({"day": d, "customer_key": c} for d, c in data["visits"]))
    assert len(made) == expected["valid_calls"]
    found = calls.match(planned, made)
    assert same(Fraction(found.strict, found.planned), expected["same_day"])
    assert same(Fraction(found.week, found.planned), expected["same_week"])
    assert same(Fraction(len(found.unplanned), len(made)), expected["unplanned_share"])
    assert [customer for _, customer, _ in found.missed] == expected["missed"]
    assert [customer for _, customer, _ in found.unplanned] == expected["unplanned"]


@pytest.mark.parametrize(
    ("row", "counts"),
    [
        ({}, True),
        ({"duration_min": 5}, True),
        ({"duration_min": 4}, False),
        ({"visit_type": "phone"}, False),
        ({"visit_type": "video"}, False),
        ({"visit_type": None}, True),
        ({"customer_key": None}, False),
        ({"rep_key": None}, False),
        ({"day": None}, False),
    ],
)
def test_what_counts_as_a_call(row: dict[str, Any], counts: bool) -> None:
    assert bool(spots(row)) is counts


def test_check_ins_of_one_day_are_one_call_and_their_orders_add_up() -> None:
    same_day = {"customer_key": "C1", "day": MONDAY}
    made = calls.valid(
        visits(
            same_day | {"has_order": False, "order_amount": 100, "is_effective": True},
            same_day | {"has_order": True, "order_amount": 250, "order_lines": 3},
            same_day | {"rep_key": "R2"},
        )
    ).set_index("rep_key")
    assert len(made) == 2
    assert bool(made.loc["R1", "has_order"])
    assert bool(made.loc["R1", "is_effective"])
    assert made.loc["R1", "order_amount"] == 350
    assert made.loc["R1", "order_lines"] == 3
    unsaid = made.loc["R2"]
    assert unsaid[["has_order", "is_effective", "order_lines"]].isna().all()


def test_plans_called_off_or_without_a_customer_are_not_plans() -> None:
    day = {"customer_key": "C1", "day": MONDAY}
    for row in (
        day | {"plan_status": "Cancelled"},
        day | {"plan_status": "已取消"},
        day | {"customer_key": None},
        day | {"rep_key": None},
    ):
        assert calls.plans(plans(row)) == []
    assert len(calls.plans(plans(day, day, day | {"plan_status": "done"}))) == 1


def test_a_week_ends_on_sunday() -> None:
    plan = [("R1", "C1", MONDAY)]
    sunday, next_monday = MONDAY + timedelta(6), MONDAY + timedelta(7)
    assert calls.match(plan, [("R1", "C1", sunday)]).week == 1
    assert calls.match(plan, [("R1", "C1", next_monday)]).missed == tuple(plan)


def test_somebody_elses_call_does_not_fulfil_a_plan() -> None:
    found = calls.match([("R1", "C1", MONDAY)], [("R2", "C1", MONDAY)])
    assert found.week == 0
    assert len(found.unplanned) == 1


SPOTS = st.lists(
    st.tuples(
        st.sampled_from(["R1", "R2"]),
        st.sampled_from(["C1", "C2"]),
        st.integers(0, 20).map(lambda days: MONDAY + timedelta(days)),
    ),
    unique=True,
    max_size=25,
)


@given(SPOTS, SPOTS)
def test_each_call_fulfils_one_plan_at_most(planned: list[Spot], made: list[Spot]) -> None:
    found = calls.match(planned, made)
    assert found.strict == len(set(planned) & set(made))
    assert found.strict <= found.week <= min(len(planned), len(made))
    assert found.week + len(found.missed) == len(planned)
    assert found.week + len(found.unplanned) == len(made)
    assert set(found.missed) <= set(planned)
    assert set(found.unplanned) <= set(made)
