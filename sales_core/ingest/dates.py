"""Dates as people type them, and what must be known to read them: order and year."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache

from sales_core.ingest import month_words
from sales_core.ingest.grid import Value
from sales_core.ingest.line_breaks import one_line

_EPOCH = date(1899, 12, 30)
_SERIALS = range(20_000, 73_051)
"""Excel day numbers 1954 to 2099; other bare numbers are not dates."""
MONTHS = {
    name: n
    for n, names in enumerate(
        (
            "january jan 一月",
            "february feb 二月",
            "march mar 三月",
            "april apr 四月",
            "may 五月",
            "june jun 六月",
            "july jul 七月",
            "august aug 八月",
            "september sep sept 九月",
            "october oct 十月",
            "november nov 十一月",
            "december dec 十二月",
        ),
        1,
    )
    for name in names.split()
}
_TIME = re.compile(
    r"[ t]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:z|\s*utc|\s*[ap]m|\s*[+-]\d{2}:?\d{2})?$"
)
"""The time of the day, with the zone systems write behind it: the day is that of the zone."""
_WEEKDAY = re.compile(
    r"\(?(?:星期|周)[一二三四五六日天]\)?|\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b,?"
)
_YMD = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?")
_COMPACT = re.compile(r"(20\d{2}|19\d{2})(\d{2})(\d{2})")
_XXY = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")
_XXX = re.compile(r"(\d{2})[-/.年](\d{1,2})[-/.月](\d{1,2})日?")
_MD = re.compile(r"(\d{1,2})\s*(?:月|[./-])\s*(\d{1,2})\s*[日号]?")
_DMY_NAME = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th)?(?:[ /.-]|, )?([a-z]{3,9})\.?[ ,/.-]*(\d{4}|\d{2})"
)
_MDY_NAME = re.compile(r"([a-z]{3,9})\.?[ /-](\d{1,2})(?:st|nd|rd|th)?(?:, ?|[ /-])(\d{4})")
_DM_NAME = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[ /.-]?([a-z]{3,9})\.?")
_MD_NAME = re.compile(r"([a-z]{3,9})\.?[ .-]{0,2}(\d{1,2})(st|nd|rd|th)?")
_YMD_NAME = re.compile(r"(\d{4})[ /-]([a-z]{3,9})\.?[ /-](\d{1,2})")


@dataclass(frozen=True)
class DateRule:
    """How the dates of one column are read: order of day and month, and the year when not written.

    `latest`: the day no event can lie after; a date without year is the last one up to it.
    `year`: a year known from title or sheet; it wins. `near`: a date without year is the one
    nearest to this day, whatever else is known.
    """

    order: str | None = None
    year: int | None = None
    latest: date | None = None
    near: date | None = None


@dataclass(frozen=True)
class Parsed:
    """A date, and whether its year was supplied rather than written."""

    day: date
    year_assumed: bool = False


def _plain(text: str) -> str:
    word = unicodedata.normalize("NFKC", one_line(text)).strip().lower()
    return _WEEKDAY.sub("", _TIME.sub("", word)).strip(" ()")


def parse(value: Value, rule: DateRule) -> Parsed | None:
    """The date a cell holds, or None when it holds none."""
    if isinstance(value, datetime):
        return Parsed(value.date())
    if isinstance(value, date):
        return Parsed(value)
    if isinstance(value, str):
        return parse_text(value, rule)
    if isinstance(value, bool) or value is None or not isinstance(value, int | float):
        return None
    whole = int(value)
    if whole in _SERIALS:
        return Parsed(_EPOCH + timedelta(days=whole))
    if whole == value and _COMPACT.fullmatch(str(whole)):
        return parse_text(str(whole), rule)
    return _from_decimal(value, rule)


def _from_decimal(value: float, rule: DateRule) -> Parsed | None:
    """10.13 as a number is 13 October; 10.2 may be the 2nd or the 20th and is not read."""
    text = repr(value)
    found = re.fullmatch(r"(\d{1,2})\.(\d{2})", text)
    return _month_day(int(found[1]), int(found[2]), rule) if found else None


@lru_cache(maxsize=100_000)
def parse_text(text: str, rule: DateRule) -> Parsed | None:
    """The date a text writes, or None."""
    word = _plain(text)
    if found := _YMD.fullmatch(word) or _COMPACT.fullmatch(word):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := _XXY.fullmatch(word):
        a, b, y = (int(g) for g in found.groups())
        return _day(y, b, a) if _order(a, b, rule) == "dmy" else _day(y, a, b)
    if found := _XXX.fullmatch(word):
        return _two_digit_year([int(g) for g in found.groups()], rule)
    if re.search("[a-z]", word):
        return _with_month_name(word, rule)
    if found := _MD.fullmatch(word):
        return _month_day(int(found[1]), int(found[2]), rule)
    if re.fullmatch(r"\d{5}(?:\.\d+)?", word) and int(float(word)) in _SERIALS:
        return Parsed(_EPOCH + timedelta(days=int(float(word))))
    return None


def _with_month_name(word: str, rule: DateRule) -> Parsed | None:
    """5-Oct-2026, Oct 5, 2026, 2026-Oct-05, and 5-Oct of a known year, in any known language."""
    word = month_words.in_date(word)
    if found := _DMY_NAME.fullmatch(word):
        return _named(found[2], found[1], found[3])
    if found := _YMD_NAME.fullmatch(word):
        return _named(found[2], found[3], found[1])
    if found := _MDY_NAME.fullmatch(word):
        return _named(found[1], found[2], found[3])
    found = _DM_NAME.fullmatch(word)
    number = MONTHS.get(found[2]) if found else None
    if found and number:
        return _month_day(number, int(found[1]), rule)
    return _month_first(word, rule)


def _month_first(word: str, rule: DateRule) -> Parsed | None:
    """Oct 5; Oct 26 may as well be October of 2026, and Oct 25 that of last year."""
    found = _MD_NAME.fullmatch(word)
    number = MONTHS.get(found[1]) if found else None
    if found is None or number is None:
        return None
    around = rule.year or (rule.latest.year if rule.latest else 0)
    may_be_year = abs(int(found[2]) - around % 100) <= 1 and not found[3]
    return None if may_be_year else _month_day(number, int(found[2]), rule)


def _order(a: int, b: int, rule: DateRule) -> str:
    if a > 12:
        return "dmy"
    return "mdy" if b > 12 else (rule.order or "mdy")


def _two_digit_year(parts: list[int], rule: DateRule) -> Parsed | None:
    a, b, c = parts
    if rule.order == "dmy":
        return _day(2000 + c, b, a)
    if rule.order == "mdy":
        return _day(2000 + c, a, b)
    return _day(2000 + a, b, c)


def _named(month: str, day: str, year: str) -> Parsed | None:
    number = MONTHS.get(month)
    full = int(year) if len(year) == 4 else 2000 + int(year)
    return _day(full, number, int(day)) if number else None


def _day(year: int, month: int, day: int) -> Parsed | None:
    try:
        return Parsed(date(year, month, day))
    except ValueError:
        return None


def _month_day(month: int, day: int, rule: DateRule) -> Parsed | None:
    if rule.near:
        return _nearest(month, day, rule.near)
    if rule.year:
        return _day(rule.year, month, day)
    if not rule.latest:
        return None
    for year in (rule.latest.year, rule.latest.year - 1):
        found = _day(year, month, day)
        if found and found.day <= rule.latest:
            return Parsed(found.day, year_assumed=True)
    return None


def _nearest(month: int, day: int, near: date) -> Parsed | None:
    years = (near.year - 1, near.year, near.year + 1)
    found = [parsed.day for year in years if (parsed := _day(year, month, day))]
    nearest = min(found, key=lambda one: abs(one - near), default=None)
    return None if nearest is None else Parsed(nearest, year_assumed=True)


def order_of(texts: list[str]) -> tuple[str | None, bool]:
    """`(order, ambiguous)` of a column of texts: dmy, mdy or None where the year comes first.

    Ambiguous when some date reads differently both ways and no cell decides.
    """
    first = second = open_ = short = False
    for text in texts:
        word = _plain(text)
        if found := _XXY.fullmatch(word):
            a, b = int(found[1]), int(found[2])
            first, second = first or a > 12, second or b > 12
            open_ = open_ or (a <= 12 and b <= 12 and a != b)
        elif (found := _XXX.fullmatch(word)) and "年" not in word:
            short = True
    if short:
        return None, True
    if first and second:
        return None, True
    if first or second:
        return ("dmy" if first else "mdy"), False
    return None, open_
