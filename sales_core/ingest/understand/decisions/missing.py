"""What a table of a chosen kind still lacks: asked for, by column or as one day or period."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time

from sales_core.domain.cell import column_letter
from sales_core.domain.fields import NUMERIC, FieldType
from sales_core.domain.issue import Issue
from sales_core.ingest import unit_words
from sales_core.ingest.dates import DateRule
from sales_core.ingest.understand.amounts import running_payments
from sales_core.ingest.understand.asking import said_day, said_name
from sales_core.ingest.understand.asking.questions import Asking
from sales_core.ingest.understand.cells.cast import Rule, reads_as
from sales_core.ingest.understand.cells.cells import is_blank, shown
from sales_core.ingest.understand.columns import labelled
from sales_core.ingest.understand.columns.assignment import PERIOD_MONTH, Assignment, Candidate
from sales_core.ingest.understand.columns.typed_columns import Columns
from sales_core.ingest.understand.days import fiscal, sheet_day, weekdays
from sales_core.ingest.understand.kinds.kinds import REP
from sales_core.ingest.understand.kinds.outline import Outline
from sales_core.ingest.understand.periods import group_periods
from sales_core.ingest.understand.shapes.shape import month_of
from sales_core.ingest.understand.tables.body import Body
from sales_core.ingest.understand.tables.header import Heading
from sales_core.ingest.understand.tables.titles import Titles

SAMPLE = 300
CALLS, WEEK = "actual_calls", 7
_OF_PARTY = ("party_of", "one_party")
_WHOSE = {
    REP[0]: ("rep_of", "one_rep"), "dealer_name": _OF_PARTY, "customer_name": _OF_PARTY,
    "policy_name": ("policy_of", "one_policy"),
}  # fmt: skip
"""Names that may hold for a whole table: the question for one, and the answer that it does."""
_NO_PARTY = frozenset({"product_name", "product_id", "spec", "uom", "expense_line"})
"""Columns of these hold no names of firms or people, whatever is missing."""


@dataclass(frozen=True)
class Around:
    """The table that lacks something: its cells, headings, surroundings and questions."""

    body: Body
    outline: Outline
    titles: Titles
    asking: Asking


@dataclass(frozen=True)
class Filled:
    """Surroundings with what was said, the day of each row where no column holds one, and names
    that hold for all rows, by field."""

    titles: Titles
    days: list[date | None] | None = None
    names: dict[str, str] = field(default_factory=dict)
    issues: tuple[Issue, ...] = ()

    def into(self, columns: Columns) -> None:
        """Put the days and the names where the kind looks for them."""
        for name, text in self.names.items():
            columns.values[name] = [text for _ in columns.rows]
        columns.issues += self.issues
        if self.days is not None and columns.kind.date is not None:
            columns.values[columns.kind.date] = [
                day and datetime.combine(day, time()) for day in self.days
            ]


def fill(made: Assignment, around: Around) -> Filled | None:
    """Ask for everything the kind needs and `made` has not, and since when what it has is added up;
    None as long as something is open."""
    filled: Filled | None = Filled(around.titles)
    for group in around.outline.lacks(made):
        step = _step(made, group, around)
        # all of them are asked at once, not one after the other
        filled = None if step is None or filled is None else _both(filled, step)
    return filled if running_payments.settle(made, around.asking) else None


def _step(made: Assignment, group: tuple[str, ...], around: Around) -> Filled | None:
    if group == ("period",) and (months := _first_days(made, around)) is not None:
        made.chosen[PERIOD_MONTH] = Candidate(months, PERIOD_MONTH, 90, None, False, "values")
        return Filled(around.titles)
    if group == ("period",):
        period = fiscal.period_of(around.titles, around.asking)
        return None if period is None else Filled(replace(around.titles, period=period))
    if group == (made.kind.date,) and any(c.heading.head is not None for c in made.across):
        last = around.asking.ask("month_only", ("month_end", "none"))
        return Filled(around.titles) if last == "month_end" else None
    if group == (made.kind.date,) and (found := _weekdays(made, around)) is not None:
        dated = weekdays.days(found, around.titles, around.asking)
        return None if dated is None else Filled(around.titles, dated)
    if group == (made.kind.date,) and not _letters(made, around, FieldType.DATE):
        return _dated(made, around)
    if group[0] in _WHOSE:
        return _one_name(made, group[0], around, _WHOSE[group[0]])
    name = made.kind.measure if made.kind.measure in group else group[0]
    return Filled(around.titles) if _column(made, name, around) else None


def _weekdays(made: Assignment, around: Around) -> list[int | None] | None:
    """The weekday of each row, where a column that is free holds them."""
    used = {c.heading.col for c in [*made.chosen.values(), *made.across]}
    return weekdays.numbers(around.body, around.outline.headings, used)


def _first_days(made: Assignment, around: Around) -> Heading | None:
    """The one column of dates nobody reads, where each of them is the first day of a month."""
    free = [
        h
        for h in around.outline.headings
        if h.col in around.outline.dated and not made.holds(h.col)
    ]
    if len(free) != 1:
        return None
    cells = [v for v in around.body.column(free[0].col) if not is_blank(v)]
    first = all(isinstance(v, datetime | date) and v.day == 1 for v in cells)
    return free[0] if cells and first else None


def _one_name(made: Assignment, name: str, around: Around, words: tuple[str, str]) -> Filled | None:
    """The column of the names, or the one whose table it is. `words`: the question that asks for
    the name, and the answer that there is only one."""
    question, only_one = words
    if not _letters(made, around, FieldType.TEXT).keys() <= _told_otherwise(made):
        answer = _which_column(made, name, around, only_one)
        if answer != only_one:
            return Filled(around.titles) if answer is not None else None
    said = said_name.ask(around.asking, question, labelled.pairs(around.titles.texts))
    return None if said is None else Filled(around.titles, names={name: said})


def _told_otherwise(made: Assignment) -> set[str]:
    """The letters of columns that are known to hold no names of parties."""
    return {column_letter(c.heading.col) for name, c in made.chosen.items() if name in _NO_PARTY}


def _both(one: Filled, other: Filled) -> Filled:
    titles = other.titles if other.titles.period else one.titles
    issues = (*one.issues, *other.issues)
    return Filled(titles, other.days or one.days, one.names | other.names, issues)


def _column(made: Assignment, name: str, around: Around) -> bool:
    """Ask which column holds a field; whether one was named."""
    return _which_column(made, name, around) is not None


def _which_column(made: Assignment, name: str, around: Around, *more: str) -> str | None:
    """The column of a field, asked for, or one of the answers besides; None without either."""
    of = made.kind.field(name).type
    letters = _letters(made, around, of)
    answer = around.asking.ask(
        "missing_column", (*letters, *more, "none"), None, name, columns=letters,
        field=name, headers=" / ".join(f"{k} {_named(around, h)}" for k, h in letters.items()),
    )  # fmt: skip
    if answer in letters:
        made.chosen[name] = Candidate(letters[answer], name, 100, None, False, "answer")
    return answer if answer in (*letters, *more) else None


def _dated(made: Assignment, around: Around) -> Filled | None:
    """The day of each row, where no column could hold it."""
    if day := _of_the_title(made, around):
        told = Issue("dated_by_title", "info", around.asking.sheet, None, {"found": f"{day}"})
        return Filled(around.titles, [day for _ in around.body.rows], issues=(told,))
    if labelled_days := _of_labels(made, around):
        found = "、".join(dict.fromkeys(str(day) for day in labelled_days))
        told = Issue("dated_by_title", "info", around.asking.sheet, None, {"found": found})
        return Filled(around.titles, [*labelled_days], issues=(told,))
    days = _days(made, around)
    return None if days is None else Filled(around.titles, days)


def _of_labels(made: Assignment, around: Around) -> list[date] | None:
    """The last day of the week whose label stands above each row of counted visits."""
    weeks = group_periods.of(around.body.group_texts, around.titles.year, fewest=1)
    if weeks is None or CALLS not in made.chosen or PERIOD_MONTH in made.chosen:
        return None
    if any((last - first).days >= WEEK for first, last in weeks):
        return None
    return [min(last, max(first, around.titles.received_on)) for first, last in weeks]


def _of_the_title(made: Assignment, around: Around) -> date | None:
    """The day of a sheet for each day; that of counted visits that are of one day or week, which
    the title names: its last one, the day of upload at the latest. A month is no week of visits,
    nor are those up to a day: asked.
    """
    if PERIOD_MONTH not in made.chosen and (day := sheet_day.of(around.titles)):
        return day
    if CALLS not in made.chosen or PERIOD_MONTH in made.chosen:
        return None
    period = around.titles.period_around
    if around.titles.day is not None:
        return around.titles.day
    if period is None or (period.end - period.start).days >= WEEK:
        return None
    return min(period.end, max(period.start, around.titles.received_on))


def _days(made: Assignment, around: Around) -> list[date | None] | None:
    """The day of each row: the end of its month if a person says so, or one day for all."""
    month = made.chosen.get(PERIOD_MONTH)
    if month is None:
        said = said_day.ask(around.asking)
        return None if said is None else [said for _ in around.body.rows]
    if around.asking.ask("month_only", ("month_end", "none")) != "month_end":
        return None
    latest = around.titles.received_on
    months = [
        month_of(v, around.titles, around.asking) for v in around.body.column(month.heading.col)
    ]
    return [None if m is None else min(m[1], max(latest, m[0])) for m in months]


def _letters(made: Assignment, around: Around, of: FieldType) -> dict[str, Heading]:
    """Columns nothing is known of that could hold such a field, by letter."""
    return {column_letter(h.col): h for h in _free(made, around, of)}


def _free(made: Assignment, around: Around, of: FieldType) -> Iterator[Heading]:
    # a column that only adds detail may also be what is missing: the region may be the customer
    needed = {name for group in made.kind.required for name in group} | {PERIOD_MONTH}
    used = {c.heading.col for name, c in made.chosen.items() if name in needed}
    used |= {c.heading.col for c in made.across}
    rule = Rule(of, date=DateRule(None, around.titles.year, around.titles.received_on))
    for heading in around.outline.headings:
        period = heading.head is not None and not heading.word
        if heading.col in used or (heading.total and of is not FieldType.MONEY) or period:
            continue
        if of is FieldType.MONEY and unit_words.counts_things(heading.name):
            continue
        values = around.body.column(heading.col)
        values = [v for v in values if not is_blank(v)][:: max(1, len(values) // SAMPLE)]
        numeric = reads_as(values, FieldType.MONEY, Rule(FieldType.MONEY))
        if values and reads_as(values, of, rule) and numeric is (of in NUMERIC):
            yield heading


def _named(around: Around, heading: Heading) -> str:
    """The name of a column, or what stands in it when it has none."""
    if heading.name and around.body.region.header:
        return heading.name
    values = [shown(v) for v in around.body.column(heading.col) if not is_blank(v)]
    return "、".join(list(dict.fromkeys(values))[:2]) + "…"
