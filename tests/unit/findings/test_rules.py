"""Rules on both sides of their limits, with figures typed by hand."""

from datetime import date
from fractions import Fraction

import pandas as pd
import pytest

from sales_core.domain.finding import Route
from sales_core.domain.measure import Measure, MetricRow, MetricTable
from sales_core.findings.facts import Facts, MissingReport, Promise
from sales_core.findings.find import find
from sales_core.text.findings import question, sentence

AS_OF = date(2025, 10, 20)
NO_OVERDUE = pd.DataFrame(
    columns=["customer_key", "label", "customer_class", "rep_key", "last_visit", "days", "limit"]
)


def table(**reps: dict[str, tuple[str, str]]) -> MetricTable:
    rows = tuple(
        MetricRow(
            key,
            key,
            {
                name: Measure(unit, Fraction(value))  # type: ignore[arg-type]
                for name, (unit, value) in measures.items()
            },
        )
        for key, measures in reps.items()
    )
    return MetricTable(
        rows,
        MetricRow(
            None,
            "team",
            {
                "time_progress": Measure("ratio", Fraction(1, 2)),
                "strike_rate": Measure("ratio", Fraction("0.55")),
            },
            kind="total",
        ),
    )


def attainment(pace: str, target: str = "30000000", gap: str = "-5400000") -> dict:
    return {
        "pace_index": ("ratio", pace),
        "attainment": ("ratio", "0.32"),
        "target": ("money", target),
        "gap_amount": ("money", gap),
        "gap_pts": ("pts", "-18"),
        "time_progress": ("ratio", "0.5"),
        "required_rate": ("money_per_day", "2266667"),
        "stretch": ("ratio", "1.2"),
        "run_rate": ("money_per_day", "1066667"),
    }


def facts(
    att: MetricTable,
    visits: MetricTable | None = None,
    budget: MetricTable | None = None,
    overdue: pd.DataFrame = NO_OVERDUE,
    **more: object,
) -> Facts:
    return Facts(
        AS_OF, att, budget or table(), visits or table(), overdue, elapsed_workdays=9, **more
    )  # type: ignore[arg-type]


def rules(found: Facts) -> set[str]:
    return {f.rule for f in find(found)}


@pytest.mark.parametrize(("pace", "fires"), [("0.9", False), ("0.89996", True)])
def test_behind_pace_is_tested_on_the_exact_ratio(pace, fires):
    assert ("R01" in rules(facts(table(a=attainment(pace))))) is fires


def test_behind_pace_is_silent_in_the_first_two_working_days():
    early = Facts(
        AS_OF, table(a=attainment("0.5")), table(), table(), NO_OVERDUE, elapsed_workdays=2
    )
    assert rules(early) == set()


def test_behind_pace_needs_two_percent_of_the_target():
    assert rules(facts(table(a=attainment("0.85", gap="-599999")))) == set()
    assert "R01" in rules(facts(table(a=attainment("0.85", gap="-600000"))))


HOLE = {
    "a": pd.DataFrame(
        {
            "customer_key": ["Y", "Z"],
            "label": ["客户Y", "客户Z"],
            "short": [4_000_000, 1_400_000],
            "share": [Fraction(20, 27), Fraction(7, 27)],
        }
    )
}
LATE = pd.DataFrame(
    {
        "customer_key": ["Y"],
        "label": ["客户Y"],
        "customer_class": ["A"],
        "rep_key": ["a"],
        "last_visit": [pd.Timestamp("2025-09-29")],
        "days": [21],
        "limit": ["10.5"],
    }
)


def test_key_account_hole_names_customer_share_and_days():
    found = find(facts(table(a=attainment("0.64")), overdue=LATE, shortfall=HOLE))
    hole = next(f for f in found if f.rule == "R06")
    assert sentence(hole, "zh") == (
        "a 落后时间进度 −18.0 个百分点（缺口 5.4万元），其中 74.1% 来自客户Y（缺 4.0万元）；"
        "客户Y为 A 类客户，已 21 天未拜访（上限 10.5 天）。".replace("−", "")
    )
    assert "客户Y" in question(hole, "en")
    assert hole.route is Route.ONE_ON_ONE
    assert "R01" not in {f.rule for f in found}


def test_no_cause_is_named_without_a_process_fact():
    found = find(facts(table(a=attainment("0.64")), shortfall=HOLE))
    assert {f.rule for f in found} == {"R01"}


def test_overdue_fires_for_one_a_customer_and_for_a_fifth_of_all():
    visits = table(a={"customers": ("count", "10"), "coverage": ("ratio", "0.8")})
    one_b = LATE.assign(customer_class="B")
    two_b = pd.concat([one_b, one_b.assign(customer_key="Z")], ignore_index=True)
    assert rules(facts(table(), visits, overdue=one_b)) == set()
    assert rules(facts(table(), visits, overdue=two_b)) == {"R09"}
    assert rules(facts(table(), visits, overdue=LATE)) == {"R09"}


@pytest.mark.parametrize(
    ("strike", "calls", "fires"),
    [("0.45", "30", True), ("0.46", "30", False), ("0.30", "29", False)],
)
def test_low_strike_needs_ten_points_and_thirty_calls(strike, calls, fires):
    visits = table(a={"strike_rate": ("ratio", strike), "calls": ("count", calls)})
    assert ("R10" in rules(facts(table(), visits))) is fires


def test_plan_discipline_by_completion_or_unplanned_share():
    def of(done: str, unplanned: str) -> set[str]:
        return rules(
            facts(
                table(),
                table(
                    a={"plan_completion": ("ratio", done), "unplanned_share": ("ratio", unplanned)}
                ),
            )
        )

    assert of("0.8", "0.3") == set()
    assert of("0.79", "0.3") == {"R13"}
    assert of("0.8", "0.31") == {"R13"}


@pytest.mark.parametrize(
    ("gap", "estimate", "fires"), [("14.9", "1.05", False), ("15", "1", True), ("0", "1.06", True)]
)
def test_spending_ahead_by_gap_or_estimate(gap, estimate, fires):
    budget = table(
        a={
            "burn_gap_attainment": ("pts", gap),
            "estimate_ratio": ("ratio", estimate),
            "burn": ("ratio", "0.7"),
            "estimate": ("money", "7200000"),
            "budget": ("money", "6000000"),
        }
    )
    found = find(facts(table(a=attainment("1")), budget=budget))
    assert ("R16" in {f.rule for f in found}) is fires
    if fires:
        assert found[0].money == 1_200_000


def test_missing_report_late_promise_and_praise():
    visits = table(a={"frequency_capped": ("ratio", "0.475")})
    found = find(
        facts(
            table(a=attainment("1.10")),
            visits,
            missing=(MissingReport("b", "陈静", "visit_log"),),
            promises=(Promise("补货", "王强", date(2025, 10, 17)),),
        )
    )
    assert {f.rule for f in found} == {"R26", "R29", "R32"}
    promise = next(f for f in found if f.rule == "R29")
    assert "已超期 3 天" in sentence(promise, "zh")
