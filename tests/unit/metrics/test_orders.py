"""What calls bring: orders, lines, strike rate."""

from dataclasses import replace
from fractions import Fraction
from typing import Any

import pandas as pd
import pytest

from sales_core.domain.measure import MetricRow, Rag, Status
from sales_core.domain.thresholds import Thresholds
from sales_core.metrics import calls, orders
from tests.unit.metrics.frames_made import AS_OF, fen, same, vector, visits


def made(*rows: dict[str, Any]) -> pd.DataFrame:
    """Each row a call of its own."""
    return calls.valid(
        visits(*({"customer_key": f"C{n}", "day": AS_OF} | row for n, row in enumerate(rows)))
    )


def test_strike_rate_lines_and_drop_size() -> None:
    data, expected = vector("V-VIS-02")
    all_calls = data["planned_done"] + data["unplanned"]
    sold = data["productive"]
    each = {
        "has_order": True,
        "order_lines": data["lines"] // sold,
        "order_amount": fen(data["amount"]) // sold,
    }
    found = orders.rates(
        made(*[each] * sold, *[{"has_order": False, "order_lines": 0}] * (all_calls - sold))
    )
    assert same(found["strike_rate"], expected["strike"])
    assert found["strike_rate"].den == all_calls
    assert same(found["lines_per_order_call"], expected["lppc"])
    assert same(found["lines_per_call"], expected["lpc"])
    assert same(found["drop_size"], expected["drop_size"])


def test_calls_that_do_not_say_are_in_no_denominator() -> None:
    found = orders.rates(made({"has_order": True, "is_effective": True}, {}, {}))
    assert found["strike_rate"].value == 1
    assert found["strike_rate"].den == 1
    assert found["effective_rate"].den == 1
    assert found["lines_per_call"].status is Status.NO_DATA


def test_without_any_order_there_is_no_drop_size() -> None:
    found = orders.rates(made({"has_order": False}))
    assert found["strike_rate"].value == 0
    assert found["drop_size"].value is None
    assert found["drop_size"].status is Status.NO_DATA


@pytest.mark.parametrize(
    ("sold", "of", "rag"),
    [(15, 30, "green"), (14, 30, "amber"), (11, 30, "red"), (11, 29, "grey")],
)
def test_the_strike_rate_is_held_against_the_team_from_thirty_calls(
    sold: int, of: int, rag: str
) -> None:
    found = orders.rates(made(*[{"has_order": n < sold} for n in range(of)]))
    found["strike_rate"] = replace(found["strike_rate"], rag=Rag.GREY)
    row = MetricRow("R1", "Zhang", found, "subject", AS_OF)
    judged = orders.judged(row, Fraction(1, 2), Thresholds())
    assert judged.measures["strike_rate"].rag == rag
