"""A title left over from last month or week: 2026年10月 above the rows of a file called 2026年11月.
Which of the two the rows are of is asked, and so it is of a sheet 10月 that is the only one of its
sort in a file called 2026年11月, where nothing above the rows says more."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from sales_core.domain.period import Period, PeriodKind
from sales_core.ingest.understand.asking.questions import Asking, name_of
from sales_core.ingest.understand.periods import periods
from sales_core.ingest.understand.tables.titles import Titles

QUESTION, NAMES = "two_months", "two_names"
_DAY = re.compile(
    r"20\d{2}(?:[-./年]\s?\d{1,2}[-./月]\s?\d{1,2}|[01]\d[0-3]\d)|\d月\s?\d{1,2}[日号]"
)
"""The day a file was made on says nothing of its rows."""
_KINDS = (PeriodKind.MONTH, PeriodKind.WEEK)
_LAST = 2
"""The last texts around a table: the sheet's and the file's name."""


def settled(around: Period | None, titles: Titles, asking: Asking) -> Period | None:
    """The period around a table; None while it is asked."""
    if around is None or around.kind not in _KINDS:
        return around
    if len(told := _told(titles)) > 1:
        params = {"title": told[0].label, "name": told[1].label}
        return _ask(QUESTION, told, asking, params)
    if not told and len(told := _named(around, titles)) > 1:
        return _ask(NAMES, told, asking, {"sheet": told[0].label, "file": told[1].label})
    return around


def _ask(
    code: str, told: Sequence[Period], asking: Asking, params: Mapping[str, Any]
) -> Period | None:
    """One of the periods, which holds for this file alone."""
    answer = asking.ask(code, tuple(period.label for period in told), None, anew=True, **params)
    asking.answers.pop(name_of(code, ""), None)
    asking.asked.pop(name_of(code, ""), None)
    return None if answer is None else Period.said(answer)


def open_in(asking: Asking) -> bool:
    """Whether it is asked and not yet answered."""
    return any(question.code in (QUESTION, NAMES) for question in asking.questions)


def _told(titles: Titles) -> list[Period]:
    """The month or week of the titles and another one in the name of the sheet or the file; one
    alone where a name agrees with the titles, or says nothing."""
    texts, names = titles.texts[:-_LAST], titles.texts[-_LAST:]
    above = periods.period_in(texts, titles.latest)
    if above is None:
        return []
    told = [_period(name, above, titles) for name in names]
    found = [p for p in told if p is not None and p.kind is above.kind]
    return [above] if above in found else [above, *found[-1:]]


def _named(around: Period, titles: Titles) -> list[Period]:
    """The month or week in the sheet's name and another one in the file's, where no other sheet has
    one and the table is taken to be of one of these."""
    sheet, file = titles.texts[-_LAST:]
    of_file = _period(file, around, titles)
    own = _period(sheet, of_file or around, titles)
    if own is None or of_file is None or of_file.kind is not own.kind or of_file == own:
        return []
    if around not in (of_file, _period(sheet, around, titles)):
        return []
    beside = (_period(name, around, titles) for name in titles.top.beside)
    return [] if any(p is not None and p.kind is own.kind for p in beside) else [own, of_file]


def _period(name: str, around: Period, titles: Titles) -> Period | None:
    """The period a name tells; one without a year is of the year that lies nearest."""
    if _DAY.search(name):
        return None
    if re.search(r"20\d{2}", name):
        return periods.period_in([name], titles.latest)
    years = (around.start.year + n for n in (0, -1, 1))
    texts = [text for year in years for text in (f"{year}年{name}", f"{name} {year}")]
    found = [periods.period_in([text], titles.latest) for text in texts]
    near = [period for period in found if period is not None]
    return min(near, key=lambda period: abs(period.start - around.start), default=None)
