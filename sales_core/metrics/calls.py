"""Valid calls, and planned calls matched with them (VIS-01)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

import pandas as pd

MIN_MINUTES = 5
ONSITE = "onsite"
CANCELLED = ("cancelled", "canceled", "已取消", "取消")

Spot = tuple[str, str, date]
"""(rep key, customer key, day)"""


@dataclass(frozen=True)
class Matched:
    """Plans with their calls. `week` is same ISO week, `strict` the same day."""

    planned: int
    strict: int
    week: int
    missed: tuple[Spot, ...]
    unplanned: tuple[Spot, ...]


def valid(visits: pd.DataFrame) -> pd.DataFrame:
    """One row per rep, customer and day of visits on site that lasted five minutes or do not say.

    `visits` as domain.frames.VISITS. Columns: rep_key, customer_key, day, has_order, is_effective
    (both missing when nobody said), order_amount, order_lines (missing when nobody said).
    """
    kept = visits[
        visits["customer_key"].notna()
        & visits["rep_key"].notna()
        & visits["day"].notna()
        & (visits["visit_type"].fillna(ONSITE) == ONSITE)
        & ~(visits["duration_min"].fillna(MIN_MINUTES) < MIN_MINUTES)
    ]
    grouped = kept.groupby(["rep_key", "customer_key", "day"], sort=True)
    made = grouped.agg(
        has_order=("has_order", "max"),
        is_effective=("is_effective", "max"),
        order_amount=("order_amount", "sum"),
    )
    made["order_lines"] = grouped["order_lines"].sum(min_count=1)
    return made.reset_index()


def spots(frame: pd.DataFrame) -> list[Spot]:
    """Rows as (rep key, customer key, day)."""
    return [
        (str(r), str(c), pd.Timestamp(d).date())
        for r, c, d in zip(frame["rep_key"], frame["customer_key"], frame["day"], strict=True)
    ]


def plans(frame: pd.DataFrame) -> list[Spot]:
    """Planned calls that were not called off; `frame` as domain.frames.VISIT_PLANS."""
    kept = frame[
        frame["customer_key"].notna()
        & frame["rep_key"].notna()
        & ~frame["plan_status"].fillna("").str.lower().isin(CANCELLED)
    ]
    return sorted(set(spots(kept)))


def match(planned: list[Spot], made: list[Spot]) -> Matched:
    """One to one: the same day first, then the nearest day of the same ISO week."""
    free = set(made)
    left = [plan for plan in planned if plan not in free]
    strict = len(planned) - len(left)
    free -= set(planned)
    by_pair: dict[tuple[str, str], list[date]] = defaultdict(list)
    for rep, customer, day in sorted(free):
        by_pair[rep, customer].append(day)
    missed = []
    for rep, customer, day in left:
        near = [d for d in by_pair[rep, customer] if d.isocalendar()[:2] == day.isocalendar()[:2]]
        if not near:
            missed.append((rep, customer, day))
            continue
        best = min(near, key=lambda d: (abs((d - day).days), d))
        by_pair[rep, customer].remove(best)
        free.discard((rep, customer, best))
    done = len(planned) - len(missed)
    return Matched(len(planned), strict, done, tuple(missed), tuple(sorted(free)))
