"""Lines head office makes out of the records: budgets, and the progress of a month."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sample_data.company import REPS, VACANT
from sample_data.records import SaleLine
from sample_data.story import AS_OF, LINES, budget, target
from sample_data.world import World


@dataclass(frozen=True)
class Budget:
    """A budget line of a rep and month, minor units."""

    month: str
    rep_id: str
    line: int
    amount: int


@dataclass(frozen=True)
class Progress:
    """Head office's line of a rep: minor units; ratios rounded to four places for print."""

    month: str
    rep_id: str
    target: int
    actual: int
    rate: float
    time: float
    last_year: int
    last_month: int


def budgets() -> list[Budget]:
    """Every budget line of the three months."""
    return [
        Budget(f"2026-{month:02d}", rep.id, line, budget(rep.id, line, month))
        for month in (8, 9, 10)
        for rep in REPS
        for line in range(len(LINES))
        if rep.id != VACANT and target(rep.id, month)
    ]


def progress(world: World) -> list[Progress]:
    """The month up to the day of the data; head office counts time in calendar days."""
    found = []
    for rep in REPS:
        goal = target(rep.id, AS_OF.month)
        actual = total(world.sales, rep.id, date(2026, 10, 1), AS_OF)
        found.append(
            Progress(
                "2026-10",
                rep.id,
                goal,
                actual,
                round(actual / goal, 4),
                round(AS_OF.day / 31, 4),
                total(world.last_year, rep.id, date(2025, 10, 1), AS_OF.replace(year=2025)),
                total(world.sales, rep.id, date(2026, 9, 1), date(2026, 9, 30)),
            )
        )
    return found


def total(lines: Sequence[SaleLine], rep_id: str, start: date, end: date) -> int:
    """Net sales of a rep between two days, minor units."""
    own = (s for s in lines if s.customer.rep_id == rep_id and start <= s.day <= end)
    return sum(s.amount for s in own)


def orders(lines: Sequence[SaleLine]) -> dict[tuple[str, Any], int]:
    """Ordered by customer id and day, without returns."""
    found: dict[tuple[str, Any], int] = {}
    for line in lines:
        if not line.returned:
            key = (line.customer.id, line.day)
            found[key] = found.get(key, 0) + line.amount
    return found
