"""The team: the roster, and everybody the reports speak of."""

from __future__ import annotations

import pandas as pd
from sqlalchemy import Subquery, and_, func, select, union

from sales_core.domain import frames
from sales_core.store import words
from sales_core.store.frames.table import Kind, active, frame, texts
from sales_core.store.scope import Scope
from sales_core.store.tables.facts import FACTS
from sales_core.store.tables.parties import party

_REPS: dict[str, Kind] = {
    "rep_key": "text",
    "label": "text",
    "hire_date": "day",
    "leave_date": "day",
    "territory": "text",
    "employment_status": "text",
}
_SPEAK_OF_REPS = (
    "rep_roster",
    "sales_target",
    "sales_detail",
    "sales_progress",
    "visit_plan",
    "visit_log",
    "expense_budget",
    "expense_claim",
    "customer_master",
)


def reps(scope: Scope) -> pd.DataFrame:
    """domain.frames.REPS: everybody on the roster or named by an active row, by key.

    `vacant` is a post without a person (空岗). A missing hire or leave date is open.
    """
    roster, seen = FACTS["rep_roster"].c, _seen(scope)
    named = and_(
        party.c.workspace_id == scope.workspace_id,
        party.c.entity == "rep",
        party.c.key == seen.c.rep_key,
    )
    on_roster = and_(
        roster.workspace_id == scope.workspace_id,
        roster.rep_key == seen.c.rep_key,
        roster.state == "active",
    )
    label = func.coalesce(party.c.label, roster.rep_name, seen.c.rep_key).label("label")
    columns = (roster[n] for n in ("hire_date", "leave_date", "territory", "employment_status"))
    query = select(seen.c.rep_key, label, *columns).select_from(
        seen.outerjoin(FACTS["rep_roster"], on_roster).outerjoin(party, named)
    )
    found = frame(scope, query.order_by(seen.c.rep_key), _REPS)
    pairs = zip(texts(found["label"]), texts(found["employment_status"]), strict=True)
    found["vacant"] = pd.Series(
        [words.is_vacant(name) or words.is_vacant(status) for name, status in pairs], dtype=bool
    )
    return found[list(frames.REPS)]


def _seen(scope: Scope) -> Subquery:
    keys = (
        active(scope, kind, FACTS[kind].c.rep_key).where(FACTS[kind].c.rep_key.is_not(None))
        for kind in _SPEAK_OF_REPS
    )
    return union(*keys).subquery()
