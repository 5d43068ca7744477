"""What the figures stand on: data through which day, who has reported, what is missing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from sales_core.domain.actor import Action, Actor
from sales_core.services import coverage, team
from sales_core.services.house import House
from sales_core.services.view import View, calendar
from sales_core.store.unit import Unit

EXPECTED = ("sales_detail", "visit_log")
"""Reports that are expected for every rep every week once the team has begun to send them."""


@dataclass(frozen=True)
class Missing:
    """A report that should be there by now."""

    rep_key: str
    label: str
    kind: str


@dataclass(frozen=True)
class Basis:
    """The line under a title. `reported` counts reps with every expected report."""

    data_through: date | None
    reps: int
    missing: tuple[Missing, ...]
    warnings: tuple[str, ...]

    @property
    def reported(self) -> int:
        """Reps without a missing report."""
        return self.reps - len({m.rep_key for m in self.missing})


def stands_on(house: House, actor: Actor, view: View) -> Basis:
    """The basis of one view."""
    actor.must(Action.READ)
    with house.store.read(actor.workspace_id) as unit:
        return basis(unit, view)


def basis(unit: Unit, view: View) -> Basis:
    """The basis within an open unit."""
    reps = team.serving(unit.rows.reps(), view.period)
    names = dict(zip(reps["rep_key"], reps["label"], strict=True))
    if view.rep_key is not None:
        names = {key: label for key, label in names.items() if key == view.rep_key}
    monday = view.until - timedelta(days=view.until.weekday())
    missing: list[Missing] = []
    latest: date | None = None
    for kind in EXPECTED:
        reach = coverage.through(unit, kind, set(reps["rep_key"]), view.until)
        if not reach:
            continue
        latest = max([*reach.values(), *([latest] if latest else [])])
        missing += [
            Missing(key, label, kind)
            for key, label in names.items()
            if reach.get(key, date.min) < monday
        ]
    years = calendar(view).unknown_years(view.period.start, view.period.end)
    return Basis(
        latest, len(names), tuple(missing), tuple(f"calendar_unknown:{year}" for year in years)
    )
