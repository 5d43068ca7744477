"""Who is in the team in a period, and by which names rows are labelled."""

from __future__ import annotations

import pandas as pd

from sales_core.domain.period import Period
from sales_core.store.unit import Unit

NO_ONE = ""
"""Key of what belongs to nobody: unassigned sales, and targets of a vacant territory."""


def serving(reps: pd.DataFrame, period: Period) -> pd.DataFrame:
    """Reps with at least one day of service in the period, vacant territories left out.

    `reps` as domain.frames.REPS; a missing hire or leave date is open.
    """
    hired = reps["hire_date"].isna() | (reps["hire_date"] <= pd.Timestamp(period.end))
    stays = reps["leave_date"].isna() | (reps["leave_date"] >= pd.Timestamp(period.start))
    return reps[hired & stays & ~reps["vacant"].astype(bool)]


def others(unit: Unit, period: Period) -> dict[str, str]:
    """Key -> label of everybody known who does not serve in the period: vacant posts, leavers."""
    known = unit.rows.reps()
    names = dict(zip(known["rep_key"], known["label"], strict=True))
    here = set(serving(known, period)["rep_key"])
    return {key: label for key, label in names.items() if key not in here}


def labels(unit: Unit, by: str, period: Period) -> dict[str, str]:
    """Key -> label of the subjects of a table. Only reps must appear without any row of theirs."""
    if by == "rep_key":
        team = serving(unit.rows.reps(), period)
        return dict(zip(team["rep_key"], team["label"], strict=True))
    if by == "customer_key":
        return {party.key: party.label for party in unit.parties.all("customer")}
    return {}
