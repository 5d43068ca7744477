"""Attainment: statuses, sums, everybody at his own day, rows that add up."""

from datetime import date, timedelta
from fractions import Fraction

import pytest

from sales_core.domain.measure import Rag, Status
from sales_core.domain.thresholds import Thresholds
from sales_core.metrics import attainment
from tests.unit.metrics.attainment_made import plan, sold, table
from tests.unit.metrics.frames_made import (
    AS_OF,
    CALENDAR,
    OCTOBER,
    fen,
    sales,
    same,
    targets,
    vector,
)


def test_the_team_is_the_ratio_of_the_sums_and_nobodys_sales_count() -> None:
    rows, expected = vector("V-ATT-01")
    people = [row for row in rows["rows"] if row[1] is not None]
    nobody = next(row for row in rows["rows"] if row[1] is None)
    found = table(
        [plan(name, target) for name, target, _ in people],
        [sold(name, actual) for name, _, actual in people] + [sold(None, nobody[2])],
        **{name: AS_OF for name, _, _ in people},
    )
    shown = [found.row(name) for name, _, _ in people] + [found.row("")]
    for row, wanted in zip(shown, expected["rows"], strict=True):
        assert same(row.measures["attainment"], wanted)
    total = found.total.measures
    assert same(total["target"], expected["sum_target"])
    assert same(total["actual"], expected["sum_actual"])
    assert same(total["attainment"], expected["team"])
    assert found.row("").kind == "unassigned"
    assert found.row("").measures["attainment"].status is Status.NO_TARGET


def test_missing_zero_and_negative_targets() -> None:
    given_, expected = vector("V-ATT-02")
    for (target, actual), (value, status) in zip(given_["pairs"], expected["out"], strict=True):
        found = attainment.rate(
            None if target is None else Fraction(target),
            None if actual is None else Fraction(actual),
        )
        assert same(found, value)
        assert found.status == status
        assert (found.value is None) == (found.rag is Rag.GREY)


def test_pace_of_a_rep_by_working_days() -> None:
    data, expected = vector("V-ATT-03")
    found = table([plan("R1", data["target"])], [sold("R1", data["actual"])], R1=AS_OF)
    measures = found.row("R1").measures
    names = {
        "attainment": "attainment",
        "progress": "time_progress",
        "gap_pts": "gap_pts",
        "target_to_date": "target_to_date",
        "gap_amount": "gap_amount",
        "pace_index": "pace_index",
        "run_rate": "run_rate",
        "required_rate": "required_rate",
        "required_over_run": "stretch",
    }
    for name, of in names.items():
        assert same(measures[of], expected[name]), name
    assert measures["pace_index"].rag is Rag.GREEN
    assert same(measures["time_progress_cal"], "0.645")
    linear, promised = vector("V-FC-01")
    assert linear["actual"] == data["actual"]
    assert same(measures["forecast"], promised["forecast"])
    assert same(measures["forecast_vs_target"], promised["vs_target"])


def test_every_rep_counts_to_his_own_last_day() -> None:
    data, expected = vector("V-ATT-15")
    reps = {rep: date.fromisoformat(day) for rep, _, _, day in data["reps"]}
    found = table(
        [plan(rep, target, product_group="X") for rep, target, _, _ in data["reps"]],
        [sold(rep, actual, product_group="X") for rep, _, actual, _ in data["reps"]],
        **reps,
    )
    total = found.total.measures
    assert same(total["actual"], expected["sum_actual"])
    assert same(total["target_to_date"], expected["target_to_date"])
    assert same(total["pace_index"], expected["pace_index"])
    assert not same(total["pace_index"], expected["naive_same_date"])
    # a run rate of 11,000 and one of 9,500 a day, each over its own days
    assert same(total["run_rate"], 20500)
    assert same(total["forecast"], 20500 * 18)
    assert total["stretch"].value == total["required_rate"].value / total["run_rate"].value  # type: ignore[operator]


def test_the_total_is_the_same_whatever_the_table_is_by() -> None:
    planned = [plan("R1", 1000, product_group="X"), plan("R2", 2000, product_group="Y")]
    made = [
        sold("R1", 400, product_group="X"),
        sold("R2", 900, product_group="Y"),
        sold("R2", 50, product_group="X"),
        sold(None, 20),
    ]
    reach = {"R1": AS_OF, "R2": AS_OF - timedelta(days=3)}
    by_rep, by_group = (table(planned, made, by=b, **reach) for b in ("rep_key", "product_group"))
    assert by_rep.total.measures == by_group.total.measures
    assert [row.kind for row in by_group.rows] == ["subject", "subject", "unassigned"]
    assert by_group.row("X").measures["rank"].value is not None


def test_a_rep_who_did_not_report_is_not_zero() -> None:
    found = table(
        [plan("R1", 1000), plan("R2", 1000)], [sold("R1", 500)], team=("R1", "R2"), R1=AS_OF
    )
    late = found.row("R2").measures
    assert late["target"].value == fen(1000)
    for name in ("actual", "attainment", "pace_index", "forecast", "time_progress"):
        assert late[name].value is None
        assert late[name].status is Status.NO_DATA
    total = found.total.measures
    assert total["attainment"].status is Status.PARTIAL
    assert total["attainment"].value == Fraction(1, 4)
    # the pace speaks of those who reported
    assert total["pace_index"].value == 1
    by_group = table([], [sold("R1", 5)], by="channel", team=("R1", "R2"), R1=AS_OF)
    assert by_group.row("").measures["actual"].status is Status.PARTIAL


def test_without_any_report_nothing_is_known_but_the_target() -> None:
    found = table([plan("R1", 1000), plan(None, 1500)], [], team=("R1",))
    assert [row.measures["actual"].status for row in found.rows] == [Status.NO_DATA] * 2
    assert found.total.measures["target"].value == fen(1500)
    assert found.total.measures["attainment"].value is None
    assert found.total.data_through is None


def test_a_reported_zero_is_zero() -> None:
    found = table([plan("R1", 1000)], [], R1=AS_OF)
    assert found.row("R1").measures["attainment"].value == 0
    assert found.row("R1").measures["attainment"].rag is Rag.RED


def test_a_vacant_post_keeps_its_target_in_the_total() -> None:
    found = attainment.by_key(
        targets(plan("R1", 1000), plan("V1", 800)),
        sales(sold("R1", 500), sold("L1", 30)),
        by="rep_key",
        labels={"R1": "Zhang"},
        period=OCTOBER,
        calendar=CALENDAR,
        data_through={"R1": AS_OF},
        team_through=AS_OF,
        thresholds=Thresholds(),
        others={"V1": "North", "L1": "Li"},
    )
    assert [(r.key, r.label, r.kind) for r in found.rows] == [
        ("R1", "Zhang", "subject"),
        ("L1", "Li", "vacant"),
        ("V1", "North", "vacant"),
    ]
    assert found.total.measures["target"].value == fen(1800)
    assert found.total.measures["actual"].value == fen(530)
    assert found.row("V1").measures["gap_amount"].value == -fen(400)


def test_early_days_are_not_red_and_a_closed_period_is_judged_by_itself() -> None:
    second_day = date(2025, 10, 10)
    early = table([plan("R1", 1000)], [], R1=second_day).row("R1").measures
    assert early["pace_index"].rag is Rag.AMBER
    assert early["forecast"].status is Status.INSUFFICIENT
    closed = table([plan("R1", 1000)], [sold("R1", 950)], R1=OCTOBER.end).row("R1").measures
    assert closed["attainment"].rag is Rag.AMBER
    assert closed["required_rate"].status is Status.CLOSED_SHORT
    assert closed["stretch"].status is Status.CLOSED_SHORT
    assert closed["forecast"].value == fen(950)


@pytest.mark.parametrize("name", ["V-RAG-01"])
def test_colours_on_the_exact_ratio(name: str) -> None:
    data, expected = vector(name)
    limit = Thresholds().pace_index
    found = [limit.rag(None if v is None else Fraction(v)) for v in data["values"]]
    assert found == expected["rag"]
