"""From which day to which a table speaks, up to when it is complete, and days still to come."""

from __future__ import annotations

from datetime import date

import pandas as pd

from sales_core.domain.issue import Issue
from sales_core.domain.report_kinds import ReportKind
from sales_core.ingest.understand.periods import until_days
from sales_core.ingest.understand.tables.titles import Titles

PROGRESS = "sales_progress"
_AHEAD = frozenset({"visit_plan"})
"""Kinds whose days may lie ahead of the day of upload."""


def period(kind: ReportKind, rows: pd.DataFrame) -> tuple[date, date] | None:
    """First and last day the rows speak of; None when they name none."""
    spans = [("period_start", "period_end")] if kind.periodic else []
    for first, last in [(kind.date, kind.date), *spans] if kind.date else spans:
        if {first, last} <= set(rows.columns) and rows[first].notna().any():
            return pd.Timestamp(rows[first].min()).date(), pd.Timestamp(rows[last].max()).date()
    return None


def through(kind: ReportKind, rows: pd.DataFrame, titles: Titles) -> date | None:
    """The day a note names, else that of a report of one day on the month so far, else the newest
    row up to the day of upload."""
    noted = until_days.of(titles.texts, titles.received_on)
    if noted is None and titles.top.alike:
        noted = until_days.of(titles.top.titles, titles.received_on)
    if noted is not None:
        return noted
    if kind.id == PROGRESS and titles.day is not None and titles.day <= titles.received_on:
        around = period(kind, rows)
        return titles.day if around and around[0] <= titles.day <= around[1] else None
    days = _days(kind, rows)
    known = days[days <= pd.Timestamp(titles.received_on)]
    return None if known.empty else pd.Timestamp(known.max()).date()


def future(kind: ReportKind, rows: pd.DataFrame, sheet: str, titles: Titles) -> list[Issue]:
    """A warning about rows dated after the day of upload."""
    days = _days(kind, rows)
    late = days[days > pd.Timestamp(titles.received_on)]
    if late.empty:
        return []
    first = late.index[0]
    params = {"count": len(late), "found": f"{pd.Timestamp(late.loc[first]):%Y-%m-%d}"}
    return [Issue("future_date", "warning", sheet, str(rows.loc[first, "_cell"]), params)]


def _days(kind: ReportKind, rows: pd.DataFrame) -> pd.Series[pd.Timestamp]:
    """The day of each row; empty for plans and kinds without one."""
    if kind.date is None or kind.date not in rows or kind.id in _AHEAD:
        return pd.Series(dtype="datetime64[us]")
    return rows[kind.date]
