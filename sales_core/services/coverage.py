"""How far the reports reach, per rep: what was not reported must never be shown as zero."""

from __future__ import annotations

from datetime import date

import pandas as pd

from sales_core.store.unit import Unit

TEAM_SHARE = 2
"""A report naming at least one in TEAM_SHARE of the serving reps speaks for the whole team."""


def through(unit: Unit, kind: str, team: set[str], until: date) -> dict[str, date]:
    """Rep key -> last day reported, at most `until`; a rep nobody reported for is absent.

    A file about half the team or more (an ERP export) covers every serving rep, so a rep without a
    line in it sold nothing; a file about fewer reps covers only those it names.
    """
    reach: dict[str, date] = {}
    for report in _reports(unit.rows.coverage(kind), until):
        whole_team = len(report.reps & team) * TEAM_SHARE >= max(len(team), TEAM_SHARE)
        for rep in team | report.reps if whole_team else report.reps:
            reach[rep] = max(reach.get(rep, report.day), report.day)
    return reach


class _Report:
    def __init__(self, rows: pd.DataFrame, until: date) -> None:
        self.reps = {str(key) for key in rows["rep_key"].dropna()}
        self.day = min(pd.Timestamp(rows["data_through"].max()).date(), until)


def _reports(coverage: pd.DataFrame, until: date) -> list[_Report]:
    """One report per loaded table that starts by `until`; a table without a day covers nothing."""
    known = coverage.dropna(subset=["data_through"])
    known = known[known["first_day"] <= pd.Timestamp(until)]
    return [_Report(rows, until) for _, rows in known.groupby(["batch_id", "table_no"])]
