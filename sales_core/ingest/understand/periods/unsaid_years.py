"""The year of days that are written without one, 11月16日: what happened lies behind the day of
upload, what is planned, due or expected lies about it, and the days of one column lie together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from sales_core.domain.period import Period, PeriodKind
from sales_core.ingest import dates
from sales_core.ingest.dates import DateRule
from sales_core.ingest.grid import Value
from sales_core.ingest.understand.periods.periods import plain as simple
from sales_core.ingest.understand.periods.periods import years_of

EXPECTED = frozenset({"close_date", "due_date", "draft_due_date", "policy_due_date", "action_due"})
"""Days that may lie in another year than the report."""
AHEAD = EXPECTED | {"plan_date", "start_date", "end_date"}
FURTHER = timedelta(days=31)
"""How far a report may run ahead of its upload: a log of the month is filled in advance."""
PLANNED_BEFORE = timedelta(days=62)
"""How long before it begins a month or week is planned at most."""
_PLANNED = re.compile(
    r"计划|安排|行程|目标|任务|指标|预算|预测"
    r"|\b(?:plan(?:ned|s)?|targets?|quotas?|goals?|budget|schedule|itinerary|forecast)\b"
)
_DONE = re.compile(
    r"实际|完成|达成|进度|执行|记录|总结|回顾|通报|日[报志]|\bvs\b"
    r"|\b(?:actuals?|achieve\w*|attain\w*|progress|performance|report|log)\b"
)
APART, TOGETHER = timedelta(days=180), timedelta(days=92)


def latest(texts: Sequence[str], received_on: date) -> date:
    """The last day a period or day without a year may begin, by what the texts around it speak of:
    the targets of 12月 are sent in November, what was sold in 12月 a year ago is not."""
    return received_on + PLANNED_BEFORE if planned(texts) else received_on


def planned(texts: Sequence[str]) -> bool:
    """Whether texts speak of plans and targets, and of nothing that was done."""
    words = [simple(text).replace("_", " ") for text in texts]
    return any(map(_PLANNED.search, words)) and not any(map(_DONE.search, words))


def open_between(texts: Sequence[str], period: Period, received_on: date) -> bool:
    """Whether a month without a year that is read as a year ago may be the next one: texts speak of
    plans and of what was done (12月打款计划及执行), and the one ahead is near."""
    words = [simple(text).replace("_", " ") for text in texts]
    both = any(map(_PLANNED.search, words)) and any(map(_DONE.search, words))
    if not both or period.kind is not PeriodKind.MONTH or any(map(years_of, texts)):
        return False
    ahead = period.start.replace(year=period.start.year + 1)
    return received_on < ahead <= received_on + PLANNED_BEFORE


def rule(
    order: str | None,
    values: Sequence[Value],
    field: str,
    year: int | None,
    period: Period | None,
    received_on: date,
) -> DateRule:
    """How the days of a column are read. `year`, `period`: what the titles say."""
    plain = DateRule(order, year, received_on)
    month = period if period is not None and period.kind is not PeriodKind.YEAR else None
    if field in AHEAD and year is None:
        return replace(plain, near=received_on)
    if field in EXPECTED and month is not None:
        return replace(plain, near=month.end)
    return plain if year is not None else _together(values, plain, received_on)


def _together(values: Sequence[Value], plain: DateRule, received_on: date) -> DateRule:
    """The same with a later last day, where otherwise days next to each other would lie most of a
    year apart."""
    later = replace(plain, latest=received_on + FURTHER)
    if _spread(values, plain) > APART and _spread(values, later) <= TOGETHER:
        return later
    return plain


def _spread(values: Sequence[Value], of: DateRule) -> timedelta:
    found = [parsed.day for value in set(values) if (parsed := dates.parse(value, of)) is not None]
    return max(found) - min(found) if found else timedelta()
