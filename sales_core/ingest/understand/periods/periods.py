"""Periods written in titles, sheet and file names."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, timedelta

from sales_core.domain.period import Period, PeriodKind
from sales_core.ingest import dates, month_words
from sales_core.ingest.dates import MONTHS, DateRule
from sales_core.ingest.han import simplified
from sales_core.ingest.line_breaks import one_line
from sales_core.ingest.understand.periods import (
    day_spans,
    full_days,
    glued,
    other_spans,
    short_years,
    written_months,
)

QUARTERS = {"一": 1, "二": 2, "三": 3, "四": 4}
_RANGE = re.compile(
    r"(?:(20\d{2})[-/.年])?(?<!\d)(\d{1,2})[-/.月](\d{1,2})日?\s*(?:-|~|至|到|to|–|—)\s*"
    r"(?:(20\d{2})[-/.年])?(?:(\d{1,2})[-/.月])?(\d{1,2})(?!\d)日?"
)
"""Not 05-10-2026, which is one day."""
_WEEK_OF_MONTH = re.compile(r"月份?\s*(?:的)?\s*第\s*[1-6一二三四五六]\s*周")
_WEEK = re.compile(r"(?:(20\d{2})\s*[-年]?\s*)?(?:第\s*(\d{1,2})\s*周|w\s*(\d{1,2})(?!\d))")
_YEAR_MONTH = re.compile(
    r"(20\d{2})\s*[-/.年]?\s*(1[0-2]|0?[1-9])\s*月|(20\d{2})[-./](1[0-2]|0[1-9])(?![\d])"
)
_BOOKED = re.compile(r"(期间[\s:]*20\d{2})\s*[-年./]?\s*第?(\d{1,2})期")  # 会计期间：2026年10期
_MONTH_ONLY = re.compile(r"(?<!\d)(1[0-2]|0?[1-9])\s*月(?!\s*\d)")
_NAMES = (
    r"(?:january|february|march|april|june|july|august|september|october|november|december"
    r"|jan|feb|mar|apr|may|jun|jul|aug|sept|sep|oct|nov|dec)"
)
_NAMED_MONTH = re.compile(
    rf"(?<![a-z])({_NAMES})[\s_\-.,'’]*(20\d{{2}}|(?<=['’])\d{{2}})(?!\d)"
    rf"|(?<!\d)(20\d{{2}})[\s_\-.]*({_NAMES})(?![a-z])"
)
_MONTHS_TO = re.compile(
    r"(?<!\d)(1[0-2]|0?[1-9])\s*月?\s*[-~至到–—]\s*(1[0-2]|0?[1-9])\s*月"
    rf"|(?<![a-z])({_NAMES})\s*(?:[-~–—]|to)\s*({_NAMES})(?![a-z])"
)
_QUARTER = re.compile(
    r"(?<!\d)(20\d{2})\s*[-年_]?\s*(?:q([1-4])|第?([一二三四1-4])季度?)|(?<![a-z])q([1-4])[\s_\-]*(20\d{2})"
)
_QUARTER_ALONE = re.compile(r"(?<![a-z0-9])q([1-4])(?![a-z0-9])|第?([一二三四1-4])季度?")
_SPAN_IN_WORDS = re.compile(
    rf"(?<!\d)(\d{{1,2}})\s*({_NAMES})?\s*(?:-|–|—|to)\s*(\d{{1,2}})\s*({_NAMES}),?\s*(20\d{{2}})"
)
_MONTH_ALONE = re.compile(rf"({_NAMES})\.?")
_DAY_OF_FIGURES = re.compile(
    r"(?:(?:库存|盘点|统计|截止|结存|业务|数据|报表|上报)(?:日期|日|时点|至)?|截至|as of|as at"
    r"|stock date|closing (?:date|day)|count(?:ing)? date|balance date)\s*[::为]?\s*"
    + full_days.WRITTEN
)
_DAY_OF_STOCK = re.compile(
    full_days.WRITTEN + r"\s*[)）]?\s*[^\d\s]{0,6}(?:库存|结存|盘点|进销存|stock|inventory)"
    r"|(?:库存|结存|盘点|进销存|stock|inventory)[^\d]{0,6}" + full_days.WRITTEN
)
_XUN = re.compile(r"(?:(20\d{2})\s*[-/.年]\s*)?(?<!\d)(1[0-2]|0?[1-9])\s*月份?\s*([上中下])旬")
_WEEK_DAYS, _MONTH_DAYS = 7, range(27, 32)
_PART_OF_YEAR = re.compile(
    r"季|旬|周|半年|(?<![a-z])(?:q[1-4]|h[12]|w\d{1,2}|week|half|months?)(?![a-z])|[\d近]\s*月|[一二三四五六七八九十]\s*月"
    r"|(?<![\w.,])\d{1,2} ?m(?![a-z])"
    rf"|(?<![a-z]){_NAMES}(?![a-z])"
)
"""Words of a time shorter than a year: beside them a year alone is not the whole year."""
_YEAR_ONLY = re.compile(r"(?<!\d)(20[1-4]\d)(?!\d)")
_WEEKDAY = re.compile(
    r"(?:星期|周|礼拜)([一二三四五六日天])|\b(mon|tue|wed|thu|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?\b"
)
_WEEKDAYS = {"天": 6} | {
    n: i for days in ("一二三四五六日", full_days.WEEKDAYS) for i, n in enumerate(days)
}


def plain(text: str) -> str:
    """NFKC, lower case, simplified characters, trimmed, in one line, a short year in full, Chinese
    numerals of days as figures and months before a year in English."""
    word = simplified(unicodedata.normalize("NFKC", one_line(text)).strip().lower())
    full = short_years.in_full(word if word.isascii() else written_months.in_figures(word))
    return month_words.in_english(full) if "20" in full else full


def weekday(text: str) -> int | None:
    """The weekday a header names (Monday 0): 周一, 星期三 10/21, Mon 19 Oct."""
    found = _WEEKDAY.search(plain(text))
    return None if found is None else _WEEKDAYS[(found[1] or found[2]).lower()]


def without_weekday(text: str) -> str:
    """What a header says beside its weekday: the day itself, perhaps."""
    return _WEEKDAY.sub("", plain(text)).strip(" /()（）.,\n")


def years_of(text: str) -> set[int]:
    """Every year a text names."""
    return {int(y) for y in _YEAR_ONLY.findall(glued.parted(plain(text)))}


def year_in(texts: list[str]) -> int | None:
    """The one year these texts name; None when none or several, or a fiscal year."""
    years = {year for text in texts for year in years_of(text)}
    fiscal = any(other_spans.of_fiscal_year(plain(text)) for text in texts)
    return years.pop() if len(years) == 1 and not fiscal else None


def period_in(texts: list[str], latest: date) -> Period | None:
    """The period the first of these texts that names one speaks of: a span of days, week or month.
    A year that is not written is the last one that does not lie after `latest`."""
    year = year_in(texts)
    for word in (other_spans.without_print_day(glued.parted(plain(text))) for text in texts):
        found = other_spans.week(word) or _one(*other_spans.dating(word, year, latest))
        if found is not None:
            return None if other_spans.means_another(word, found) else found
        if _MONTHS_TO.search(word):
            return None  # 1-10月: what the texts behind it name is another time
    return None


def part_of_year(texts: list[str]) -> bool:
    """Whether any of these texts speaks of a time shorter than a year."""
    return any(_PART_OF_YEAR.search(plain(text)) for text in texts)


def monday_in(texts: list[str], latest: date) -> date | None:
    """Monday of the week these texts name; a week ahead of `latest` is allowed."""
    ahead = latest + timedelta(days=14)
    for text in texts:
        word = plain(text)
        if day := full_days.of_week(word):
            return day - timedelta(days=day.weekday())
        span = day_spans.of(word) or _span(word, year_in(texts), ahead)
        if span and (span[1] - span[0]).days <= 6:
            return span[0] - timedelta(days=span[0].weekday())
        if week := _week(word, year_in(texts), ahead):
            return week.start
    return None


def day_in(texts: list[str]) -> date | None:
    """The one day these texts give as that of the figures (库存日期：2026-10-31, As of 31 October
    2026, 2026年10月31日库存表), not the day of printing; None when none or several."""
    patterns = (_DAY_OF_FIGURES, _DAY_OF_STOCK)
    hits = [h for text in texts for p in patterns for h in p.finditer(plain(text))]
    days = [next(g for g in hit.groups() if g).strip() for hit in hits]
    found = {parsed.day for day in days if (parsed := dates.parse_text(day, DateRule()))}
    return found.pop() if len(found) == 1 else None


def _one(word: str, year: int | None, latest: date) -> Period | None:
    if _WEEK_OF_MONTH.search(word):
        return None  # 10月第4周: nobody counts the weeks of a month alike
    if (week := _week(word, year, latest)) or (week := _of_span(word, year, latest)):
        return week
    if months := _MONTHS_TO.search(word):
        return _months(months, year)
    for read in (_third, _of_month, other_spans.short_year, _quarter):
        if found := read(word, year, latest):
            return found
    if alone := _MONTH_ONLY.search(word):
        first = dated(year, int(alone[1]), 1, latest)
        return Period.containing(first, PeriodKind.MONTH) if first else None
    return None


def _of_span(word: str, year: int | None, latest: date) -> Period | None:
    span = day_spans.of(word) or _span(word, year, latest)
    return _of_days(*span) if span else None


def _of_month(word: str, year: int | None, _: date) -> Period | None:
    if found := _YEAR_MONTH.search(_BOOKED.sub(r"\1年\2月", word)):
        y, m = (found[1], found[2]) if found[1] else (found[3], found[4])
        return Period.containing(date(int(y), int(m), 1), PeriodKind.MONTH)
    return _named_month(word, year)


def _quarter(word: str, year: int | None, _: date) -> Period | None:
    found = _QUARTER.search(word)
    if found is None:
        alone = _QUARTER_ALONE.search(word) if year is not None else None
        if alone is None:
            return None
        number = alone[1] or QUARTERS.get(alone[2]) or alone[2]
        return Period.containing(date(year or 0, int(number) * 3, 1), PeriodKind.QUARTER)
    number = found[2] or found[4] or QUARTERS.get(found[3]) or found[3]
    last = date(int(found[1] or found[5]), int(number) * 3, 1)
    return Period.containing(last, PeriodKind.QUARTER)


def _of_days(first: date, last: date) -> Period | None:
    """A span of days as it is written: a week, a third of a month, a month of another cut; from the
    first of a month on it is that month so far."""
    days = (last - first).days + 1
    third = Period.containing(first, PeriodKind.XUN)
    if (third.start, third.end) == (first, last):
        return third
    if days <= _WEEK_DAYS:
        return Period(first, last, PeriodKind.WEEK)
    same = first.replace(day=1) == last.replace(day=1)
    if same and first.day == 1:
        return Period.containing(first, PeriodKind.MONTH)
    return Period(first, last, PeriodKind.MONTH) if same or days in _MONTH_DAYS else None


def _third(word: str, year: int | None, latest: date) -> Period | None:
    """A third of a month: 10月上旬."""
    found = _XUN.search(word)
    if found is None:
        return None
    own = int(found[1]) if found[1] else year
    first = dated(own, int(found[2]), "上中下".index(found[3]) * 10 + 1, latest)
    return Period.containing(first, PeriodKind.XUN) if first else None


def _named_month(word: str, year: int | None) -> Period | None:
    """October 2026 anywhere in the text, or a text that is nothing but October, in a known year."""
    if found := _NAMED_MONTH.search(word):
        name, y = (found[1], found[2]) if found[1] else (found[4], found[3])
        year = 2000 + int(y) % 100  # Aug'26
        return Period.containing(date(year, MONTHS[name[:3]], 1), PeriodKind.MONTH)
    if (found := _MONTH_ALONE.fullmatch(word)) and year is not None:
        return Period.containing(date(year, MONTHS[found[1][:3]], 1), PeriodKind.MONTH)
    return None


def _months(found: re.Match[str], year: int | None) -> Period | None:
    """A span of months that is a quarter or a year; None for another one, which has no name."""
    ends = [int(found[n]) if found[n] else MONTHS[found[n + 2][:3]] for n in (1, 2)]
    if year is None or ends[1] <= ends[0]:
        return None
    whole = ends == [1, 12]
    if not whole and (ends[1] - ends[0] != 2 or ends[1] % 3):
        return None
    return Period.containing(
        date(year, ends[1], 1), PeriodKind.YEAR if whole else PeriodKind.QUARTER
    )


def _week(word: str, year: int | None, latest: date) -> Period | None:
    found = _WEEK.search(word)
    if not found or _WEEK_OF_MONTH.search(word):
        return None
    number = int(found[2] or found[3])
    given = int(found[1]) if found[1] else year
    for candidate in [given] if given else [latest.year, latest.year - 1]:
        try:
            monday = date.fromisocalendar(candidate, number, 1)
        except ValueError:
            continue
        if given or monday <= latest:
            return Period.containing(monday, PeriodKind.WEEK)
    return None


def _span(word: str, year: int | None, latest: date) -> tuple[date, date] | None:
    found = _RANGE.search(_SPAN_IN_WORDS.sub(_in_figures, word))
    if not found:
        return None
    start = dated(int(found[1]) if found[1] else year, int(found[2]), int(found[3]), latest)
    if start is None:
        return None
    month = int(found[5]) if found[5] else start.month
    try:
        end = date(int(found[4]) if found[4] else start.year, month, int(found[6]))
    except ValueError:
        return None
    return (start, end) if end >= start else None


def _in_figures(found: re.Match[str]) -> str:
    first, last = (MONTHS[(found[n] or found[4])[:3]] for n in (2, 4))
    return f"{found[5]}-{first}-{found[1]} - {found[5]}-{last}-{found[3]}"


def dated(year: int | None, month: int, day: int, latest: date) -> date | None:
    """A day, without a year in the last one that does not lie after `latest`; None for none."""
    for candidate in [year] if year else [latest.year, latest.year - 1]:
        try:
            found = date(candidate, month, day)
        except ValueError:
            return None
        if year or found <= latest:
            return found
    return None
