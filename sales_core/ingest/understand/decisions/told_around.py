"""Fields that stand around a table instead of in a column: whose rows they are, of which region."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, time

from sales_core.domain.issue import Issue
from sales_core.domain.report_kinds import REPORT_KINDS
from sales_core.ingest.dates import DateRule
from sales_core.ingest.understand.asking import said_day
from sales_core.ingest.understand.asking.questions import Asking
from sales_core.ingest.understand.columns import labelled
from sales_core.ingest.understand.columns.assignment import Assignment
from sales_core.ingest.understand.columns.typed_columns import Columns
from sales_core.ingest.understand.days import spans_down, stock_day
from sales_core.ingest.understand.kinds.kind_words import hinted
from sales_core.ingest.understand.lines import groups
from sales_core.ingest.understand.shapes import named_twice, owner
from sales_core.ingest.understand.tables.body import Body
from sales_core.ingest.understand.tables.sheet_top import SheetTop
from sales_core.ingest.understand.tables.titles import Titles

Told = dict[str, Sequence[str | datetime | None]]
"""Field -> its value for each row of data."""
_OWN = frozenset({"visit_log", "visit_plan", "expense_claim"})
"""Reports people write about themselves."""
_REP = frozenset({"rep_name", "rep_id"})


def told(
    body: Body,
    rep: str | None,
    texts: tuple[Sequence[str], Sequence[str]],
    names: Mapping[str, Collection[str]],
    top: SheetTop,
) -> Told:
    """What is certain. `rep`: whose sheet it is; `texts`: titles, and names of sheet and file.
    `top`: what stands above the first table of the sheet."""
    found: Told = {}
    labels = body.group_texts
    if field := groups.field_of({t for t in labels if t}, names.get("rep", ()), texts[0]):
        found[field] = labels
    own = bool(hinted([*texts[0], *texts[1]]) & _OWN)
    whose = rep or owner.rep(*texts, names.get("rep", ()), own)
    if whose is None and own and not top.alike:
        # visits, claims and plans below each other are parts of one person's report; a second table
        # of the columns of the first one may be somebody else's
        whose = owner.rep(top.titles, (), (), own)
    whose = whose or named_twice.rep(*texts)
    if whose is not None and "rep_name" not in found and not _say_whose(labels):
        found["rep_name"] = [whose for _ in body.rows]
    return found


def _say_whose(labels: Sequence[str | None]) -> bool:
    """Whether labels among the rows say of each whose it is: 业务员：程思远, 业务员：邓浩."""
    below = labelled.under(labels, DateRule())
    return below is not None and any(_REP & set(below.fields(k)) for k in REPORT_KINDS.values())


def day_into(made: Assignment, columns: Columns, titles: Titles, asking: Asking) -> None:
    """The day a title gives as that of the figures, where no column tells and none is needed; else
    the last day of the period it names, today at the latest: what is left stands at the end. Of
    what happened and has no day it is asked: stock of no day says nothing."""
    monthly = columns.kind.monthly
    if monthly and monthly not in columns.values and (around := titles.period_around):
        columns.values[monthly] = [datetime.combine(around.start, time()) for _ in columns.rows]
    name = columns.kind.date
    needed = any(name in group for group in columns.kind.required)
    if name is None or needed or columns.kind.periodic or name in columns.values:
        return
    if any(c.heading.head is not None for c in made.across):
        return  # each column is of a day, or of the end of its month
    day, unsure = stock_day.of(titles), stock_day.unsure(titles)
    if day is None and not unsure and (around := titles.period_around):
        day = min(around.end, max(around.start, titles.received_on))
        columns.issues.append(
            Issue("dated_by_title", "info", asking.sheet, None, {"found": f"{day}"})
        )
    if day is None and (unsure or columns.kind.nature == "event"):
        day = said_day.ask(asking)
    if day is not None:
        columns.values[name] = [datetime.combine(day, time()) for _ in columns.rows]


def into(columns: Columns, told: Mapping[str, Sequence[str | datetime | None]]) -> None:
    """Put them beside the columns; a column of the same field goes first."""
    fields = {f.name for f in columns.kind.fields}
    for name, values in told.items():
        rep = name in _REP and _REP & set(columns.values)
        if name in fields and name not in columns.values and not rep:
            columns.values[name] = list(values)
            if name in (spans_down.FIRST, spans_down.LAST):
                undated = [place for place, value in enumerate(values) if value is None]
                columns.bad |= dict.fromkeys(undated, "missing_date")
