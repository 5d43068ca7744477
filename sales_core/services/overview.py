"""The overview: three headline figures, the team in one table, what is left to do this week."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import timedelta
from fractions import Fraction
from typing import Any

import pandas as pd

from sales_core.domain.actor import Action, Actor
from sales_core.domain.measure import Measure, MetricRow, MetricTable
from sales_core.domain.period import Period, PeriodKind
from sales_core.services import conflicts
from sales_core.services.basis import basis
from sales_core.services.house import House
from sales_core.services.performance import attainment_table
from sales_core.services.spending import budget_table
from sales_core.services.submission import submission_table
from sales_core.services.view import View
from sales_core.services.visits import overdue_customers, visit_table
from sales_core.store.unit import Unit

TREND_WEEKS = 8
HEADLINES = ("attainment", "burn", "coverage")


@dataclass(frozen=True)
class Tile:
    """One headline: the measure, marks on its bar, eight weeks of it, and the week's change.

    `marks` are ratios by measure name; `trend` holds (week label, value) oldest first;
    `change_pts` is in percentage points against seven days earlier in the same period.
    """

    metric: str
    measure: Measure
    marks: dict[str, Fraction]
    trend: tuple[tuple[str, Fraction | None], ...]
    change_pts: Fraction | None


@dataclass(frozen=True)
class Check:
    """One line of the week's checklist: text key `check.<code>` with params."""

    code: str
    done: bool
    params: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Overview:
    """Everything on the first page but the findings."""

    tiles: tuple[Tile, ...]
    team: MetricTable
    checklist: tuple[Check, ...]


def overview(house: House, actor: Actor, view: View) -> Overview:
    """The overview of one view, read in one transaction."""
    actor.must(Action.READ)
    with house.store.read(actor.workspace_id) as unit:
        tables = _tables(unit, view)
        return Overview(
            _tiles(unit, view, tables), _team(unit, view, tables), _checklist(unit, view)
        )


def headlines(unit: Unit, view: View) -> dict[str, Measure]:
    """The three headline figures: the effect of an upload is shown on them."""
    return _headline(_tables(unit, view))


def _tables(unit: Unit, view: View) -> dict[str, MetricTable]:
    attained = attainment_table(unit, view, "rep_key")
    return {
        "attainment": attained,
        "burn": budget_table(unit, view, "rep_key", attained),
        "coverage": visit_table(unit, view, "rep_key"),
    }


def _headline(tables: dict[str, MetricTable]) -> dict[str, Measure]:
    return {name: tables[name].total.measures[name] for name in HEADLINES}


def _tiles(unit: Unit, view: View, tables: dict[str, MetricTable]) -> tuple[Tile, ...]:
    earlier = replace(view, as_of=view.until - timedelta(days=7))
    before = _headline(_tables(unit, earlier)) if earlier.as_of >= view.period.start else {}
    weeks = _weeks(unit, view)
    now = _headline(tables)
    return tuple(
        Tile(
            name,
            now[name],
            _marks(name, tables),
            tuple((w, v[name].value) for w, v in weeks),
            _change(now[name], before.get(name)),
        )
        for name in HEADLINES
    )


def _weeks(unit: Unit, view: View) -> list[tuple[str, dict[str, Measure]]]:
    this = Period.containing(view.until, PeriodKind.WEEK)
    found = []
    for back in range(TREND_WEEKS - 1, -1, -1):
        week = this.shift(-back)
        found.append(
            (week.label, headlines(unit, View(week, min(week.end, view.until), view.rep_key)))
        )
    return found


def _change(now: Measure, before: Measure | None) -> Fraction | None:
    if before is None or before.value is None or now.value is None:
        return None
    return (now.value - before.value) * 100


def _marks(name: str, tables: dict[str, MetricTable]) -> dict[str, Fraction]:
    attained, spent = tables["attainment"].total.measures, tables["burn"].total.measures
    wanted = {
        "attainment": {
            "time_progress": attained.get("time_progress"),
            "forecast_vs_target": attained.get("forecast_vs_target"),
        },
        "burn": {
            "time_progress": attained.get("time_progress"),
            "attainment": attained.get("attainment"),
            "committed_burn": spent.get("committed_burn"),
        },
        "coverage": {
            "frequency_capped": tables["coverage"].total.measures.get("frequency_capped"),
            "time_progress": attained.get("time_progress"),
        },
    }[name]
    return {key: m.value for key, m in wanted.items() if m is not None and m.value is not None}


_TEAM = {
    "attainment": ("target", "actual", "attainment", "pace_index", "gap_amount", "required_rate"),
    "burn": ("burn",),
    "coverage": ("plan_completion", "coverage", "frequency_capped"),
}


def _team(unit: Unit, view: View, tables: dict[str, MetricTable]) -> MetricTable:
    late = overdue_customers(unit, view)
    received = submission_table(unit, view)
    rows = []
    for row in tables["attainment"].rows:
        measures = _joined(row.key, tables)
        if row.kind == "subject":
            measures["overdue_a"] = _overdue_a(late, row.key)
            measures |= _received(received, row.key)
        rows.append(replace(row, measures=measures))
    total = _joined(None, tables) | {"overdue_a": _overdue_a(late, None)}
    total |= _received(received, None)
    return MetricTable(
        tuple(rows),
        replace(tables["attainment"].total, measures=total),
        tables["attainment"].warnings,
    )


def _received(received: MetricTable, key: str | None) -> dict[str, Measure]:
    row = _row(received, key)
    return {} if row is None else {"received_rate": row.measures["received_rate"]}


def _joined(key: str | None, tables: dict[str, MetricTable]) -> dict[str, Measure]:
    found: dict[str, Measure] = {}
    for name, wanted in _TEAM.items():
        row = _row(tables[name], key)
        if row is not None:
            found |= {m: row.measures[m] for m in wanted if m in row.measures}
    return found


def _row(table: MetricTable, key: str | None) -> MetricRow | None:
    try:
        return table.row(key)
    except KeyError:
        return None


def _overdue_a(late: pd.DataFrame, key: str | None) -> Measure:
    own = late if key is None else late[late["rep_key"] == key]
    return Measure("count", Fraction(int((own["customer_class"] == "A").sum())))


def _checklist(unit: Unit, view: View) -> tuple[Check, ...]:
    week = Period.containing(view.until, PeriodKind.WEEK)
    stands_on = basis(unit, view)
    waiting = [u for u in unit.uploads.all() if u.status in ("questions", "ready")]
    asking = sum(u.status == "questions" for u in waiting)
    told_twice = conflicts.count(unit)
    meeting = unit.meetings.for_period(week.label)
    ready = meeting is not None and meeting.status != "draft"
    shared = any(link.period == week.label for link in unit.share_links.all())
    return (
        Check(
            "reports",
            not stands_on.missing,
            {"reported": stands_on.reported, "reps": stands_on.reps},
        ),
        Check("waiting", not waiting, {"count": len(waiting)}),
        Check("questions", not asking, {"count": asking}),
        Check("conflicts", not told_twice, {"count": told_twice}),
        Check("agenda", ready),
        Check("shared", shared),
    )
