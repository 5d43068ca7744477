"""A title left over from last month or week: 2026年10月 above the rows of a file called 2026年11月.
Which of the two the rows are of is asked."""

from __future__ import annotations

import re

from sales_core.domain.period import Period, PeriodKind
from sales_core.ingest.understand.asking.questions import Asking, name_of
from sales_core.ingest.understand.periods import periods
from sales_core.ingest.understand.tables.titles import Titles

QUESTION = "two_months"
_DAY = re.compile(r"20\d{2}(?:[-./年]\s?\d{1,2}[-./月]\s?\d{1,2}|[01]\d[0-3]\d)")
"""The day a file was made on says nothing of its rows."""
_KINDS = (PeriodKind.MONTH, PeriodKind.WEEK)
_NAMES = 2
"""The last texts around a table: the sheet's and the file's name."""


def settled(around: Period | None, titles: Titles, asking: Asking) -> Period | None:
    """The period around a table; None while it is asked."""
    if around is None or around.kind not in _KINDS:
        return around
    told = _told(titles)
    if len(told) < 2:
        return around
    answer = asking.ask(
        QUESTION, tuple(period.label for period in told), None, anew=True,
        title=told[0].label, name=told[1].label,
    )  # fmt: skip
    asking.answers.pop(name_of(QUESTION, ""), None)  # of this file alone
    asking.asked.pop(name_of(QUESTION, ""), None)
    return None if answer is None else Period.said(answer)


def open_in(asking: Asking) -> bool:
    """Whether it is asked and not yet answered."""
    return any(question.code == QUESTION for question in asking.questions)


def _told(titles: Titles) -> list[Period]:
    """The month or week of the titles and another one in the name of the sheet or the file; one
    alone where a name agrees with the titles, or says nothing."""
    texts, names = titles.texts[:-_NAMES], titles.texts[-_NAMES:]
    above = periods.period_in(texts, titles.latest)
    if above is None:
        return []
    told = [periods.period_in([_dated(name, above)], titles.latest) for name in names]
    found = [p for p in told if p is not None and p.kind is above.kind]
    return [above] if above in found else [above, *found[-1:]]


def _dated(name: str, above: Period) -> str:
    """The name; one without a year is of the year of the titles."""
    if _DAY.search(name):
        return ""
    return name if re.search(r"20\d{2}", name) else f"{above.start.year}年{name}"
