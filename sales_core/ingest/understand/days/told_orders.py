"""The order of day and month where something beside the days leaves one: 05/10/2026 and 12/10/2026
in a report of October, beside Oct or beside Mon."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime

from sales_core.domain.issue import Issue
from sales_core.domain.period import Period
from sales_core.ingest import dates
from sales_core.ingest.dates import DateRule
from sales_core.ingest.grid import Value
from sales_core.ingest.understand.cells.cells import is_blank
from sales_core.ingest.understand.columns.assignment import PERIOD_MONTH, Assignment
from sales_core.ingest.understand.days import fiscal, weekdays
from sales_core.ingest.understand.tables.body import Body
from sales_core.ingest.understand.tables.header import Heading
from sales_core.ingest.understand.tables.titles import Titles

CODE = "date_order_told"
ORDERS = ("dmy", "mdy", "ymd")
LONGEST, WEEK = 92, 7
"""Days of a period that tells an order, and of one in which a single day does."""
FEWEST, SEVERAL = 2, 3
"""How many different days must fit the months beside them, and weekdays or a longer period."""


def of(body: Body, made: Assignment, headings: Sequence[Heading], titles: Titles) -> str | None:
    """The one order in which every day lies in the period of the report, in the month and on the
    weekday its row names; None where nothing tells, or more than one order fits."""
    claim = made.chosen.get(made.kind.date or "")
    different = body.different(claim.heading.col) if claim is not None else []
    texts = [value for value in different if isinstance(value, str) and not is_blank(value)]
    mixed = any(isinstance(value, date | datetime) for value in different)
    if claim is None or mixed or not dates.order_of(texts)[1]:
        return None
    free = [h for h in headings if not made.holds(h.col)]
    beside = (
        (_months(body, made), _month, FEWEST),
        (weekdays.numbers(body, free, ()), date.weekday, SEVERAL),
    )
    read = {order: {text: _day(text, order) for text in texts} for order in ORDERS}
    if read["ymd"] == read["mdy"]:
        del read["ymd"]
    cells = body.column(claim.heading.col)
    fitting = []
    for order, days in read.items():
        says = [_in_period(days, _period(titles))]
        says += [_alike([days.get(str(v)) for v in cells], *one) for one in beside]
        unread = None in days.values()
        fitting += [order] if any(says) and False not in says and not unread else []
    return fitting[0] if len(fitting) == 1 else None


def said(order: str, sheet: str, sample: str) -> Issue:
    """What a day is read as, for who checks the file."""
    return Issue(CODE, "info", sheet, params={"sample": sample, "found": f"{_day(sample, order)}"})


def _period(titles: Titles) -> Period | None:
    if titles.day is not None:
        return None  # the day of a daily report may be written in either order itself
    found = titles.period_around
    return found if found and (found.end - found.start).days <= LONGEST else None


def _day(value: Value, order: str) -> date | None:
    rule = DateRule(None if order == "ymd" else order)
    parsed = dates.parse_text(value, rule) if isinstance(value, str) else None
    return parsed.day if parsed else None


def _in_period(days: Mapping[str, date | None], period: Period | None) -> bool | None:
    """Whether all days lie in a period; None where too few could tell."""
    if period is None:
        return None
    different = {day for day in days.values() if day is not None}
    short = (period.end - period.start).days < WEEK
    if len(different) < (1 if short else SEVERAL):
        return None
    return all(period.start <= day <= period.end for day in different)


def _alike(
    days: Sequence[date | None],
    said: Sequence[int | None] | None,
    number: Callable[[date], int],
    fewest: int,
) -> bool | None:
    """Whether a number of each day is what its row says; None where too few days have any."""
    pairs = zip(days, said, strict=True) if said else ()
    held = {(day, other) for day, other in pairs if day and other is not None}
    if len({day for day, _ in held}) < fewest:
        return None
    return all(number(day) == other for day, other in held)


def _month(day: date) -> int:
    return day.month


def _months(body: Body, made: Assignment) -> list[int | None] | None:
    """The month of each row, where a column of months says it."""
    claim = made.chosen.get(PERIOD_MONTH)
    if claim is None:
        return None
    heads = [fiscal.head_of(value) for value in body.column(claim.heading.col)]
    return [one.number if one and one.unit == "month" else None for one in heads]
