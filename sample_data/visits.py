"""Visits planned and visits made."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from sample_data.company import NEWCOMER, REPS, VACANT, Customer, customers_of
from sample_data.days import weeks
from sample_data.records import Planned, Visit
from sample_data.story import AS_OF, JOINED, NO_LOG, SEED, skips

_FRIDAY = 4


def plans(start: date, end: date) -> list[Planned]:
    """The visit plans of the whole team, by day and customer. The vacant post plans nothing."""
    found = []
    for week in weeks(start, end):
        number = week[0].isocalendar().week
        for rep in REPS:
            if rep.id == VACANT or (rep.id == NEWCOMER and week[-1] < JOINED):
                continue
            for place, customer in enumerate(customers_of(rep.id)):
                if _due(customer, number + place) and customer.opened <= week[-1]:
                    found.append(Planned(_day(week, place, customer), customer))
    return sorted(found, key=lambda p: (p.day, p.customer.id))


def anchor(rep_id: str) -> Customer:
    """The customer the rep sees every Friday."""
    return next(c for c in customers_of(rep_id) if c.grade == "B")


def made(start: date, end: date) -> list[Visit]:
    """The visits that happened, reported or not."""
    random = Random(f"{SEED}:visits:{start}")
    found = []
    for plan in plans(start, end):
        rep_id = plan.customer.rep_id
        chance, shift, phone, joint = (random.random() for _ in range(4))
        minutes, begin = random.randrange(18, 75), random.randrange(8 * 60 + 30, 16 * 60 + 30, 5)
        sure = plan.customer == anchor(rep_id) or plan.customer.grade == "A"
        if skips(rep_id, plan.customer.id, plan.day) or (chance < 0.03 and not sure):
            continue
        later = plan.day + timedelta(days=1)
        moved = shift < 0.08 and not sure and plan.day.weekday() < _FRIDAY and later <= end
        day = later if moved and later in _workweek(plan.day, start, end) else plan.day
        planned = None if shift > 0.95 and not sure else plan.day
        onsite, joined = phone > 0.03, joint < 0.05
        found.append(Visit(day, plan.customer, minutes, begin, planned, onsite, joined))
    return sorted(found, key=lambda v: (v.day, v.customer.rep_id, v.start, v.customer.id))


def announced(planned: list[Planned], visits: list[Visit]) -> list[Planned]:
    """The plans as they were sent: without the visits that came about unplanned."""
    surprise = {(v.customer.id, v.day) for v in visits if v.planned is None}
    return [p for p in planned if (p.customer.id, p.day) not in surprise]


def reported(visits: list[Visit]) -> list[Visit]:
    """The visits in the logs that arrived."""
    rep_id, first, last = NO_LOG
    return [v for v in visits if v.customer.rep_id != rep_id or not first <= v.day <= last]


def completion(planned: list[Planned], visits: list[Visit]) -> tuple[int, int]:
    """`(done, planned)` up to the day of the data: matched within the same week, one to one."""
    due = [p for p in planned if p.day <= AS_OF]
    seen: dict[tuple[str, date], int] = {}
    for visit in visits:
        if visit.onsite:
            seen[_week_key(visit)] = seen.get(_week_key(visit), 0) + 1
    done = 0
    for plan in due:
        if seen.get(_week_key(plan), 0) > 0:
            seen[_week_key(plan)] -= 1
            done += 1
    return done, len(due)


def _week_key(item: Planned | Visit) -> tuple[str, date]:
    return item.customer.id, item.day - timedelta(days=item.day.weekday())


def _due(customer: Customer, turn: int) -> bool:
    """A, the anchor and new customers weekly; B three weeks of four; C every second week."""
    if customer.grade == "A" or customer.rep_id == NEWCOMER or customer == anchor(customer.rep_id):
        return True
    return turn % 4 != 3 if customer.grade == "B" else turn % 2 == 0


def _day(week: list[date], place: int, customer: Customer) -> date:
    if customer == anchor(customer.rep_id):
        fridays = [d for d in week if d.weekday() == _FRIDAY]
        return fridays[0] if fridays else week[-1]
    turn = (place * 2 + int(customer.rep_id)) % min(len(week), 5)
    day = week[max(turn, 1) if customer.grade == "A" and len(week) > 1 else turn]
    return max(day, customer.opened)


def _workweek(day: date, start: date, end: date) -> list[date]:
    return next(week for week in weeks(start, end) if day in week)
