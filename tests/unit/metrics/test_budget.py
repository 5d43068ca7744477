"""Budget burn: the worked example, what counts as spent, rows that add up, when the money ends."""

from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales_core.domain.measure import Measure, MetricTable, Rag, Status
from sales_core.domain.thresholds import Thresholds
from sales_core.metrics import budget
from sales_core.metrics.frequency import ratio
from tests.unit.metrics.frames_made import (
    AS_OF,
    CALENDAR,
    OCTOBER,
    budgets,
    claims,
    fen,
    same,
    vector,
)


def table(
    planned: list[dict[str, Any]],
    claimed: list[dict[str, Any]],
    *,
    by: str = "rep_key",
    as_of: date = AS_OF,
    attainment: dict[str | None, Measure] | None = None,
) -> MetricTable:
    return budget.by_key(
        budgets(*planned),
        claims(*claimed),
        by=by,
        labels={"R1": "Zhang", "R2": "Li"},
        period=OCTOBER,
        calendar=CALENDAR,
        as_of=as_of,
        thresholds=Thresholds(),
        attainment=attainment or {},
    )


def plan(rep: str | None, yuan: int | str, **more: Any) -> dict[str, Any]:
    return {"rep_key": rep, "budget_amount": fen(yuan)} | more


def claim(rep: str | None, yuan: int | str, **more: Any) -> dict[str, Any]:
    return {"rep_key": rep, "amount": fen(yuan)} | more


def test_everything_about_one_budget() -> None:
    data, expected = vector("V-BUD-01")
    sold = ratio(Fraction(fen(data["sales"])), Fraction(fen(data["target"])))
    found = table(
        [plan("R1", data["budget"], committed_amount=fen(data["committed"]))],
        [claim("R1", data["actual"])],
        attainment={"R1": sold, None: sold},
    )
    names = {
        "burn": "burn",
        "burn_committed": "committed_burn",
        "burn_vs_time_pts": "burn_gap_time",
        "burn_vs_att_pts": "burn_gap_attainment",
        "available": "available",
        "run_rate": "run_rate",
        "eac": "estimate",
        "eac_ratio": "estimate_ratio",
        "days_to_exhaust": "days_left",
        "allowed_rate": "allowed_rate",
        "expense_ratio": "expense_ratio",
        "plan_ratio": "plan_ratio",
        "ratio_gap_pts": "ratio_gap_pts",
    }
    for row in (found.row("R1"), found.total):
        for example, ours in names.items():
            assert same(row.measures[ours], expected[example]), ours
        assert row.measures["exhausted_on"].day == date.fromisoformat(expected["exhaust_date"])
        assert row.measures["burn"].rag is Rag.AMBER
        assert row.measures["estimate_ratio"].rag is Rag.RED


def test_only_what_was_approved_is_spent() -> None:
    found = table(
        [plan("R1", 1000)],
        [
            claim("R1", 100, claim_status="approved"),
            claim("R1", 200, claim_status="paid"),
            claim("R1", 40, claim_status="submitted"),
            claim("R1", 5000, claim_status="rejected"),
            claim("R1", 6000, claim_status="draft"),
        ],
    )
    money = found.row("R1").measures
    assert same(money["spent"], 300)
    assert same(money["pending"], 40)
    assert same(money["available"], 700)


def test_a_claim_of_another_time_is_not_spent_now() -> None:
    days = [date(2025, 9, 30), date(2025, 10, 20), date(2025, 10, 21)]
    found = table([plan("R1", 1000)], [claim("R1", 100, day=day) for day in days])
    assert same(found.row("R1").measures["spent"], 100)


def test_what_finance_booked_stands_in_where_nobody_claimed() -> None:
    found = table(
        [
            plan("R1", 1000, actual_expense=fen(250)),
            plan("R2", 1000, actual_expense=fen(400)),
        ],
        [claim("R2", 90)],
    )
    assert same(found.row("R1").measures["spent"], 250)
    assert same(found.row("R2").measures["spent"], 90)
    assert same(found.total.measures["spent"], 340)


def test_money_without_a_budget_has_no_percentage() -> None:
    found = table([plan("R2", 0)], [claim("R1", 50), claim("R2", 20), claim(None, 7)])
    states = {row.key: row.measures["burn"].status for row in found.rows}
    assert states == {
        "R1": Status.NO_TARGET,
        "R2": Status.ZERO_TARGET,
        "": Status.NO_TARGET,
    }
    assert all(row.measures["burn"].value is None for row in found.rows)
    assert [row.kind for row in found.rows] == ["subject", "subject", "unassigned"]
    assert same(found.total.measures["spent"], 77)


def test_without_anything_the_total_knows_nothing() -> None:
    total = table([], []).total
    assert total.data_through is None
    assert {m.status for n, m in total.measures.items() if n != "time_progress"} <= {
        Status.NO_DATA,
        Status.INSUFFICIENT,
    }
    assert same(total.measures["time_progress"], "0.5")


def test_spending_far_behind_the_time_is_looked_at_too() -> None:
    found = table([plan("R1", 1000)], [claim("R1", 190)])
    gap = found.row("R1").measures["burn_gap_time"]
    assert same(gap, "-31.0")
    assert gap.rag is Rag.AMBER


@pytest.mark.parametrize(("spent", "rag"), [(550, "green"), (650, "amber"), (651, "red")])
def test_burn_is_judged_against_the_time_gone(spent: int, rag: str) -> None:
    assert table([plan("R1", 1000)], [claim("R1", spent)]).row("R1").measures["burn"].rag == rag


def test_the_money_is_gone_on_a_working_day() -> None:
    gone = table([plan("R1", 100)], [claim("R1", 100)]).row("R1").measures
    assert gone["days_left"].value == 0
    assert gone["exhausted_on"].day == AS_OF
    enough = table([plan("R1", 1000)], [claim("R1", 100)]).row("R1").measures
    assert "exhausted_on" not in enough
    # a billion left, a cent spent: no calendar reaches that far
    hardly = table([plan("R1", 10**9)], [claim("R1", "0.01")]).row("R1").measures
    assert "exhausted_on" not in hardly
    assert hardly["days_left"].value == (10**11 - 1) * 9
    unspent = table([plan("R1", 1000)], []).row("R1").measures
    assert unspent["days_left"].status is Status.INSUFFICIENT


def test_a_reps_whole_budget_is_not_added_to_its_lines() -> None:
    found = table(
        [
            plan("R1", 1000),
            plan("R1", 600, expense_line="meals"),
            plan("R1", 300, expense_line="travel"),
        ],
        [],
    )
    assert same(found.row("R1").measures["budget"], 1000)


AMOUNT = st.integers(0, 10**9)
REPS = st.sampled_from(["R1", "R2", None])
LINES = st.sampled_from(["meals", "travel", None])
STATES = st.sampled_from(["draft", "submitted", "approved", "paid", "rejected"])


@given(
    st.lists(st.tuples(REPS, LINES, AMOUNT, AMOUNT), max_size=8),
    st.lists(st.tuples(REPS, LINES, AMOUNT, STATES), max_size=12),
)
def test_rows_add_up_and_every_table_has_the_same_total(
    planned: list[tuple[str | None, str | None, int, int]],
    claimed: list[tuple[str | None, str | None, int, str]],
) -> None:
    tables = [
        table(
            [
                {"rep_key": r, "expense_line": e, "budget_amount": b, "committed_amount": c}
                for r, e, b, c in planned
            ],
            [
                {"rep_key": r, "expense_line": e, "amount": a, "claim_status": s}
                for r, e, a, s in claimed
            ],
            by=by,
        )
        for by in ("rep_key", "expense_line")
    ]
    for found in tables:
        for name in ("budget", "spent", "pending", "committed", "available", "estimate"):
            parts = [row.measures[name].value or Fraction(0) for row in found.rows]
            assert sum(parts, Fraction(0)) == (found.total.measures[name].value or 0), name
    by_rep, by_line = (found.total.measures for found in tables)
    for name in ("budget", "spent", "pending", "committed", "burn"):
        assert by_rep[name].value == by_line[name].value, name
