"""Periods that head a column or fill a cell: 10月, Q3, W40, 10月上旬, 10.1-10.7."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from sales_core.domain.period import Period, PeriodKind
from sales_core.ingest import month_words
from sales_core.ingest.dates import MONTHS
from sales_core.ingest.grid import Value
from sales_core.ingest.understand.periods import day_words, named_months
from sales_core.ingest.understand.periods.periods import QUARTERS, plain

Unit = Literal["month", "quarter", "half", "week", "xun", "days"]
_MONTH = re.compile(r"^(?:(20\d{2}|\d{2})年)?(1[0-2]|0?[1-9])月份?$")
_SO_FAR = re.compile(
    r"(?<=月)\s*[(\[]?\s*(?:(?:数据)?截[至止到]?(?:[到至日期:\s]*(?:\d{1,2}[./月-])?\d{1,2}[日号]?|目前|今[日天]?|当前)"
    r"|至今|mtd)\s*[)\]]?$"
)
"""11月（截至8日）, 11月至今: the month, of which some days are yet to come."""
_ISO = re.compile(r"^(20\d{2})[-/.年](1[0-2]|0?[1-9])月?$")
_SIX = re.compile(r"^(20\d{2})(1[0-2]|0[1-9])$")
_NUMBERED = re.compile(r"^m(1[0-2]|0[1-9])$")
_NAME = re.compile(r"^([a-z]{3,9})\.?(?:[-\s]*|,\s*)(20\d{2}|'\s*\d{2}|1[5-9]|[2-4]\d)?$")
"""Oct 12 is a day of October and no year anybody reports on; Oct '12 is one."""
_QUARTER = re.compile(r"^(?:(20\d{2})年?)?(?:q([1-4])|第?([一二三四1-4])季度?)$")
_QUARTER_WORD = re.compile(
    r"^(?:(20\d{2})[\s-]*)?"
    r"(?:(?:q|qtr|quarter)[.\s-]*([1-4])|([1-4])(?:st|nd|rd|th) (?:qtr|quarter))"
    r"(?:[\s'/-]+(20\d{2}|\d{2}))?$"
)
_HALF = re.compile(r"^(?:(20\d{2})\s*年?)?\s*(?:h([12])|([上下])半年度?)$")
_WEEK = re.compile(
    r"^(?:(20\d{2})[-\s年]*)?(?:第(\d{1,2})周|(?:w|wk|week)[-\s.]?(\d{1,2})|(\d{1,2})周)$"
)
_XUN = re.compile(r"^(?:(20\d{2}|\d{2})年)?(1[0-2]|0?[1-9])月份?([上中下])旬$")
_DAYS = re.compile(
    r"^(?:(20\d{2})[-/.年])?(\d{1,2})[/.月](\d{1,2})日?\s*(?:-|~|至|到|–|—)\s*"
    r"(?:(\d{1,2})[/.月])?(\d{1,2})日?$"
)
_LEADING = re.compile(
    r"^((?:(?:20\d{2}|\d{2})年)?(?:1[0-2]|0?[1-9])月份?(?:[上中下]旬)?"
    r"|第\d{1,2}周|w(?:k|eek)?\d{1,2}|(?:20\d{2})?q[1-4]|第?[一二三四]季度|h[12]|[上下]半年"
    r"|[a-z]{3,9}(?:[-\s']*(?:20\d{2}|\d{2}))?)[\s_\-/]*([^\d\s].*)$",
    re.DOTALL,
)
_AND_ON = re.compile(r"(?:(?:to|through|thru|till)\b|[至到~–—])")
_YEAR = re.compile(r"(20\d{2})\s*年?度?")
_ORDER: tuple[Unit, ...] = ("days", "week", "xun", "month", "quarter", "half")
_NO_LEAP_YEAR = 2026
_PARTS = {"上": 1, "中": 2, "下": 3}
_XUN_WORD = re.compile(r"^([上中下])旬[\s_\-/]*(.*)$", re.DOTALL)


def place(unit: Unit) -> int:
    """The place of a unit among all, the shortest first."""
    return _ORDER.index(unit)


@dataclass(frozen=True)
class Head:
    """A period as it is written, and its year when that is.

    `number`: of the month, quarter, half or week in its year; of a third of a month and of days
    `month * 100 + third` or day. `last` is the last of `days`, likewise.
    """

    number: int
    unit: Unit
    year: int | None = None
    last: int = 0

    @property
    def is_day(self) -> bool:
        """One day, not a span of them."""
        return self.unit == "days" and self.number == self.last

    def in_months(self) -> tuple[int, int] | None:
        """First and last day as `month * 100 + day`, of a year that is no leap year."""
        days = self.in_year(_NO_LEAP_YEAR)
        if days is None:
            return None
        first, last = days
        return first.month * 100 + first.day, last.month * 100 + last.day

    def in_year(self, year: int) -> tuple[date, date] | None:
        """First and last day, in its own year or else in this one; None for a day there is not."""
        try:
            return self._in(self.year or year)
        except ValueError:
            return None

    def _in(self, year: int) -> tuple[date, date]:
        n = self.number
        match self.unit:
            case "week":
                monday = date.fromisocalendar(year, n, 1)
                return monday, monday + timedelta(days=6)
            case "days":
                first = date(year, n // 100, n % 100)
                following = year + (self.last < n)
                return first, date(following, self.last // 100, self.last % 100)
            case "half":
                first, last = date(year, n * 6 - 5, 1), date(year, n * 6, 1)
                return first, Period.containing(last, PeriodKind.MONTH).end
            case "xun":
                found = Period.containing(date(year, n // 100, n % 100 * 10 - 9), PeriodKind.XUN)
            case "quarter":
                found = Period.containing(date(year, n * 3, 1), PeriodKind.QUARTER)
            case _:
                found = Period.containing(date(year, n, 1), PeriodKind.MONTH)
        return found.start, found.end


def of_period(period: Period) -> Head:
    """The head a period would be; a year, and what else has no word here, as its days."""
    first, last = period.start, period.end
    match period.kind:
        case PeriodKind.MONTH:
            return Head(first.month, "month", first.year)
        case PeriodKind.QUARTER:
            return Head(first.month // 3 + 1, "quarter", first.year)
        case PeriodKind.WEEK:
            year, week, _ = first.isocalendar()
            return Head(week, "week", year)
        case PeriodKind.XUN:
            return Head(first.month * 100 + min((first.day - 1) // 10, 2) + 1, "xun", first.year)
        case _:
            days = first.month * 100 + first.day, last.month * 100 + last.day
            return Head(days[0], "days", first.year, days[1])


def head(value: Value) -> Head | None:
    """The period a header cell names, or None."""
    if isinstance(value, datetime | date):
        return Head(value.month, "month", value.year) if value.day == 1 else None
    if not isinstance(value, str):
        return None
    word = month_words.heading(plain(value))
    return _month(word) or _named(word) or _part_of_year(word) or _part_of_month(word)


def leading(text: str) -> tuple[Head, str] | None:
    """The period a header begins with and the word it is about: 10月目标 -> (October, 目标)."""
    found = _LEADING.match(month_words.heading(plain(text)))
    if found is None or _goes_on(found[2]) or _is_one_word(found):
        return None
    named = head(found[1])
    return (named, found[2].strip()) if named is not None else None


def _is_one_word(found: re.Match[str]) -> bool:
    """Whether letters before and behind are one word: Mary is no March, Januaryx no January."""
    ends = found.end(1) == found.start(2) and found[1].isascii() and found[1][-1].isalpha()
    return ends and found[2][0].isascii() and found[2][0].isalpha()


def _goes_on(rest: str) -> bool:
    """Whether what follows a month makes it the first of a span: Jan-Oct Actual."""
    word = re.match(r"[a-z]+", rest)
    return bool(_AND_ON.match(rest)) or (word is not None and word[0] in MONTHS)


def year(value: Value) -> int | None:
    """The year a header cell is: 2026, 2026年, 2026年度."""
    text = plain(value) if isinstance(value, str) else str(value)
    found = _YEAR.fullmatch(text.removesuffix(".0"))
    return int(found[1]) if found else None


def finest(named: list[Head]) -> Head | None:
    """The shortest of the periods that stand above each other: months below their quarter. Weeks
    counted within a month (10月 over 第1周) are none we can place: None."""
    if not named:
        return None
    found = min(named, key=lambda h: _ORDER.index(h.unit))
    within = found.unit == "week" and found.number <= 6 and len({h.unit for h in named}) > 1
    return None if within else found


def third(month: Head, word: str) -> tuple[Head, str] | None:
    """The third of a month that a word below the month begins with: 10月 over 上旬目标."""
    found = _XUN_WORD.match(word)
    if month.unit != "month" or found is None:
        return None
    return Head(month.number * 100 + _PARTS[found[1]], "xun", month.year), found[2].strip()


def _month(word: str) -> Head | None:
    word = _SO_FAR.sub("", word)
    for pattern in (_MONTH, _ISO, _SIX):
        if found := pattern.fullmatch(word):
            return Head(int(found[2]), "month", _full(found[1]))
    found = _NUMBERED.fullmatch(word)
    return Head(int(found[1]), "month") if found else None


def _named(word: str) -> Head | None:
    if word in MONTHS:
        return Head(MONTHS[word], "month")
    found = _NAME.fullmatch(word)
    if found and found[1] in MONTHS:
        return Head(MONTHS[found[1]], "month", _full(found[2] and found[2].strip("' ")))
    return None


def _part_of_year(word: str) -> Head | None:
    if found := _QUARTER.fullmatch(word):
        number = int(found[2]) if found[2] else QUARTERS.get(found[3]) or int(found[3])
        return Head(number, "quarter", _full(found[1]))
    if found := _QUARTER_WORD.fullmatch(word):
        return Head(int(found[2] or found[3]), "quarter", _full(found[1] or found[4]))
    if found := _HALF.fullmatch(word):
        number = int(found[2]) if found[2] else 1 + (found[3] == "下")
        return Head(number, "half", _full(found[1]))
    if months := named_months.of(word):
        bare = _part_of_year(word[:2])
        of_calendar = bare is not None and bare.in_months() == months
        return bare if of_calendar else Head(months.first, "days", None, months.last)
    found = _WEEK.fullmatch(word)
    number = int(found[2] or found[3] or found[4]) if found else 0
    return Head(number, "week", _full(found[1])) if found and 1 <= number <= 53 else None


def _part_of_month(word: str) -> Head | None:
    if days := day_words.span(word):
        return Head(days.first, "days", days.year, days.last)
    if found := _XUN.fullmatch(word):
        return Head(int(found[2]) * 100 + _PARTS[found[3]], "xun", _full(found[1]))
    found = _DAYS.fullmatch(word)
    if not found:
        return None
    month, day, last = int(found[2]), int(found[3]), int(found[5])
    until = int(found[4] or month)
    if not (1 <= month <= 12 and 1 <= until <= 12 and 1 <= day <= 31 and 1 <= last <= 31):
        return None
    if month == until and last <= day:
        return None
    return Head(month * 100 + day, "days", _full(found[1]), until * 100 + last)


def _full(text: str | None) -> int | None:
    if not text:
        return None
    return int(text) if len(text) == 4 else 2000 + int(text)
