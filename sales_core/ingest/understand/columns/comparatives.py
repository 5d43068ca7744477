"""Months a report of one month compares itself with: 9月纯销 and 25年10月 beside 10月指标.

The month with the target is the one reported, or that of the title where the target names none;
what was sold in the month before it and a year ago belongs to its rows, instead of making rows of
its own. A month without a word beside months of the same field that have one is another measure: it
is left unused. The months beside 四季度任务 are its parts.
"""

from __future__ import annotations

from dataclasses import replace

from sales_core.domain.period import Period, PeriodKind
from sales_core.ingest.understand.columns.assignment import Assignment, Candidate
from sales_core.ingest.understand.columns.columns import PROGRESS
from sales_core.ingest.understand.periods.heads import Head, of_period

_BEFORE, _YEAR_AGO = "prev_amount", "last_year_amount"
_TARGET = "target_amount"
LONGER = frozenset({"quarter", "half", "year"})
"""Heads of several months."""


def settled(made: Assignment, around: Period | None = None) -> Assignment:
    """The assignment, its months compared with put where the kind keeps them. `around`: the period
    the titles tell."""
    if made.kind.id == PROGRESS:
        if _TARGET in made.chosen:
            _compare_with_titles(made, around)
        else:
            _compare(made)
    else:
        said = {(c.field, _is_month(c)) for c in made.across if c.heading.word}
        made.across = [
            c
            for c in made.across
            if c.heading.word or not {(c.field, True), (c.field, _is_month(c))} & said
        ]
    return made


def others(made: Assignment, around: Period | None) -> frozenset[int]:
    """The columns of bare months, none of which is the month of the titles: beside a target without
    a month they are what came before it, no targets of their own."""
    if around is None or around.kind is not PeriodKind.MONTH or made.kind.id == PROGRESS:
        return frozenset()
    month = of_period(around)
    bare = [c for c in made.across if not c.heading.word and c.label is None]
    if len(bare) < len(made.across) or any(not _is_month(c) or _is(c, month) for c in bare):
        return frozenset()
    return frozenset(c.heading.col for c in bare)


def _is_month(candidate: Candidate) -> bool:
    """Whether a column is of a month or of less, and not of a quarter, a half or a year."""
    head = candidate.heading.head
    return head is None or head.unit not in LONGER


def _compare(made: Assignment) -> None:
    months = {c.heading.head for c in made.across}
    reported = {c.heading.head for c in made.across if c.field == _TARGET}
    if len(reported) != 1 or len(months) < 2 or any(c.label for c in made.across):
        return
    (month,) = reported
    others = [c for c in made.across if c.heading.head != month]
    fields = [_field(c, month) for c in others]
    if None in fields or len(set(fields)) < len(fields) or set(fields) & set(made.chosen):
        return
    for candidate, name in zip(others, fields, strict=True):
        made.chosen[str(name)] = replace(candidate, field=str(name), because="alias")
    made.across = [c for c in made.across if c.heading.head == month]


def _compare_with_titles(made: Assignment, around: Period | None) -> None:
    """Beside a target that names no month, every month but that of the titles is compared with;
    what the kind keeps no place for is left unused."""
    heads = {c.heading.head for c in made.across}
    if around is None or around.kind is not PeriodKind.MONTH or any(c.label for c in made.across):
        return
    if not heads or any(h is None or h.unit != "month" for h in heads):
        return
    month = of_period(around)
    for candidate in made.across:
        name = _field(candidate, month)
        if name is not None and name not in made.chosen and not _is(candidate, month):
            made.chosen[name] = replace(candidate, field=name, because="alias")
    made.across = [c for c in made.across if _is(c, month)]


def _is(candidate: Candidate, month: Head) -> bool:
    """Whether a column is of a month; one that names no year is of the year reported."""
    head = candidate.heading.head
    return head is not None and head.number == month.number and head.year in (None, month.year)


def _field(candidate: Candidate, month: Head | None) -> str | None:
    """What an amount of another month is beside this one; None when it is not compared with."""
    head = candidate.heading.head
    if head is None or month is None or {head.unit, month.unit} != {"month"}:
        return None
    if candidate.field != "actual_mtd":
        return None
    year = month.year or (head.year + 1 if head.year and head.number == month.number else 0)
    if head.number == month.number:
        return _YEAR_AGO if head.year and head.year == year - 1 else None
    before = month.number - 1 or 12
    ago = (head.year is None) or (month.year or 0) - (before == 12) == head.year
    return _BEFORE if head.number == before and ago else None
