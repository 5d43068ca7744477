"""The period a person says a table is of: 2026-10 for this file alone, or last month, which holds
for every later file of the layout, told from the day it comes in."""

from __future__ import annotations

from datetime import date, timedelta

from sales_core.domain.period import Period, PeriodKind
from sales_core.ingest import dates
from sales_core.ingest.dates import DateRule
from sales_core.ingest.understand.asking.questions import Asking

CODE, WEEK = "period_of", "week_of"
_KINDS = {
    **dict.fromkeys(("月", "个月", "month"), PeriodKind.MONTH),
    **dict.fromkeys(("周", "星期", "个星期", "week"), PeriodKind.WEEK),
    **dict.fromkeys(("季", "季度", "个季度", "quarter"), PeriodKind.QUARTER),
    **dict.fromkeys(("年", "year"), PeriodKind.YEAR),
}
_STEPS = {"上": -1, "last": -1, "本": 0, "这": 0, "今": 0, "当": 0, "this": 0, "下": 1, "next": 1}


def ask(asking: Asking) -> Period | None:
    """The period, or None after noting the question."""
    received_on = asking.context.received_on
    return asking.ask_free(CODE, Period.said, lambda text: relative(text, received_on))


def ask_monday(asking: Asking) -> date | None:
    """The Monday of the week a day or a word such as next week names, or None after noting the
    question."""
    return asking.ask_free(WEEK, _monday, lambda text: _week(text, asking.context.received_on))


def relative(text: str, received_on: date) -> Period | None:
    """上月, 本周, last month: counted from the day of upload."""
    word = text.strip().casefold()
    for start, steps in _STEPS.items():
        kind = _KINDS.get(word.removeprefix(start).strip()) if word.startswith(start) else None
        if kind is not None:
            return Period.containing(received_on, kind).shift(steps)
    return None


def _week(text: str, received_on: date) -> date | None:
    found = relative(text, received_on)
    return found.start if found is not None and found.kind is PeriodKind.WEEK else None


def _monday(text: str) -> date | None:
    day = dates.parse_text(text, DateRule())
    return None if day is None else day.day - timedelta(day.day.weekday())
