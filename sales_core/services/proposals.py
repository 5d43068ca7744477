"""Expected reports proposed from what came in the past weeks. A proposal counts for nothing until a
person has agreed to it."""

from __future__ import annotations

from datetime import date, timedelta

import pandas as pd

from sales_core.domain.actor import Action, Actor
from sales_core.domain.expectation import Expectation
from sales_core.domain.period import Period, PeriodKind
from sales_core.domain.report_kinds import REPORT_KINDS, WEEKLY_KINDS
from sales_core.services import team
from sales_core.services.coverage import TEAM_SHARE
from sales_core.services.expected import agreement
from sales_core.services.house import House
from sales_core.store.unit import Unit

LOOK_BACK = timedelta(weeks=8)
OFTEN, MONTHS = 3, 2
"""A report of three weeks or more is weekly; one of two months or more is monthly."""
PLANS = frozenset({"visit_plan"})
"""Due at the beginning of the period they are about."""


def proposals(house: House, actor: Actor) -> list[Expectation]:
    """What the uploads of the last eight weeks with data look like; kinds already agreed on are
    left out."""
    actor.must(Action.READ)
    with house.store.read(actor.workspace_id) as unit:
        until = unit.rows.last_day()
        if until is None:
            return []
        agreed = {one.kind for one in agreement(unit).expectations}
        kinds = [k for k in REPORT_KINDS.values() if k.id not in agreed and k.date]
        found = [_proposed(unit, kind.id, until) for kind in kinds]
    return [one for one in found if one is not None]


def _proposed(unit: Unit, kind: str, until: date) -> Expectation | None:
    rows = unit.rows.receipts(kind, until - LOOK_BACK, until)
    days = sorted({pd.Timestamp(day).date() for day in rows["first_day"].dropna()})
    weeks = {Period.containing(day, PeriodKind.WEEK) for day in days}
    months = {Period.containing(day, PeriodKind.MONTH) for day in days}
    if len(weeks) >= OFTEN:
        rhythm, last = PeriodKind.WEEK, max(weeks)
    elif len(months) >= MONTHS:
        rhythm, last = PeriodKind.MONTH, max(months)
    else:
        return None
    who = "each" if kind in WEEKLY_KINDS and not _by_office(unit, kind, rows, last) else "team"
    return Expectation(kind, "each" if who == "each" else "team", rhythm,
                       0 if kind in PLANS else 1, starts=last.start)  # fmt: skip


def _by_office(unit: Unit, kind: str, rows: pd.DataFrame, last: Period) -> bool:
    """Whether sales come as one list of the office: every table names most of the team. What reps
    write themselves is owed by each of them, whoever put it together."""
    if kind != "sales_detail":
        return False
    serving = set(team.serving(unit.rows.reps(), last)["rep_key"])
    shares = [
        len(set(own["rep_key"].dropna()) & serving) * TEAM_SHARE > len(serving)
        for _, own in rows.groupby(["batch_id", "table_no"])
    ]
    return bool(shares) and all(shares)
