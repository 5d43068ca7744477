"""What was due, what came, and when."""

from datetime import date, datetime, timedelta

import pytest

from sales_core.domain.expectation import Expectation, Receipt, Standing
from sales_core.domain.measure import Rag, Status
from sales_core.domain.period import Period, PeriodKind
from sales_core.domain.thresholds import Thresholds
from sales_core.metrics.submission import (
    deadline,
    due,
    last_workday,
    points,
    standing,
    tells_all,
    timeliness,
)
from tests.unit.metrics.frames_made import CALENDAR, same, vector


def at(*parts: int) -> datetime:
    """A moment by the clock on the wall."""
    return datetime(*parts)  # type: ignore[arg-type]  # noqa: DTZ001 deadlines are local time


DUE = at(2025, 10, 13, 10)


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


def test_deadlines_of_plans_of_months_and_of_ten_days() -> None:
    week, month = Period.parse("2025-W42"), Period.parse("2025-10")
    assert deadline(Expectation("visit_log"), week, CALENDAR) == at(2025, 10, 20, 10)
    friday = Expectation("visit_log", shift=0, day=5, hour=18)
    assert deadline(friday, week, CALENDAR) == at(2025, 10, 17, 18)
    ahead = Expectation("visit_plan", shift=-1, day=5, hour=12)
    assert deadline(ahead, week, CALENDAR) == at(2025, 10, 10, 12)
    # 5 November 2025 is a Wednesday; there is no 31 November: the 30th is a Sunday
    fifth = Expectation("ar_ageing", "team", PeriodKind.MONTH, 1, 5, 9)
    assert deadline(fifth, month, CALENDAR) == at(2025, 11, 5, 9)
    late = Expectation("ar_ageing", "team", PeriodKind.MONTH, 1, 31, 9)
    assert deadline(late, month, CALENDAR) == at(2025, 12, 1, 9)
    # the last ten days of September, due on the first working day of October: the 9th
    xun = Expectation("dealer_psi", "team", PeriodKind.XUN, 1, 1, 10)
    assert deadline(xun, Period.parse("2025-09-X3"), CALENDAR) == at(2025, 10, 9, 10)


def test_the_same_week_is_due_as_the_worked_example_says() -> None:
    week = Period.containing(date(2025, 9, 29), PeriodKind.WEEK)
    assert deadline(Expectation("visit_log"), week, CALENDAR) == at(2025, 10, 9, 10)


def test_a_working_saturday_is_the_last_working_day() -> None:
    assert last_workday(Period.parse("2025-W41"), CALENDAR) == date(2025, 10, 11)
    assert last_workday(Period.parse("2025-W42"), CALENDAR) == date(2025, 10, 17)


@pytest.mark.parametrize(
    ("received", "through", "whole"),
    [
        (at(2025, 10, 15, 9), date(2025, 10, 14), False),
        (at(2025, 10, 15, 9), None, False),
        (at(2025, 10, 15, 9), date(2025, 10, 17), True),
        (at(2025, 10, 17, 9), date(2025, 10, 14), True),
        (at(2025, 10, 21, 9), None, True),
    ],
)
def test_a_report_sent_in_the_middle_of_its_week_tells_a_part(
    received: datetime, through: date | None, whole: bool
) -> None:
    friday, monday = date(2025, 10, 17), at(2025, 10, 20, 10)
    assert tells_all(received, through, monday, friday) is whole
    # due on Monday of the week itself, it is a plan
    assert tells_all(received, through, at(2025, 10, 13, 10), friday)


def test_the_first_whole_report_decides() -> None:
    part = Receipt(1, 1, DUE - timedelta(days=3), whole=False)
    late = Receipt(2, 1, DUE + timedelta(seconds=1))
    early = Receipt(3, 1, DUE)
    now = DUE + timedelta(days=1)
    assert standing(DUE, now, []) is Standing.MISSING
    assert standing(DUE, DUE, []) is Standing.NOT_DUE
    assert standing(DUE, now, [part]) is Standing.PART
    assert standing(DUE, DUE, [part]) is Standing.NOT_DUE
    assert standing(DUE, now, [part, late]) is Standing.LATE
    assert standing(DUE, now, [part, late, early]) is Standing.ON_TIME
