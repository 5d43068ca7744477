"""A column of weekdays (周一, Tue) in a table whose week is named around it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, timedelta

from sales_core.ingest.grid import Value
from sales_core.ingest.understand.asking import said_period
from sales_core.ingest.understand.asking.questions import Asking
from sales_core.ingest.understand.cells.cells import is_blank, shown
from sales_core.ingest.understand.periods import periods
from sales_core.ingest.understand.tables.body import Body
from sales_core.ingest.understand.tables.header import Heading
from sales_core.ingest.understand.tables.titles import Titles

LONGEST = 12


def numbers(
    body: Body, headings: Sequence[Heading], used: Collection[int]
) -> list[int | None] | None:
    """The weekday of each row, Monday 0; None when no free column holds weekdays."""
    return next((n for h in headings if h.col not in used and (n := _numbers(body, h))), None)


def days(found: Sequence[int | None], titles: Titles, asking: Asking) -> list[date | None] | None:
    """The day of each row; None as long as nobody has said which week it is."""
    monday = periods.monday_in(titles.for_all, titles.received_on)
    monday = monday or said_period.ask_monday(asking)
    if monday is None:
        return None
    return [None if n is None else monday + timedelta(n) for n in found]


def _numbers(body: Body, heading: Heading) -> list[int | None] | None:
    """The weekday of each row, Monday 0; None when the column holds anything else."""
    values = _filled(body.column(heading.col))
    if heading.head is not None or any(not isinstance(v, str) for v in values if not is_blank(v)):
        return None
    texts = [shown(v) for v in values]
    short = all(len(text) <= LONGEST for text in texts)
    numbers = [periods.weekday(text) if text else None for text in texts]
    unread = any(text and n is None for text, n in zip(texts, numbers, strict=True))
    return None if unread or not short or not any(texts) else numbers


def _filled(values: Sequence[Value]) -> list[Value]:
    """The weekdays, a blank one as the day above: a visit without a day is none."""
    found: list[Value] = []
    for value in values:
        found.append(found[-1] if found and is_blank(value) else value)
    return found
