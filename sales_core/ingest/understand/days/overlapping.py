"""Periods across that contain others: a quarter beside its months is their sum, never added."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

from sales_core.ingest.understand.asking.questions import Asking
from sales_core.ingest.understand.cells.figures import figure
from sales_core.ingest.understand.columns.assignment import Assignment, Candidate
from sales_core.ingest.understand.days import beside_periods
from sales_core.ingest.understand.periods.heads import Head
from sales_core.ingest.understand.tables.body import Body

QUESTION = "overlapping_periods"
ANY_YEAR = 2026
_MONTHS = {"quarter": 3, "half": 6}
NEAR = Decimal("0.02")
_Days = tuple[date, date]


def settle(made: Assignment, body: Body, asking: Asking) -> None:
    """Drop columns that are the sum of shorter ones; where they are not, one sort counts: asked."""
    beside_periods.settle(made, body)
    groups: dict[tuple[str, object], list[Candidate]] = defaultdict(list)
    for candidate in made.across:
        groups[candidate.field, candidate.label].append(candidate)
    longer = {c.heading.col: parts for group in groups.values() for c, parts in _longer(group)}
    for group in groups.values():
        longer |= _fiscal(group, body)
    if not longer:
        return
    odd = [col for col, parts in longer.items() if not _is_sum(body, col, parts)]
    drop = {col for found in longer.items() for col in _superfluous(made, *found)}
    if odd:
        names = "、".join(c.heading.name for c in made.across if c.heading.col in odd)
        if asking.ask(QUESTION, ("shorter", "longer"), None, names=names) == "longer":
            drop = {part.heading.col for parts in longer.values() for part in parts}
    made.across = [c for c in made.across if c.heading.col not in drop]


def _superfluous(made: Assignment, col: int, parts: Sequence[Candidate]) -> set[int]:
    """Of a period and those it contains the one that says less: the sum of the months, or the
    months beside the sum where a target stands below it alone."""
    whole = next(c for c in made.across if c.heading.col == col)
    within = {part.heading.head for part in parts}
    beside = {c.field for c in made.across if c.heading.head == whole.heading.head}
    told = {c.field for c in made.across if c.heading.head in within}
    return {part.heading.col for part in parts} if beside - told else {col}


def _longer(group: Sequence[Candidate]) -> list[tuple[Candidate, list[Candidate]]]:
    """Candidates whose period contains those of others, with the shortest they contain."""
    spans = {c.heading.col: _span(c) for c in group}
    found = []
    for one in group:
        inside = [o for o in group if _within(spans[o.heading.col], spans[one.heading.col])]
        if inside:
            found.append((one, inside))
    whole = {c.heading.col for c, _ in found}
    return [(c, [p for p in parts if p.heading.col not in whole]) for c, parts in found]


def _fiscal(group: Sequence[Candidate], body: Body) -> dict[int, list[Candidate]]:
    """Quarters and halves of another year than the calendar's (Q1 after Apr, May, Jun): column ->
    the months right before or after it that it adds up."""
    found = {}
    for place, one in enumerate(group):
        length = _months_in(one.heading.head)
        if length is None:
            continue
        before, after = _months(group[:place])[-length:], _months(group[place:])[:length]
        for parts in (before, after):
            if len(parts) > 1 and _is_sum_mostly(body, one.heading.col, parts):
                found[one.heading.col] = parts
    return found


def _months_in(head: Head | None) -> int | None:
    """How many months a quarter or a half has, be it one of a fiscal year."""
    if head is None or head.unit != "days":
        return _MONTHS.get(head.unit) if head else None
    days = head.in_year(head.year or ANY_YEAR)
    if days is None or days[0].day != 1 or (days[1] + timedelta(days=1)).day != 1:
        return None
    months = 12 * (days[1].year - days[0].year) + days[1].month - days[0].month + 1
    return months if months in _MONTHS.values() else None


def _months(group: Sequence[Candidate]) -> list[Candidate]:
    return [c for c in group if c.heading.head is not None and c.heading.head.unit == "month"]


def _span(candidate: Candidate) -> _Days | None:
    head = candidate.heading.head
    return None if head is None else head.in_year(head.year or ANY_YEAR)


def _within(inner: _Days | None, outer: _Days | None) -> bool:
    if inner is None or outer is None or inner == outer:
        return False
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _is_sum(body: Body, col: int, parts: Sequence[Candidate]) -> bool:
    """Whether the column is the sum of the others in every row that has it, or empty."""
    return all(_agreeing(body, col, parts))


def _is_sum_mostly(body: Body, col: int, parts: Sequence[Candidate]) -> bool:
    """The same of half of the rows at least: sums that are wrong are sums."""
    agreeing = _agreeing(body, col, parts)
    return 2 * sum(agreeing) >= len(agreeing)


def _agreeing(body: Body, col: int, parts: Sequence[Candidate]) -> list[bool]:
    """For each row that has the column, whether it is the sum of the others."""
    columns = [body.column(part.heading.col) for part in parts]
    found = []
    for place, value in enumerate(body.column(col)):
        total = figure(value)
        if total is not None:
            held = [figure(column[place]) or Decimal(0) for column in columns]
            found.append(abs(sum(held, Decimal(0)) - total) <= NEAR * len(held))
    return found
