"""The month a title names beside a week that is counted in it or in the year: 2026年10月第4周,
Week 43, October 2026.

Which days such a week has nobody can be sure of, but figures of the month are of that month.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from sales_core.domain.period import Period, PeriodKind
from sales_core.ingest.dates import MONTHS
from sales_core.ingest.understand.periods import periods, stretches
from sales_core.ingest.understand.periods.periods import plain
from sales_core.ingest.understand.tables.titles import Titles

_WEEK = re.compile(
    r"(?:第?\s*[一二三四五六1-6]|第\s*\d{1,2})\s*(?:周|星期)(?!\s*[一二三四五六日天])"
    r"|\b(?:week|wk|w)[ .]?\d{1,2}\b|\b[1-5](?:st|nd|rd|th) week(?: of)?\b"
)
_MONTH = re.compile(rf"\d{{1,2}}(?=月)|\b(?:{'|'.join(MONTHS)})\b")


def month(titles: Titles, headings: Iterable[str]) -> Period | None:
    """The month around a table of one of whose columns says that it is of the month; None where
    no text names a week in a month, or texts name several months."""
    if "month" not in map(stretches.of, headings):
        return None
    weekly = [word for word in map(plain, titles.texts) if _WEEK.search(word)]
    if len({number for word in weekly for number in _MONTH.findall(word)}) > 1:
        return None
    found = {periods.period_in([_WEEK.sub(" ", word)], titles.latest) for word in weekly}
    named = found.pop() if len(found) == 1 else None
    return named if named is not None and named.kind is PeriodKind.MONTH else None
