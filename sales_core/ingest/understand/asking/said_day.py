"""The day a person says the rows of a table count on: 2026-10-31 for this file alone, or the day of
upload, the day before it or the end of last month, which hold for every later file of the layout.
"""

from __future__ import annotations

from datetime import date, timedelta

from sales_core.domain.period import Period, PeriodKind
from sales_core.ingest import dates
from sales_core.ingest.dates import DateRule
from sales_core.ingest.understand.asking.questions import Asking

CODE = "day_of"
_DAYS = {"今天": 0, "当天": 0, "上传当天": 0, "today": 0, "day of upload": 0, "昨天": -1}
_DAYS |= {"上传前一天": -1, "yesterday": -1}
_ENDS = {
    **dict.fromkeys(("上月末", "上月底", "上个月底", "上个月末"), PeriodKind.MONTH),
    **dict.fromkeys(("end of last month", "last month end"), PeriodKind.MONTH),
    **dict.fromkeys(("上周末", "上周日", "end of last week"), PeriodKind.WEEK),
}


def ask(asking: Asking) -> date | None:
    """The day, or None after noting the question."""
    return asking.ask_free(CODE, named, lambda text: relative(text, asking.context.received_on))


def named(text: str) -> date | None:
    """The day a date names."""
    found = dates.parse_text(text, DateRule())
    return found.day if found else None


def relative(text: str, received_on: date) -> date | None:
    """昨天, 上月末, end of last month: counted from the day of upload."""
    word = " ".join(text.casefold().split())
    if word in _DAYS:
        return received_on + timedelta(days=_DAYS[word])
    kind = _ENDS.get(word)
    return None if kind is None else Period.containing(received_on, kind).shift(-1).end
