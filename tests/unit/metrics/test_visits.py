"""Visit tables: who counts where, until which day, and the calendar."""

from datetime import date
from fractions import Fraction
from typing import Any

from sales_core.domain.measure import MetricTable, Rag, Status
from sales_core.domain.thresholds import Thresholds
from sales_core.metrics import visits as visits_metric
from tests.unit.metrics.frames_made import (
    AS_OF,
    CALENDAR,
    OCTOBER,
    customers,
    plans,
    same,
    vector,
    visits,
)

MONDAY = date(2025, 10, 13)


def table(
    made: list[dict[str, Any]],
    planned: list[dict[str, Any]],
    known: list[dict[str, Any]],
    *,
    by: str = "rep_key",
    team: tuple[str, ...] = ("R1",),
    as_of: date = AS_OF,
    through: dict[str, date] | None = None,
) -> MetricTable:
    return visits_metric.by_key(
        visits(*({"day": MONDAY} | row for row in made)),
        plans(*({"day": MONDAY} | row for row in planned)),
        customers(*known),
        by=by,
        labels={rep: rep for rep in team},
        period=OCTOBER,
        calendar=CALENDAR,
        as_of=as_of,
        thresholds=Thresholds(),
        data_through=through or dict.fromkeys(team, as_of),
    )


def test_coverage_and_frequency_of_six_customers() -> None:
    data, expected = vector("V-VIS-01")
    known = [
        {"customer_key": c, "customer_class": k, "required_freq": f}
        for c, k, f, _ in data["customers"]
    ]
    made = [
        {"customer_key": c, "day": date(2025, 10, day + 1)}
        for c, _, _, times in data["customers"]
        for day in range(times)
    ]
    # required for October: 31 days of a 28-day cycle, half up, leaves 4, 2 and 1 as they are
    closed = table(made, [], known, as_of=OCTOBER.end)
    by_class = table(made, [], known, by="customer_class", as_of=OCTOBER.end)
    for total in (closed.row("R1").measures, closed.total.measures, by_class.total.measures):
        assert same(total["coverage"], expected["coverage"])
        assert same(total["frequency_capped"], expected["capped"])
        assert same(total["frequency_uncapped"], expected["uncapped"])
        assert same(total["frequency_hit"], expected["hit"])
        assert total["over_calls"].value == expected["over_calls"]
    for name in "ABC":
        own = by_class.row(name).measures
        assert same(own["frequency_hit"], expected["class_hit"][name])
        assert same(own["frequency_capped"], expected["class_capped"][name])


def test_planned_done_and_unplanned_calls() -> None:
    data, expected = vector("V-VIS-02")
    planned = [{"customer_key": f"P{n}"} for n in range(data["planned"])]
    made = [{"customer_key": f"P{n}"} for n in range(data["planned_done"])]
    made += [{"customer_key": f"U{n}"} for n in range(data["unplanned"])]
    for n, row in enumerate(made):
        row["has_order"] = n < data["productive"]
    found = table(made, planned, []).row("R1").measures
    assert same(found["plan_completion"], expected["plan_completion"])
    assert same(found["call_volume"], expected["call_volume"])
    assert same(found["unplanned_share"], expected["unplanned_share"])
    assert same(found["strike_rate"], expected["strike"])
    assert not same(found["strike_rate"], expected["strike_on_planned_wrong"])
    per_day = visits_metric.calls_per_day(len(made), int(data["field_days"]))
    assert same(per_day["calls_per_field_day"], expected["per_day"])


def test_days_off_are_no_field_days() -> None:
    data, expected = vector("V-VIS-07")
    off = sum((Fraction(data[name]) for name in ("leave", "training", "meeting")), Fraction(0))
    found = visits_metric.calls_per_day(data["valid_calls"], int(data["working_days"]), off)
    assert same(found["calls_per_field_day"].den, expected["field_days"])
    assert same(found["calls_per_field_day"], expected["per_field_day"])
    assert same(found["calls_per_workday"], expected["per_working_day"])
    nothing = visits_metric.calls_per_day(3, 2, Fraction(2))
    assert nothing["calls_per_field_day"].status is Status.NOT_STARTED


def test_a_rep_who_did_not_report_is_not_zero() -> None:
    known = [{"customer_key": "C1"}, {"customer_key": "C2", "rep_key": "R2"}]
    found = table(
        [{"customer_key": "C1"}],
        [{"customer_key": "C2", "rep_key": "R2"}],
        known,
        team=("R1", "R2"),
        through={"R1": AS_OF},
    )
    silent = found.row("R2").measures
    for name in ("coverage", "plan_completion", "calls", "calls_per_field_day"):
        assert silent[name].value is None, name
        assert silent[name].status is Status.NO_DATA, name
    assert silent["customers"].value == 1
    total = found.total.measures
    assert total["coverage"].status is Status.PARTIAL
    assert total["coverage"].value == Fraction(1, 2)
    assert total["planned"].value == 0
    assert table([], [], known, through={"nobody": AS_OF}).row("R1").data_through is None


def test_plans_after_the_last_reported_day_are_not_missed_yet() -> None:
    wednesday = date(2025, 10, 15)
    planned = [{"customer_key": "C1"}, {"customer_key": "C2", "day": date(2025, 10, 16)}]
    found = table([{"customer_key": "C1"}], planned, [], through={"R1": wednesday})
    assert found.row("R1").measures["planned"].value == 1
    assert found.row("R1").measures["plan_completion"].value == 1


def test_a_colleagues_call_covers_the_customer() -> None:
    found = table(
        [{"customer_key": "C2", "rep_key": "R1"}],
        [],
        [{"customer_key": "C1"}, {"customer_key": "C2", "rep_key": "R2"}],
        team=("R1", "R2"),
    )
    assert found.row("R2").measures["coverage"].value == 1
    assert found.row("R1").measures["coverage"].value == 0
    assert found.row("R1").measures["calls"].value == 1
    assert found.total.measures["coverage"].value == Fraction(1, 2)


def test_closed_customers_leave_and_classes_without_a_name_stay() -> None:
    known = [
        {"customer_key": "C1", "customer_class": "A"},
        {"customer_key": "C2"},
        {"customer_key": "C3", "active": False},
    ]
    found = table([{"customer_key": "C1"}], [], known, by="customer_class")
    assert [(row.key, row.kind) for row in found.rows] == [("A", "subject"), ("", "unassigned")]
    parts = [row.measures["customers"].value or 0 for row in found.rows]
    assert sum(parts) == found.total.measures["customers"].value == 2


def test_an_open_period_is_judged_by_the_time_gone() -> None:
    # half of the working days of October have gone on the 20th
    known = [{"customer_key": f"C{n}"} for n in range(20)]
    made = [{"customer_key": f"C{n}"} for n in range(10)]
    assert table(made, [], known).row("R1").measures["coverage"].rag is Rag.GREEN
    assert table(made[1:], [], known).row("R1").measures["coverage"].rag is Rag.AMBER
    assert table(made[2:], [], known).row("R1").measures["coverage"].rag is Rag.RED
    closed = table(made, [], known, as_of=OCTOBER.end).row("R1").measures
    assert closed["coverage"].rag is Rag.RED


def test_many_more_calls_than_planned_are_no_merit() -> None:
    planned = [{"customer_key": f"C{n}"} for n in range(10)]
    twelve, thirteen = ([{"customer_key": f"C{n}"} for n in range(k)] for k in (12, 13))
    assert table(twelve, planned, []).row("R1").measures["call_volume"].rag is not Rag.AMBER
    assert table(thirteen, planned, []).row("R1").measures["call_volume"].rag is Rag.AMBER


def test_the_calendar_shows_each_day_with_a_plan_or_a_call() -> None:
    found = visits_metric.heatmap(
        visits(
            {"customer_key": "C1", "day": MONDAY},
            {"customer_key": "C1", "day": MONDAY},
            {"customer_key": "C2", "day": MONDAY},
            {"customer_key": "C1", "day": date(2025, 9, 30)},
        ),
        plans({"customer_key": "C3", "day": MONDAY}, {"customer_key": "C3", "day": AS_OF}),
        period=OCTOBER,
    )
    shown = [(r.rep_key, r.day.date(), r.planned, r.calls) for r in found.itertuples()]
    assert shown == [("R1", MONDAY, 1, 2), ("R1", AS_OF, 1, 0)]
