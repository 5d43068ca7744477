"""The period of a whole table: the one its titles name, made as long as its columns say."""

from __future__ import annotations

from sales_core.domain.period import Period, PeriodKind
from sales_core.ingest.understand.asking import said_period
from sales_core.ingest.understand.asking.questions import Asking
from sales_core.ingest.understand.columns.assignment import Assignment, Candidate
from sales_core.ingest.understand.columns.typed_columns import Columns
from sales_core.ingest.understand.days import fiscal, two_months, week_of_month
from sales_core.ingest.understand.periods import month_spans, stretches, unsaid_years
from sales_core.ingest.understand.tables.titles import Titles


def of(made: Assignment, columns: Columns, titles: Titles, asking: Asking) -> Period | None:
    """The period the titles name, as long as the columns say; asked where that is too long or
    nothing tells one."""
    if (span := _of_plan(made, titles)) is not None:
        return span
    around = _around(made, titles, asking)
    if (
        around is not None
        and _nothing_done(made, columns)
        and unsaid_years.open_between(titles.texts, around, titles.received_on)
    ):
        return said_period.ask(asking)
    measure = made.chosen.get(made.kind.measure) or made.chosen.get("target_amount")
    if around is None:
        return None if two_months.open_in(asking) else _in_fiscal_year(measure, titles, asking)
    if measure is None:
        return around
    stretch = stretches.of(measure.heading.name)
    target = made.chosen.get("target_amount")
    if stretch == stretches.RUNNING and target is not None:  # added up within its target's
        stretch = stretches.of(target.heading.name) or stretch
    others = {stretches.of(c.heading.name) for c in made.chosen.values()}
    if titles.day is not None and stretch is None and stretches.RUNNING in others:
        stretch = stretches.RUNNING  # a target beside 累计 is no target of the day alone
    found = stretches.period(stretch, around)
    return found or said_period.ask(asking)


def _of_plan(made: Assignment, titles: Titles) -> Period | None:
    """The months a plan is of, as its column says, or the titles where no column says otherwise."""
    measure = made.chosen.get(made.kind.measure) or made.chosen.get("target_qty")
    if made.kind.id not in month_spans.PLANS or measure is None:
        return None
    name = measure.heading.name
    if month_spans.named(name):
        days = month_spans.of([name], titles.year)
    else:
        days = None if stretches.of(name) else titles.months
    return Period(*days, PeriodKind.YEAR) if days else None


def _nothing_done(made: Assignment, columns: Columns) -> bool:
    """Whether the column of what was done is blank on every row."""
    return made.kind.measure in columns.values and not any(columns.values[made.kind.measure])


def _around(made: Assignment, titles: Titles, asking: Asking) -> Period | None:
    found = two_months.settled(fiscal.around(titles, asking), titles, asking)
    if found is not None or two_months.open_in(asking):
        return found
    return week_of_month.month(titles, [c.heading.name for c in made.chosen.values()])


def _in_fiscal_year(measure: Candidate | None, titles: Titles, asking: Asking) -> Period | None:
    """The period a fiscal year and a part of it name; asked where the amounts are of another
    stretch, such as the year up to that month."""
    found = fiscal.period_of(titles, asking)
    if found is None or measure is None:
        return found
    fits = stretches.period(stretches.of(measure.heading.name), found) == found
    return found if fits else said_period.ask(asking)
