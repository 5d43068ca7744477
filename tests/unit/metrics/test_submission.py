"""What was due, what came, and when."""

from datetime import date, datetime, timedelta

from sales_core.domain.measure import Rag, Status
from sales_core.domain.thresholds import Thresholds
from sales_core.metrics.submission import due, points, timeliness
from tests.unit.metrics.frames_made import CALENDAR, same, vector

DUE = datetime(2025, 10, 13, 10)  # noqa: DTZ001 - a deadline is local time


def test_rates_and_points_of_a_week() -> None:
    data, expected = vector("V-SUB-01")
    came = {"on": DUE, "missing": None}
    reports = [
        (DUE, DUE + timedelta(hours=r[1]) if r[0] == "late" else came[r[0]])
        for r in data["reports"]
    ]
    found = timeliness(reports, Thresholds())
    assert same(found["on_time"], expected["on_time_rate"])
    assert same(found["received_rate"], expected["received_rate"])
    assert same(found["score"], expected["score"])
    assert found["on_time"].rag is Rag.RED


def test_a_deadline_on_a_holiday_moves_to_the_next_working_day() -> None:
    data, expected = vector("V-SUB-03")
    found = due(date.fromisoformat(data["week_of"]), CALENDAR, data["weekday"], data["hour"])
    assert found == datetime.fromisoformat(expected["due"])
    assert due(date(2025, 10, 16), CALENDAR) == DUE


def test_lateness_has_two_steps() -> None:
    assert points(DUE, DUE + timedelta(hours=24)) == 70
    assert points(DUE, DUE + timedelta(hours=24, minutes=1)) == 40


def test_nothing_expected_is_not_perfect() -> None:
    found = timeliness([], Thresholds())
    assert found["on_time"].value is None
    assert found["on_time"].status is Status.NO_DATA
