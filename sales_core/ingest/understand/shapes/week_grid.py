"""Plans and logs of visits drawn as a calendar: a row per rep or customer, a column per day.

The cells hold customers, several in one, or a tick beside a column of customers.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sales_core.domain.reading import LeftOut
from sales_core.domain.report_kinds import REPORT_KINDS, ReportKind
from sales_core.ingest import dates
from sales_core.ingest.dates import DateRule
from sales_core.ingest.grid import Value
from sales_core.ingest.understand.asking import said_name, said_period
from sales_core.ingest.understand.asking.questions import Asking
from sales_core.ingest.understand.cells.cells import is_blank, shown
from sales_core.ingest.understand.cells.figures import is_figure
from sales_core.ingest.understand.columns import labelled
from sales_core.ingest.understand.columns.assignment import Assignment, Candidate
from sales_core.ingest.understand.columns.columns import assign
from sales_core.ingest.understand.kinds.outline import Outline
from sales_core.ingest.understand.periods import periods
from sales_core.ingest.understand.shapes import no_customer
from sales_core.ingest.understand.shapes.shaped import Shaped
from sales_core.ingest.understand.tables.body import Body
from sales_core.ingest.understand.tables.header import Heading
from sales_core.ingest.understand.tables.titles import Titles

LEAST, NAMED = 4, 2
"""The fewest columns of days of a calendar, and of one whose titles call it a plan of visits."""
KINDS = ("visit_plan", "visit_log")
_SPLIT = re.compile(r"[、,，;；/\n\r|]+")
_TICKS = frozenset(("√", "✓", "✔", "☑", "●", "★", "是", "y", "yes", "1"))
_CROSSES = frozenset(("×", "✗", "x", "○", "否", "n", "no", "0", "-", "/"))


@dataclass(frozen=True)
class Grid:
    """A calendar: its cells, headings, surroundings and questions. `weekdays`: column -> weekday
    (Monday 0); `days`: column -> day where the headings say so."""

    body: Body
    headings: list[Heading]
    titles: Titles
    asking: Asking
    weekdays: dict[int, int]
    days: dict[int, date]

    @property
    def columns(self) -> list[int]:
        """Its columns of days."""
        return sorted({*self.weekdays, *self.days})

    def cells(self) -> list[Value]:
        """What stands below the days."""
        found = [self.body.cell(row, col) for row in self.body.rows for col in self.columns]
        return [value for value in found if not is_blank(value)]

    @property
    def counts(self) -> bool:
        """Whether numbers stand below the days: amounts or counts, no customers."""
        cells = self.cells()
        return sum(is_figure(v) for v in cells) * 2 > len(cells) and not self.ticked

    @property
    def ticked(self) -> bool:
        """Whether nothing but ticks and crosses stands below the days."""
        words = {shown(v).lower() for v in self.cells()}
        return bool(words & _TICKS) and words <= _TICKS | _CROSSES and len(words) <= LEAST


def grid(body: Body, outline: Outline, titles: Titles, asking: Asking) -> Grid | None:
    """The calendar a table is; None when too few columns are days."""
    headings = outline.headings
    least = NAMED if set(KINDS) & set(outline.named) else LEAST
    weekdays: dict[int, int] = {}
    days: dict[int, date] = {}
    for heading in headings:
        day = periods.weekday(heading.name)
        if day is not None:
            weekdays[heading.col] = day
        if heading.head is not None and heading.head.is_day and heading.head.year:
            span = heading.head.in_year(heading.head.year)
            days |= {heading.col: span[0]} if span else {}
    found = Grid(body, headings, titles, asking, weekdays, days)
    return found if len(set(weekdays.values())) >= least or len(days) >= least else None


def days_of(grid: Grid) -> dict[int, date] | None:
    """Column -> day: written in the header, else from the week named around it, else asked."""
    if len(grid.days) == len(grid.columns):
        return grid.days
    written = {h.col: _written(h, grid.titles) for h in grid.headings if h.col in grid.columns}
    known = {col: day for col, day in written.items() if day is not None}
    if len(known) == len(grid.columns):
        return known
    monday = periods.monday_in(grid.titles.for_all, grid.titles.received_on)
    if known:
        col, day = next(iter(known.items()))
        monday = day - timedelta(days=grid.weekdays[col])
    if monday is None:
        monday = said_period.ask_monday(grid.asking)
    if monday is None:
        return None
    return {col: monday + timedelta(days=n) for col, n in grid.weekdays.items()}


def kind_of(grid: Grid, named: Collection[str], names: Mapping[str, Collection[str]]) -> str | None:
    """Plan or log, by the titles, or a plan when most names are customers on file; else asked:
    a week of names may be a duty roster."""
    kinds = [kind for kind in KINDS if kind in named]
    if len(kinds) == 1:
        return kinds[0]
    written = {n for v in grid.cells() for n in names_in(v)}
    known = written & set(names.get("customer", ()))
    if written and len(known) * 2 >= len(written) and not kinds:
        return KINDS[0]
    answer = grid.asking.ask("kind", (*KINDS, "none"))
    return answer if answer in KINDS else None


def assigned(grid: Grid, kind: str) -> Assignment:
    """The columns beside the days, and the days as columns of customers."""
    others = [h for h in grid.headings if h.col not in grid.columns]
    made = assign(REPORT_KINDS[kind], others, {})
    for heading in grid.headings:
        if heading.col in grid.columns:
            made.across.append(
                Candidate(heading, "customer_name", 100, None, True, "period_header")
            )
    return made


def reps(
    grid: Grid, made: Assignment, told: Mapping[str, Sequence[str | datetime | None]]
) -> list[str | None] | None:
    """The rep of each row: a column's, the one named around the table, else the one asked for."""
    rep = made.chosen.get("rep_name") or made.chosen.get("rep_id")
    if rep is not None:
        column = grid.body.labels(rep.heading.col)
        return [None if is_blank(v) else shown(v) for v in column]
    if "rep_name" in told:
        return [None if name is None else str(name) for name in told["rep_name"]]
    name = said_name.ask(grid.asking, "rep_of", labelled.pairs(grid.titles.texts))
    return None if name is None else [name for _ in grid.body.rows]


def shaped(
    grid: Grid, made: Assignment, days: dict[int, date], reps: Sequence[str | None]
) -> Shaped:
    """A row per customer and day."""
    rows = _rows(grid, made, days, reps)
    nameless = {row["_row"] for row in rows if not row["rep_name"]}
    found = Shaped([row for row in rows if row["rep_name"]])
    for row in _counted(grid):
        grid.body.lines[row] = "total"
    found.left_out = [
        LeftOut(int(str(n)), "missing_name", grid.body.text(int(str(n)) - 1))
        for n in sorted(nameless, key=str)
    ]
    return found


def _rows(
    grid: Grid, made: Assignment, days: dict[int, date], reps: Sequence[str | None]
) -> list[dict[str, object]]:
    customer = made.chosen.get("customer_name")
    ticked = customer is not None and grid.ticked
    found: list[dict[str, object]] = []
    counted = _counted(grid)
    for place, row in enumerate(grid.body.rows):
        for col, day in sorted(days.items()) if row not in counted else ():
            value = grid.body.cell(row, col)
            names = names_in(value)
            if ticked and customer is not None:
                yes = shown(value).lower() in _TICKS
                names = [shown(grid.body.cell(row, customer.heading.col))] if yes else []
            found += [_row(grid, made.kind, (row, col), day, reps[place], name) for name in names]
    return found


def _counted(grid: Grid) -> list[int]:
    """Rows that hold numbers alone below the days, among names: how many were planned."""
    if grid.counts or grid.ticked:
        return []
    held = {
        row: [v for col in grid.columns if not is_blank(v := grid.body.cell(row, col))]
        for row in grid.body.rows
    }
    return [row for row, cells in held.items() if cells and all(map(is_figure, cells))]


def _row(
    grid: Grid, kind: ReportKind, cell: tuple[int, int], day: date, rep: object, name: str
) -> dict[str, object]:
    return {
        "_row": cell[0] + 1,
        "_cell": grid.body.spot(*cell),
        str(kind.date): datetime.combine(day, time()),
        "rep_name": rep,
        "customer_name": name,
    }


def names_in(value: Value) -> list[str]:
    """The customers a cell names."""
    parts = [] if is_blank(value) else [p.strip() for p in _SPLIT.split(shown(value))]
    return [p for p in parts if p and not no_customer.is_none(p)]


def _written(heading: Heading, titles: Titles) -> date | None:
    text = periods.without_weekday(heading.name)
    year = titles.year
    latest = titles.received_on + timedelta(days=31)
    found = dates.parse_text(text, DateRule("mdy", year, latest)) if text else None
    return found.day if found else None
