"""Visit plans drawn as a week: a row per rep, a column per weekday, customers in the cells."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

from sales_core.ingest import dates
from sales_core.ingest.dates import DateRule
from sales_core.ingest.understand import periods
from sales_core.ingest.understand.body import Body
from sales_core.ingest.understand.cells import is_blank, shown
from sales_core.ingest.understand.header import Heading
from sales_core.ingest.understand.questions import Asking
from sales_core.ingest.understand.reading import Titles

LEAST = 4
_SPLIT = re.compile(r"[、,，;；/\n\r|]+")
_FREE = ("休", "休息", "休假", "请假", "年假", "调休", "off", "leave", "holiday", "-", "/", "无")
_BUSY = ("会议", "例会", "开会", "办公室", "内勤", "培训", "出差", "meeting", "training", "office")
_NO_CUSTOMER = frozenset((*_FREE, *_BUSY))


def weekdays(headings: list[Heading]) -> dict[int, int]:
    """Column -> weekday (Monday 0), when the table is a week; empty otherwise."""
    found: dict[int, int] = {}
    for heading in headings:
        day = periods.weekday(heading.name)
        if day is not None:
            found[heading.col] = day
    return found if len(set(found.values())) >= LEAST else {}


def days_of(
    headings: list[Heading], columns: dict[int, int], titles: Titles, asking: Asking
) -> dict[int, date] | None:
    """Column -> day: written in the header, else from the week named around it, else asked."""
    written = {h.col: _written(h, titles) for h in headings if h.col in columns}
    known = {col: day for col, day in written.items() if day is not None}
    if len(known) == len(columns):
        return known
    monday = periods.monday_in(titles.texts, titles.received_on)
    if known:
        col, day = next(iter(known.items()))
        monday = day - timedelta(days=columns[col])
    if monday is None:
        answer = asking.ask_free("week_of", lambda text: dates.parse_text(text, DateRule()))
        if answer is None:
            return None
        monday = answer.day - timedelta(days=answer.day.weekday())
    return {col: monday + timedelta(days=n) for col, n in columns.items()}


def rows(body: Body, rep: list[object], days: dict[int, date]) -> list[dict[str, object]]:
    """One row per customer named in a cell: plan_date, rep_name, customer_name."""
    found: list[dict[str, object]] = []
    for place, row in enumerate(body.rows):
        for col, day in sorted(days.items()):
            value = body.cell(row, col)
            if is_blank(value):
                continue
            for name in _SPLIT.split(shown(value)):
                clean = name.strip()
                if clean and clean.lower() not in _NO_CUSTOMER:
                    found.append(
                        {
                            "_row": row + 1,
                            "_cell": body.spot(row, col),
                            "plan_date": datetime.combine(day, time()),
                            "rep_name": rep[place],
                            "customer_name": clean,
                        }
                    )
    return found


def _written(heading: Heading, titles: Titles) -> date | None:
    text = periods.without_weekday(heading.name)
    year = periods.year_in(titles.texts)
    latest = titles.received_on + timedelta(days=31)
    found = dates.parse_text(text, DateRule("mdy", year, latest)) if text else None
    return found.day if found else None
