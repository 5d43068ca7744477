"""How far the reports reach, per rep: what was not reported must never be shown as zero."""

from __future__ import annotations

from datetime import date, timedelta

import pandas as pd

from sales_core.store.unit import Unit

OWN_REPORTS = frozenset({"visit_log"})
"""Reports every rep writes alone."""
TEAM_SHARE = 2
"""A report naming more than one in TEAM_SHARE of the serving reps speaks for the whole team."""


def through(unit: Unit, kind: str, team: set[str], until: date) -> dict[str, date]:
    """Rep key -> last day reported, at most `until`; a rep nobody reported for is absent.

    An export of sales about more than half of the team covers every serving rep, so a rep without a
    line in it sold nothing; one about fewer reps covers those it names. What reps write themselves
    (visits) reaches, for each of them, through the last week with a line of theirs: a week without
    any is a report that is missing, not a week without work.
    """
    reach: dict[str, date] = {}
    for report in _reports(unit.rows.coverage(kind), until):
        for rep, day in report.reach(team, kind in OWN_REPORTS).items():
            reach[rep] = max(reach.get(rep, day), day)
    return reach


class _Report:
    """One loaded table: how far it reaches, and the last line of each rep it names."""

    def __init__(self, rows: pd.DataFrame, until: date) -> None:
        named = rows.dropna(subset=["rep_key", "last_day"])
        self.day = min(pd.Timestamp(rows["data_through"].max()).date(), until)
        self.last = {
            str(key): min(pd.Timestamp(day).date(), until)
            for key, day in zip(named["rep_key"], named["last_day"], strict=True)
        }

    def reach(self, team: set[str], own: bool) -> dict[str, date]:
        """Rep -> last day this table speaks for."""
        if own:
            return {rep: min(_sunday(day), self.day) for rep, day in self.last.items()}
        whole_team = len(set(self.last) & team) * TEAM_SHARE > len(team)
        return dict.fromkeys(team | set(self.last) if whole_team else self.last, self.day)


def _sunday(day: date) -> date:
    return day + timedelta(days=6 - day.weekday())


def _reports(coverage: pd.DataFrame, until: date) -> list[_Report]:
    """One report per loaded table that starts by `until`; a table without a day covers nothing."""
    known = coverage.dropna(subset=["data_through"])
    known = known[known["first_day"] <= pd.Timestamp(until)]
    return [_Report(rows, until) for _, rows in known.groupby(["batch_id", "table_no"])]
