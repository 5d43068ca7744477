"""What the sample tells: who is behind and why, who spends ahead, which report is missing."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

import pytest

import sample_data
from sales_core.domain.thresholds import Thresholds
from sales_core.services.holidays import work_calendar
from sample_data.company import CUSTOMERS, HOLE, NEWCOMER, REPS, VACANT, customers_of
from sample_data.days import is_workday
from sample_data.records import SaleLine
from sample_data.story import AS_OF, JOINED, NEXT, NO_LOG
from sample_data.world import world

TOTALS = Path(sample_data.__file__).parent / "totals.json"
METRICS = json.loads(TOTALS.read_text(encoding="utf-8"))["metrics"]
PROGRESS = Fraction(METRICS["workdays_elapsed"], METRICS["workdays_total"])
BEHIND, AHEAD_IN_SPENDING, AMBER = "0101", "0102", "0107"
WORLD = world()


def pace(figures: dict[str, int]) -> Fraction:
    return Fraction(figures["actual"], figures["target"]) / PROGRESS


def sold(lines: list[SaleLine], customer: str, start: date, end: date) -> int:
    return sum(s.amount for s in lines if s.customer.id == customer and start <= s.day <= end)


def test_the_working_days_are_those_of_the_product() -> None:
    assert (METRICS["workdays_elapsed"], METRICS["workdays_total"]) == (13, 18)
    for year in (2025, 2026):
        known = work_calendar((year,))
        first = date(year, 8, 1)
        for n in range(92):
            day = first + timedelta(days=n)
            assert is_workday(day) is known.is_workday(day), day


def test_one_rep_is_behind_one_is_a_little_late_and_the_team_is_amber() -> None:
    limit = Thresholds().pace_index
    colours = {rep: limit.rag(pace(m)).value for rep, m in METRICS["reps"].items() if rep != VACANT}
    assert [rep for rep, c in colours.items() if c == "red"] == [BEHIND]
    assert [rep for rep, c in colours.items() if c == "amber"] == [AMBER]
    assert limit.rag(pace(METRICS["team"])).value == "amber"


def test_the_shortfall_comes_from_one_a_customer_nobody_visited() -> None:
    october, month = date(2026, 10, 1), METRICS["reps"][BEHIND]
    assert HOLE.grade == "A"
    assert HOLE.rep_id == BEHIND
    assert sold(WORLD.sales, HOLE.id, october, AS_OF) == 0
    before = sold(WORLD.sales, HOLE.id, date(2026, 8, 1), date(2026, 9, 30))
    whole = sum(
        sold(WORLD.sales, c.id, date(2026, 8, 1), date(2026, 9, 30)) for c in customers_of(BEHIND)
    )
    expected = month["target"] * PROGRESS * Fraction(before, whole)
    short = month["target"] * PROGRESS - month["actual"]
    assert Fraction(9, 10) < expected / short < 1
    planned = [p for p in WORLD.plans if p.customer == HOLE and october <= p.day <= AS_OF]
    seen = [v.day for v in WORLD.visits if v.customer == HOLE]
    assert len(planned) == 3
    assert (AS_OF - max(seen)).days > Fraction(28, 4) * Fraction(3, 2)


def test_one_rep_spends_far_ahead_of_time_and_nobody_else_does() -> None:
    gaps = {
        rep: (Fraction(m["claims_approved"], m["budget"]) - PROGRESS) * 100
        for rep, m in METRICS["reps"].items()
        if m["budget"]
    }
    assert gaps[AHEAD_IN_SPENDING] > 15
    assert [rep for rep, gap in gaps.items() if gap > 5] == [AHEAD_IN_SPENDING]


def test_one_visit_log_of_the_week_is_missing() -> None:
    rep_id, first, last = NO_LOG
    week = Counter(v.customer.rep_id for v in WORLD.visits if first <= v.day <= last)
    assert {r.id for r in REPS} - set(week) == {rep_id, VACANT}
    assert any(v.customer.rep_id == rep_id for v in WORLD.visits if v.day < first)
    assert any(p.customer.rep_id == rep_id for p in WORLD.plans if first <= p.day <= last)


def test_every_rep_reports_sales_up_to_the_day_of_the_data() -> None:
    last = {s.customer.rep_id: s.day for s in WORLD.sales}
    assert last == dict.fromkeys((r.id for r in REPS), AS_OF)


def test_the_newcomer_has_nothing_before_joining() -> None:
    first = min(s.day for s in WORLD.sales if s.customer.rep_id == NEWCOMER)
    assert first >= JOINED
    assert min(v.day for v in WORLD.visits if v.customer.rep_id == NEWCOMER) >= JOINED
    assert min(c.day for c in WORLD.claims if c.rep_id == NEWCOMER) >= JOINED
    assert not [s for s in WORLD.last_year if s.customer.rep_id == NEWCOMER]


def test_the_vacant_post_has_customers_and_a_target_but_no_visits() -> None:
    assert METRICS["reps"][VACANT]["target"] > 0
    assert customers_of(VACANT)
    assert not [v for v in WORLD.visits if v.customer.rep_id == VACANT]
    assert not [c for c in WORLD.claims if c.rep_id == VACANT]


def test_nothing_happens_before_a_customer_is_opened_or_on_a_day_off() -> None:
    assert len(CUSTOMERS) == 48
    for line in [*WORLD.sales, *WORLD.last_year, *WORLD.next_sales]:
        assert line.day >= line.customer.opened
        assert is_workday(line.day)
    for claim in WORLD.claims:
        assert is_workday(claim.day)
        assert claim.day <= claim.submitted


def test_claims_raise_no_question_of_their_own() -> None:
    claims = [*WORLD.claims, *WORLD.next_claims]
    assert len({c.invoice for c in claims}) == len({c.number for c in claims}) == len(claims)
    alike: dict[tuple[str, int, int], list[date]] = defaultdict(list)
    for claim in claims:
        alike[claim.rep_id, claim.line, claim.amount].append(claim.day)
    assert all((max(days) - min(days)).days > 3 for days in alike.values() if len(days) > 1)
    assert all(c.amount <= c.headcount * 20_000 for c in claims if c.headcount)


@pytest.mark.parametrize("what", ["sales", "visits", "claims"])
def test_the_week_after_changes_the_figures(what: str) -> None:
    assert METRICS["next_week"][what] > 0


def test_the_lost_customer_comes_back_the_week_after() -> None:
    assert sold(WORLD.next_sales, HOLE.id, *NEXT) > 0
    assert HOLE in {v.customer for v in WORLD.next_visits}
    assert all(NEXT[0] <= s.day <= NEXT[1] for s in WORLD.next_sales)
