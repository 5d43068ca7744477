"""Spans of months that are no quarter and no year: 2026年1-10月, Jan-Oct 2026, Apr 2026 - Jan 2027.

A plan of such a span, a target or a budget, is of all its days; what was done in it is asked about
as before, for nobody can see which month it belongs to.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from sales_core.domain.period import month_end
from sales_core.ingest.dates import MONTHS
from sales_core.ingest.understand.periods import other_spans
from sales_core.ingest.understand.periods.periods import plain, year_in

PLANS = frozenset({"sales_target", "expense_budget"})
"""Kinds of report whose amounts may be of any span."""
_NAME = (
    r"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_TO = r"\s*(?:[-~—–至到]|to|through|thru)\s*"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"(?<![\d./-])(?:(20\d{{2}})\s*年度?\s*)?(1[0-2]|0?[1-9])\s*月?份?{_TO}"
        r"(?:(20\d{2})\s*年\s*)?(1[0-2]|0?[1-9])\s*月",
        rf"(?<![a-z]){_NAME}\.?[\s'’-]*(20\d{{2}})?{_TO}{_NAME}(?![a-z])[\s'’,.-]*(20\d{{2}})?",
    )
)
_LONGEST = 12
Days = tuple[date, date]


def named(text: str) -> bool:
    """Whether a text names a span of months."""
    word = plain(text)
    return any(form.search(word) for form in _FORMS)


def of(texts: Sequence[str], year: int | None = None) -> Days | None:
    """First and last day of the one span these texts name; None where they name none, several, or
    one whose year nothing tells. `year`: the one named elsewhere."""
    words = [plain(text) for text in texts]
    year = year_in(list(texts)) or year
    found = {days for word in words for days in _spans(word, year)}
    return found.pop() if len(found) == 1 else None


def _spans(word: str, year: int | None) -> list[Days | None]:
    if other_spans.of_fiscal_year(word):
        return [None for form in _FORMS if form.search(word)]
    chinese, english = _FORMS
    found = [_days(m[1], m[2], m[3], m[4], year) for m in chinese.finditer(word)]
    return found + [
        _days(m[2], str(MONTHS[m[1][:3]]), m[4], str(MONTHS[m[3][:3]]), year)
        for m in english.finditer(word)
    ]


def _days(
    began: str | None, first: str, ended: str | None, last: str, year: int | None
) -> Days | None:
    """The days of the span; a year on one side is that of both, unless the months turn it."""
    start = int(began or ended or year or 0)
    end = int(ended or began or year or 0)
    months = (end - start) * 12 + int(last) - int(first) + 1
    if not start or not 1 < months <= _LONGEST:
        return None
    return date(start, int(first), 1), month_end(date(end, int(last), 1))
