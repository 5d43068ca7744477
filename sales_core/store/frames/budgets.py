"""Budgets, what is spent and asked for."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import pandas as pd

from sales_core.domain import frames
from sales_core.store.frames.table import Kind, active, column, frame, texts
from sales_core.store.scope import Scope
from sales_core.store.tables.facts import FACTS
from sales_core.store.words import claim_status

_BUDGETS: dict[str, Kind] = {
    "rep_key": "text",
    "expense_line": "text",
    "period_start": "day",
    "period_end": "day",
    "budget_amount": "count",
    "committed_amount": "int",
    "actual_expense": "int",
}
_CLAIMS: dict[str, Kind] = {
    "rep_key": "text",
    "expense_line": "text",
    "day": "day",
    "submitted": "day",
    "claim_amount": "int",
    "approved_amount": "int",
    "claim_status": "text",
}


def budgets(
    scope: Scope, start: date, end: date, rep_keys: Iterable[str] | None = None
) -> pd.DataFrame:
    """domain.frames.BUDGETS of every budget period that touches the span. Committed and actual
    amounts are missing, not zero, when the file has none."""
    c = FACTS["expense_budget"].c
    query = active(
        scope, "expense_budget", *(c[name] for name in frames.BUDGETS), rep_keys=rep_keys
    ).where(c.period_start <= end, c.period_end >= start, c.budget_amount.is_not(None))
    return frame(scope, query.order_by(c.period_start, c.row_id), _BUDGETS)


def claims(
    scope: Scope, start: date, end: date, rep_keys: Iterable[str] | None = None
) -> pd.DataFrame:
    """domain.frames.CLAIMS by the day the money was spent.

    The amount is the approved one once approved or paid, else what was claimed.
    """
    c = FACTS["expense_claim"].c
    query = active(
        scope,
        "expense_claim",
        c.rep_key,
        c.expense_line,
        c.occurred_date.label("day"),
        c.submitted_date.label("submitted"),
        c.claim_amount,
        c.approved_amount,
        c.claim_status,
        span=("occurred_date", start, end),
        rep_keys=rep_keys,
    )
    found = frame(scope, query.order_by(c.occurred_date, c.row_id), _CLAIMS)
    approved = found["approved_amount"].notna()
    words = texts(found["claim_status"])
    found["claim_status"] = column(
        (claim_status(w, a) for w, a in zip(words, approved, strict=True)), "text"
    )
    settled = found["claim_status"].isin(["approved", "paid"])
    claimed = found["claim_amount"].fillna(found["approved_amount"])
    final = found["approved_amount"].fillna(found["claim_amount"])
    found["amount"] = final.where(settled, claimed).astype("int64")
    return found[list(frames.CLAIMS)]
