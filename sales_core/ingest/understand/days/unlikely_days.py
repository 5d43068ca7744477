"""Days to look at twice: after the day of upload, years from all others, outside of the month that
the title names. Their rows count; a warning says so."""

from __future__ import annotations

import pandas as pd

from sales_core.domain.issue import Issue
from sales_core.domain.period import PeriodKind
from sales_core.domain.report_kinds import ReportKind
from sales_core.ingest.understand.days import span
from sales_core.ingest.understand.periods import periods
from sales_core.ingest.understand.tables.titles import Titles

FAR, YEAR, CLOSE = pd.Timedelta(days=730), pd.Timedelta(days=300), pd.Timedelta(days=62)
"""A day is far from the others by two years, or by one where all others lie close together."""
FEWEST, SHARE = 5, 10
"""Rows of which a few may be far from the others: at most one in `SHARE`."""
_OF_PERIOD = frozenset({"sales_detail", "visit_log", "visit_plan", "slip_log"})
"""Kinds whose title speaks of the days of all rows; a claim of October may be of September."""
_NAMES = 2
"""The last texts around a table: the sheet's and the file's name."""


def said(kind: ReportKind, rows: pd.DataFrame, sheet: str, titles: Titles) -> list[Issue]:
    """What there is to be said about the days of the rows."""
    found = span.future(kind, rows, sheet, titles)
    if kind.date is None or kind.nature != "event" or kind.date not in rows:
        return found
    days = rows[kind.date].dropna()
    late = {issue.where for issue in found}
    return [
        *found,
        *_far(days, rows, sheet, bool(late)),
        *_outside(kind, days, rows, sheet, titles),
    ]


def _far(days: pd.Series[pd.Timestamp], rows: pd.DataFrame, sheet: str, told: bool) -> list[Issue]:
    if len(days) < FEWEST or told:
        return []
    apart = (days - days.sort_values().iloc[len(days) // 2]).abs()
    tight = not ((apart > CLOSE) & (apart < YEAR)).any()
    away = days[apart > (YEAR if tight else FAR)]
    if away.empty or len(away) * SHARE > len(days) + SHARE:
        return []
    return [_issue("far_date", away, rows, sheet, {})]


def _outside(
    kind: ReportKind, days: pd.Series[pd.Timestamp], rows: pd.DataFrame, sheet: str, titles: Titles
) -> list[Issue]:
    around = periods.period_in(titles.texts[:-_NAMES], titles.latest)
    month = around is not None and around.kind is PeriodKind.MONTH
    if around is None or not month or kind.id not in _OF_PERIOD:
        return []
    first, last = pd.Timestamp(around.start), pd.Timestamp(around.end)
    away = days[(days < first) | (days > last)]
    return (
        [] if away.empty else [_issue("outside_period", away, rows, sheet, {"title": around.label})]
    )


def _issue(
    code: str, days: pd.Series[pd.Timestamp], rows: pd.DataFrame, sheet: str, more: dict[str, str]
) -> Issue:
    first = days.index[0]
    params = {"count": len(days), "found": f"{pd.Timestamp(days.loc[first]):%Y-%m-%d}", **more}
    return Issue(code, "warning", sheet, str(rows.loc[first, "_cell"]), params)
