"""When a deal is expected, written as a month or a quarter: 2026年12月, 2027-01, 12月底, 2027Q1.

It counts by the last day of what is written, since that is the day it is due at the latest.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from datetime import date, datetime, time

from sales_core.domain.period import Period, PeriodKind
from sales_core.ingest.grid import Value
from sales_core.ingest.understand.periods.periods import plain

KIND, FIELD = "pipeline", "close_date"
_MONTH = re.compile(
    r"(?:(20\d\d)\s*年\s*)?(\d{1,2})\s*月份?\s*([上中下]旬|初|中|底|末)?(?:前|左右)?"
)
_WRITTEN = re.compile(r"(20\d\d)\s*[-/.]\s*(\d{1,2})()")
_QUARTER = re.compile(
    r"(?:(20\d\d)\s*年?[-\s]?)?(?:q([1-4])|第?([一二三四1-4])季度?)(?:[\s'/-]+(20\d\d))?(?:前|末|底)?"
)
_QUARTERS = {**{str(n): n for n in range(1, 5)}, "一": 1, "二": 2, "三": 3, "四": 4}
_UP_TO = {"初": 10, "上旬": 10, "中": 20, "中旬": 20}
_YEAR = 12


def as_days(
    values: Sequence[Value], year: int | None, period: Period | None, received_on: date
) -> list[Value]:
    """The cells, months and quarters as their last day; one without a year is the one nearest to
    the period the titles tell, else of their year, else nearest to the day of upload."""
    near = received_on
    if period is not None and period.kind is not PeriodKind.YEAR:
        year, near = None, period.end
    read = {v: _day(plain(v), year, near) for v in set(map(_text, values)) if v}
    return [read.get(_text(value)) or value for value in values]


def _text(value: Value) -> str:
    return value if isinstance(value, str) else ""


def _day(word: str, year: int | None, near: date) -> datetime | None:
    if found := _MONTH.fullmatch(word) or _WRITTEN.fullmatch(word):
        month, most = int(found[2]), _UP_TO.get(found[3] or "", 31)
    elif found := _QUARTER.fullmatch(word):
        month, most = 3 * _QUARTERS[found[2] or found[3]], 31
    else:
        return None
    if not 1 <= month <= _YEAR:
        return None
    written = found[1] or (found[4] if found.re is _QUARTER else None)
    of = int(written) if written else year or _nearest(month, near)
    return datetime.combine(date(of, month, min(most, monthrange(of, month)[1])), time())


def _nearest(month: int, near: date) -> int:
    apart = month - near.month
    return near.year + (1 if apart < -_YEAR // 2 else -1 if apart > _YEAR // 2 else 0)
