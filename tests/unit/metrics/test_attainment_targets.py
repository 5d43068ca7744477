"""Attainment: targets of weeks, quarters and parts, and rows that add up to the total."""

from datetime import date
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from sales_core.domain.measure import Status
from sales_core.domain.period import Period
from tests.unit.metrics.attainment_made import plan, sold, table
from tests.unit.metrics.frames_made import AS_OF, same, vector


def test_a_week_takes_its_days_of_both_months() -> None:
    data, expected = vector("V-ATT-07")
    week = Period.parse(expected["iso"])
    assert week.start.isoformat() == data["week_start"]
    months = [(Period.parse(label), amount) for label, amount in data["months"]]
    planned = [plan("R1", amount, period_start=m.start, period_end=m.end) for m, amount in months]
    found = table(planned, [], period=week, R1=week.end)
    assert same(found.row("R1").measures["target"], expected["week_target"])
    explicit = plan("R1", 200000, period_start=week.start, period_end=week.end)
    with_own = table([*planned, explicit], [], period=week, R1=week.end)
    assert same(with_own.row("R1").measures["target"], 200000)
    through_wednesday = table(planned, [], period=week, R1=date(2025, 12, 31))
    assert same(through_wednesday.row("R1").measures["target_to_date"], 150000)


def test_a_quarter_follows_its_months() -> None:
    data, expected = vector("V-ATT-06")
    planned = [
        plan(
            "R1",
            amount,
            period_start=date.fromisoformat(start),
            period_end=date.fromisoformat(end),
        )
        for amount, start, end in data["months"]
    ]
    quarter = Period.parse("2025-Q4")
    measures = table(planned, [sold("R1", data["actual"])], period=quarter, R1=AS_OF).total.measures
    assert same(measures["target"], expected["target_full"])
    assert same(measures["target_to_date"], expected["target_to_date"])
    assert same(measures["time_progress"], expected["wd_progress"])
    assert same(measures["attainment"], expected["attainment_full"])
    assert same(measures["pace_index"], expected["attainment_to_date"])
    assert measures["gap_pts"].value == (Fraction("0.165") - Fraction("0.15")) * 100


def test_a_rep_target_is_not_added_to_its_own_parts() -> None:
    planned = [
        plan("R1", 1000),
        plan("R1", 600, product_group="X"),
        plan("R1", 300, product_group="Y"),
    ]
    by_rep = table(planned, [], R1=AS_OF)
    assert same(by_rep.row("R1").measures["target"], 1000)
    by_group = table(planned, [], by="product_group", R1=AS_OF)
    assert same(by_group.row("X").measures["target"], 600)
    assert same(by_group.row("").measures["target"], 100)
    assert same(by_group.total.measures["target"], 1000)


def test_parts_that_exceed_their_parent_stand_for_themselves() -> None:
    planned = [plan("R1", 1000), plan("R1", 1100, product_group="X")]
    assert same(table(planned, [], R1=AS_OF).total.measures["target"], 1100)


AMOUNT = st.integers(-(10**9), 10**10)
KEYS = st.sampled_from(["R1", "R2", "R3", "V1", None])
GROUPS = st.sampled_from(["X", "Y", None])


@given(
    st.lists(st.tuples(KEYS, GROUPS, AMOUNT), max_size=8),
    st.lists(st.tuples(KEYS, GROUPS, AMOUNT, st.integers(1, 31)), max_size=12),
    st.dictionaries(st.sampled_from(["R1", "R2", "R3"]), st.integers(1, 31), min_size=1),
)
def test_rows_add_up_to_the_total(
    planned: list[tuple[str | None, str | None, int]],
    made: list[tuple[str | None, str | None, int, int]],
    days: dict[str, int],
) -> None:
    through = {rep: date(2025, 10, day) for rep, day in days.items()}
    reached = max(through.values())
    for by in ("rep_key", "product_group"):
        found = table(
            [{"rep_key": r, "product_group": g, "target_amount": a} for r, g, a in planned],
            [
                {"rep_key": r, "product_group": g, "net_amount": a, "day": date(2025, 10, d)}
                for r, g, a, d in made
                if date(2025, 10, d) <= through.get(r or "", reached)
                and (r in through or r in (None, "V1"))
            ],
            by=by,
            team=("R1", "R2", "R3"),
            **through,
        )
        for name in ("target", "actual", "gap_amount", "run_rate"):
            parts = [row.measures[name].value for row in found.rows]
            total = found.total.measures[name].value
            assert sum((p for p in parts if p is not None), Fraction(0)) == (total or 0), name
        rate = found.total.measures["attainment"]
        if rate.status in (Status.OK, Status.PARTIAL) and rate.den and rate.den > 0:
            assert rate.value == rate.num / rate.den  # type: ignore[operator]
            assert rate.num == found.total.measures["actual"].value
