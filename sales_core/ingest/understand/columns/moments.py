"""The moment something began tells its day as well: 签到时间 2026-11-09 09:12 is that of a visit.

Only where no column is the day: systems export the moment alone.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from sales_core.ingest.understand.columns.assignment import Assignment

_BEGAN = {"visit_log": "checkin_time"}
"""Kind -> the field of the moment its rows begin."""


def put(made: Assignment, dated: Collection[int]) -> Assignment:
    """The assignment with the day its rows need, where the column of the moment holds days.
    `dated`: columns filled with dates."""
    day, began = made.kind.date, made.chosen.get(_BEGAN.get(made.kind.id, ""))
    if day is None or day in made.chosen or began is None or began.heading.col not in dated:
        return made
    clock = made.chosen.pop(began.field)
    made.chosen[day] = replace(began, field=day, score=90, own=False, because="values")
    made.chosen[clock.field] = clock  # last: the name of the column is that of the moment
    return made
