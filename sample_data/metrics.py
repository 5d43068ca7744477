"""The headline figures of the sample, counted from its own records."""

from __future__ import annotations

from datetime import date
from typing import Any

from sample_data.company import HOLE, REPS
from sample_data.days import workdays
from sample_data.records import Claim
from sample_data.story import AS_OF, LAST, LINES, budget, target
from sample_data.visits import completion
from sample_data.world import World

MONTH = AS_OF.month


def headline(world: World) -> dict[str, Any]:
    """October up to the day of the data: the team and each rep. Money in minor units."""
    start = date(AS_OF.year, MONTH, 1)
    reps = {rep.id: {"name": rep.name._asdict(), **_rep(world, rep.id)} for rep in REPS}
    names = [name for name in reps[HOLE.rep_id] if name != "name"]
    return {
        "as_of": AS_OF.isoformat(),
        "iso_week": f"{AS_OF.isocalendar().year}-W{AS_OF.isocalendar().week:02d}",
        "month": f"{start:%Y-%m}",
        "workdays_elapsed": len(workdays(start, AS_OF)),
        "workdays_total": len(workdays(start, LAST)),
        "team": {name: sum(reps[rep.id][name] for rep in REPS) for name in names},
        "reps": reps,
        "last_year_month": sum(s.amount for s in world.last_year if s.day.month == MONTH),
        "last_year_to_date": sum(
            s.amount
            for s in world.last_year
            if date(2025, MONTH, 1) <= s.day <= AS_OF.replace(year=2025)
        ),
        "next_week": {
            "sales": sum(s.amount for s in world.next_sales),
            "claims": sum(c.amount for c in world.next_claims if c.counted),
            "visits": len(world.next_visits),
        },
    }


def _rep(world: World, rep_id: str) -> dict[str, int]:
    """Target and sales are the attainment, claims approved and budget the burn.

    Visits are judged up to the last day the rep reported: a missing log is not a missed visit.
    """
    own = [c for c in world.claims if c.rep_id == rep_id and c.day.month == MONTH]
    plans = [p for p in world.plans if p.customer.rep_id == rep_id and p.day.month == MONTH]
    plans = [p for p in plans if p.day <= AS_OF]
    visits = [v for v in world.visits if v.customer.rep_id == rep_id and v.day.month == MONTH]
    through = max((v.day for v in visits), default=AS_OF)
    done, planned = completion([p for p in plans if p.day <= through], visits)
    sold = (s.amount for s in world.sales if s.customer.rep_id == rep_id and s.day.month == MONTH)
    return {
        "target": target(rep_id, MONTH),
        "actual": sum(sold),
        "budget": sum(budget(rep_id, line, MONTH) for line in range(len(LINES)) if own),
        "claims_approved": _sum(own, counted=True),
        "claims_pending": _sum(own, counted=False),
        "visits_planned": planned,
        "visits_planned_to_as_of": len(plans),
        "visits_done": done,
    }


def _sum(claims: list[Claim], *, counted: bool) -> int:
    return sum(c.amount for c in claims if c.counted is counted)
