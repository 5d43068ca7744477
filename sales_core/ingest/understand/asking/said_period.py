"""The period a person says a table is of: 2026-10 for this file alone, or last month, which holds
for every later file of the layout, told from the day it comes in."""

from __future__ import annotations

from datetime import date

from sales_core.domain.period import Period, PeriodKind
from sales_core.ingest.understand.asking.questions import Asking, name_of

CODE = "period_of"
_KINDS = {
    **dict.fromkeys(("月", "个月", "month"), PeriodKind.MONTH),
    **dict.fromkeys(("周", "星期", "个星期", "week"), PeriodKind.WEEK),
    **dict.fromkeys(("季", "季度", "个季度", "quarter"), PeriodKind.QUARTER),
    **dict.fromkeys(("年", "year"), PeriodKind.YEAR),
}
_STEPS = {"上": -1, "last": -1, "本": 0, "这": 0, "今": 0, "当": 0, "this": 0, "下": 1, "next": 1}


def ask(asking: Asking) -> Period | None:
    """The period, or None after noting the question."""
    answer = asking.ask(CODE)
    if answer is None:
        return None
    told = relative(answer, asking.context.received_on)
    if told is not None:
        return told
    asking.answers.pop(name_of(CODE, ""), None)
    asking.asked.pop(name_of(CODE, ""), None)
    found = Period.said(answer)
    if found is None:
        asking.questions.append(asking.about(CODE))
    return found


def relative(text: str, received_on: date) -> Period | None:
    """上月, 本周, last month: counted from the day of upload."""
    word = text.strip().casefold()
    for start, steps in _STEPS.items():
        kind = _KINDS.get(word.removeprefix(start).strip()) if word.startswith(start) else None
        if kind is not None:
            return Period.containing(received_on, kind).shift(steps)
    return None
