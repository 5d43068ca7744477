"""Whose missing sales make the gap; the parts sum to it."""

from datetime import date
from fractions import Fraction
from typing import Any

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from sales_core.domain.period import Period
from sales_core.metrics import shortfall
from tests.unit.metrics.frames_made import (
    AS_OF,
    CALENDAR,
    OCTOBER,
    customers,
    fen,
    sales,
    same,
    targets,
    vector,
)

IN_BASE = date(2025, 8, 15)


def parts(planned: list[dict[str, Any]], sold: list[dict[str, Any]]) -> pd.DataFrame:
    found = shortfall.by_customer(
        targets(*planned),
        sales(*({"rep_key": "R1"} | row for row in sold)),
        customers({"customer_key": "Y", "label": "Yonghui"}),
        rep_key="R1",
        period=OCTOBER,
        calendar=CALENDAR,
        as_of=AS_OF,
    )
    return found.set_index("customer_key", drop=False)


def test_the_gap_is_taken_apart_by_the_share_of_the_months_before() -> None:
    data, expected = vector("V-RULE-01")
    before = [
        {"customer_key": c, "day": IN_BASE, "net_amount": int(Fraction(share) * 10**6)}
        for c, share, *_ in data["customers"]
    ]
    now = [{"customer_key": c, "net_amount": fen(sold)} for c, _, sold, *_ in data["customers"]]
    found = parts([{"rep_key": "R1", "target_amount": fen(data["target"])}], before + now)
    assert found["short"].sum() == fen(expected["shortfall"])
    for customer, short in expected["cust_shortfall"].items():
        assert found.loc[customer, "short"] == fen(short)
        assert same(found.loc[customer, "share"], expected["share"][customer])
    assert found["customer_key"].iloc[0] == "Y"
    assert found.loc["Y", "label"] == "Yonghui"


def test_a_customer_without_history_is_expected_nothing() -> None:
    found = parts(
        [{"rep_key": "R1", "target_amount": 1800}],
        [
            {"customer_key": "Y", "day": IN_BASE, "net_amount": 5},
            {"customer_key": "N", "net_amount": 100},
        ],
    )
    assert found.loc["N", "expected"] == 0
    assert found.loc["N", "short"] == -100
    assert found.loc["Y", "short"] == 900


def test_without_history_the_gap_is_nobodys() -> None:
    found = parts(
        [{"rep_key": "R1", "target_amount": 1800}], [{"customer_key": "Y", "net_amount": 100}]
    )
    assert found.loc["", "expected"] == 900
    assert found.loc["Y", "expected"] == 0


def test_a_customers_own_target_counts_for_itself() -> None:
    found = parts(
        [
            {"rep_key": "R1", "target_amount": 1800},
            {"rep_key": "R1", "customer_key": "Y", "target_amount": 1200},
        ],
        [{"customer_key": "Z", "day": IN_BASE, "net_amount": 5}],
    )
    assert found.loc["Y", "expected"] == 600
    assert found.loc["Z", "expected"] == 300


def test_the_base_are_the_three_closed_months_before() -> None:
    assert shortfall.base_span(OCTOBER) == (date(2025, 7, 1), date(2025, 9, 30))
    week = Period.parse("2025-W43")
    assert shortfall.base_span(week) == (date(2025, 7, 1), date(2025, 9, 30))
    found = parts(
        [{"rep_key": "R1", "target_amount": 1800}],
        [{"customer_key": "Y", "day": date(2025, 6, 30), "net_amount": 100}],
    )
    assert list(found["customer_key"]) == [""]


@given(
    st.integers(0, 10**9),
    st.dictionaries(st.sampled_from("ABCDE"), st.integers(-100, 10**6), max_size=5),
    st.dictionaries(st.sampled_from("ABCDEF"), st.integers(-(10**6), 10**8), max_size=6),
)
def test_parts_sum_to_the_gap(target: int, before: dict[str, int], now: dict[str, int]) -> None:
    found = parts(
        [{"rep_key": "R1", "target_amount": target * 2}],
        [{"customer_key": c, "day": IN_BASE, "net_amount": a} for c, a in before.items()]
        + [{"customer_key": c, "net_amount": a} for c, a in now.items()],
    )
    gap = target - sum(now.values())
    assert found["short"].sum() == gap
    if gap > 0:
        assert sum(found["share"], Fraction(0)) == 1
