"""Pace against the time gone, the forecast, and the curve over the days."""

from datetime import date
from fractions import Fraction

import pandas as pd
import pytest

from sales_core.domain.measure import Rag, Status
from sales_core.domain.thresholds import Thresholds
from sales_core.metrics import pace
from sales_core.metrics.time import Progress, progress
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

LIMITS = Thresholds()


@pytest.mark.parametrize("name", ["V-ATT-03", "V-ATT-04"])
def test_pace_on_either_calendar(name: str) -> None:
    data, expected = vector(name)
    target, actual = (Fraction(fen(data[key])) for key in ("target", "actual"))
    gone = progress(CALENDAR, OCTOBER, AS_OF, data["basis"])
    assert gone.ratio is not None
    found = pace.gap(target, target * gone.ratio, actual, gone, LIMITS)
    found |= pace.rates(target, actual, gone, LIMITS, pace.run_rate(actual, gone))
    for key in ("gap_pts", "target_to_date", "gap_amount", "pace_index", "run_rate"):
        assert same(found[key], expected[key]), key
    assert same(found["required_rate"], expected["required_rate"])
    assert same(found["stretch"], expected["required_over_run"])


def test_required_rate_in_every_state() -> None:
    data, expected = vector("V-ATT-05")
    for case, wanted in zip(data["cases"], expected["out"], strict=True):
        gone = Progress(case["elapsed"], case["total"])
        target, actual = (Fraction(fen(case[key])) for key in ("target", "actual"))
        found = pace.rates(target, actual, gone, LIMITS, pace.run_rate(actual, gone))
        assert same(found["run_rate"], wanted["run_rate"])
        assert same(found["required_rate"], wanted["required_rate"])
        assert found["required_rate"].status == wanted["status"]


def test_stretch_needs_a_positive_run_rate() -> None:
    gone = Progress(5, 18)
    found = pace.rates(Fraction(100), Fraction(-5), gone, LIMITS, Fraction(-1))
    assert found["stretch"].value is None
    assert found["stretch"].status is Status.INSUFFICIENT
    assert found["stretch"].rag is Rag.GREY


def test_the_forecast_waits_for_three_days_and_is_judged_against_the_target() -> None:
    data, expected = vector("V-FC-01")
    gone = Progress(data["elapsed"], data["total"])
    actual, target = (Fraction(fen(data[key])) for key in ("actual", "target"))
    found = pace.forecast(actual, target, gone, pace.run_rate(actual, gone))
    assert same(found["forecast"], expected["forecast"])
    assert same(found["forecast_vs_target"], expected["vs_target"])
    assert found["forecast_vs_target"].rag is Rag.GREEN
    early = pace.forecast(actual, target, Progress(2, 18), actual / 2)
    assert early["forecast"].status is Status.INSUFFICIENT
    assert pace.versus(Fraction(90), Fraction(100)).rag is Rag.AMBER
    assert pace.versus(Fraction(89), Fraction(100)).rag is Rag.RED
    assert pace.versus(Fraction(89), None).status is Status.NO_TARGET


def test_the_curve_meets_the_figures_of_the_day() -> None:
    planned = targets({"rep_key": "R1", "target_amount": fen(900000)})
    made = sales(
        {"rep_key": "R1", "net_amount": fen(400000), "day": date(2025, 10, 9)},
        {"rep_key": "R1", "net_amount": fen(95000), "day": AS_OF},
    )
    curve = pace.daily(planned, made, period=OCTOBER, calendar=CALENDAR, as_of=AS_OF)
    by_day = curve.set_index("day")
    today, last = by_day.loc[pd.Timestamp(AS_OF)], by_day.loc[pd.Timestamp(OCTOBER.end)]
    assert len(curve) == 31
    assert today["actual_cum"] == today["forecast_cum"] == fen(495000)
    assert today["target_cum"] == fen(450000)
    assert last["target_cum"] == fen(900000)
    assert last["forecast_cum"] == fen(990000)
    assert pd.isna(last["actual_cum"])
    assert pd.isna(by_day.loc[pd.Timestamp(2025, 10, 17), "forecast_cum"])
    assert not by_day.loc[pd.Timestamp(2025, 10, 8), "is_workday"]
    assert by_day.loc[pd.Timestamp(2025, 10, 11), "is_workday"]
