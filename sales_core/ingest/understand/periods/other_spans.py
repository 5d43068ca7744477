"""Titles that name a month and mean another time: Week ending 6 Nov 2026, YTD October 2026, Q1-Q3.

The month there is only where the time ends, or what it is a part of.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from sales_core.domain.period import Period, PeriodKind
from sales_core.ingest import dates
from sales_core.ingest.dates import MONTHS, DateRule

_NAMES = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_SHORT_YEAR = re.compile(rf"(?<![a-z])({_NAMES})\s?['’‘](\d{{2}})(?!\d)")
_DAY = rf"(\d{{1,2}}(?:st|nd|rd|th)?[\s-]{_NAMES}[\s,-]+20\d{{2}}|{_NAMES} \d{{1,2}},? ?20\d{{2}})"
_WEEK_TO = re.compile(
    rf"\b(?:week|wk\.?) (?:ending|ended|to)[\s:]+(?:on )?{_DAY}|\bw/e[\s:]+{_DAY}"
)
_WEEK_FROM = re.compile(
    rf"\b(?:week|wk\.?) (?:of|from|commencing|beginning|starting)[\s:]+{_DAY}|\bw/c[\s:]+{_DAY}"
)
_ANOTHER = re.compile(
    r"\b(?:f?ytd|qtd|wtd|cum(?:ulative|\.)?|cumm?ulative|rolling|l\d{1,2}m|year[ -]to[ -]date)\b"
    r"|\b(?:week|wk|fortnight|quarter|half|half[ -]year|year|period|weeks|months|days)"
    r" (?:ending|ended|to|of|commencing|beginning|starting|from|till|up ?to)\b|\bw/[ec]\b"
    r"|\b(?:week|wk)[\s.#-]*(?:no\.? ?)?\d{1,2}\b|\b(?:1st|2nd|3rd|4th|5th|first|second|third|last)"
    r" (?:week|half|fortnight)\b|\bfortnightly\b"
    rf"|\b(?:till|until|up ?to|thr(?:u|ough)) (?:the end of )?{_NAMES}\b(?! ?\d{{1,2}}\b)"
    rf"|\b{_NAMES}[\s'.-]*20\d{{2}} ?(?:to|till|-|–|—|through|thru) ?{_NAMES}\b"
)
_TO_DATE = re.compile(r"\b(?:f?ytd|year[ -]to[ -]date|cum(?:ulative|\.)?|rolling)\b")
_AND = r"\s*(?:-|–|—|/|&|\+|,|and|to|thr(?:u|ough))\s*"
_SEVERAL = re.compile(
    rf"(?<![a-z0-9])q[1-4]{_AND}q?[1-4](?!\d)"
    rf"|(?<![a-z]){_NAMES}\s*(?:/|&|\+|,|and)\s*{_NAMES}(?![a-z])"
    rf"|(?<![a-z])(?:week|wk|w)s?[\s.#-]*\d{{1,2}}\s*(?:-|–|—|/|&|\+|and|to)\s*(?:week|wk|w)?s?"
    rf"[\s.#-]*[1-5]?\d(?![\d./-])(?!(?:st|nd|rd|th)?[ -]*{_NAMES})"
)
"""Q1-Q3, Aug & Sep, W40-W42: more than the one that is named last or first."""
_NUMBERED = re.compile(
    r"(?<![a-z])(?:week|wk)[\s.#-]*(?:no\.? ?)?(\d{1,2})[\s,_/-]+(20\d{2})(?!\d)"
)
_OF_MONTH = re.compile(r"\b(?:mtd|monthly|month to date)\b")
_MONTH_TO = re.compile(
    rf"\b(?:mtd|month to date)\b.*?(?<!\d)\d{{1,2}}[ -]({_NAMES})[-\s,'’]*(?:20)?(\d{{2}})(?!\d)"
)
_FISCAL = re.compile(r"(?<![a-z])(?:fy(?![a-z])|fiscal|financial year)|财年")
_FISCAL_NAME = re.compile(
    r"(?:(?<![a-z])fy|(?:fiscal|financial) year|财年)[\s'’.:-]*(?:20)?\d{2}"
    r"(?: ?[-/–] ?'?(?:20)?\d{2})?|(?<!\d)(?:20)?\d{2}\s*年?财年"
)
_TWO_YEARS = re.compile(r"(?<![\d.])20(\d{2}) ?[-/–] ?(\d{2})(?![\d.])")
_WEEKS = 52
_MONTH_TO_MONTH = re.compile(
    r"(20\d{2})\s?[年./-]\s?0?(\d{1,2})(?:\s?[月./-]\s?\d{0,2}\s?日?)?\s*[-~—–至到]+\s*"
    r"(20\d{2})\s?[年./-]\s?0?(\d{1,2})"
)
_MONTH_AND_MONTH = re.compile(r"(?<!\d)(\d{1,2})(?:月份?)?\s?[、,和及&+]\s?(\d{1,2})月")
_MADE = re.compile(
    r"(?:制表|打印|填表|填报|编制|导出|生成|更新|提交|报表|上报|制单|下载|查询|printed|generated|created"
    r"|updated|exported)\s*(?:日期|时间|日|于|on|at)?\s*[::]?\s*20\d{2}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}日?"
    r"(?![\d\s]*(?:至|到|[~～—–-])\s*\d)"
)
"""The day of making a sheet; a span after it (查询 2026-10-01 至 2026-10-31) is its period."""


def without_print_day(word: str) -> str:
    """A plain text without the day on which the sheet was made: it is no period of its rows."""
    return _MADE.sub("", word)


def week(word: str) -> Period | None:
    """The seven days to or from a day that is written out, or a numbered week of a year (Week 44
    2026), in a text made plain."""
    for pattern, before, after in ((_WEEK_TO, 6, 0), (_WEEK_FROM, 0, 6)):
        if found := pattern.search(word):
            written = re.sub(r"(?<=\d)(?:st|nd|rd|th)", "", found[1] or found[2])
            if parsed := dates.parse_text(written, DateRule()):
                days = (timedelta(days=before), timedelta(days=after))
                return Period(parsed.day - days[0], parsed.day + days[1], PeriodKind.WEEK)
    if (found := _NUMBERED.search(word)) and 1 <= int(found[1]) <= _WEEKS:
        monday = date.fromisocalendar(int(found[2]), int(found[1]), 1)
        return Period(monday, monday + timedelta(days=6), PeriodKind.WEEK)
    return None


def means_another(word: str, named: Period) -> bool:
    """Whether a plain text means another time than the month or calendar quarter it names."""
    if _SEVERAL.search(word):
        return True
    if named.kind is PeriodKind.QUARTER:
        return of_fiscal_year(word) or _TO_DATE.search(word) is not None
    if named.kind is not PeriodKind.MONTH or _OF_MONTH.search(word):
        return False
    return _ANOTHER.search(word) is not None or _of_several_months(word)


def _of_several_months(word: str) -> bool:
    """Whether a plain text names two different months that belong together."""
    whole, beside = _MONTH_TO_MONTH.search(word), _MONTH_AND_MONTH.search(word)
    spans = whole is not None and whole.group(1, 2) != whole.group(3, 4)
    return spans or (beside is not None and int(beside[1]) != int(beside[2]))


def of_fiscal_year(word: str) -> bool:
    """Whether the year of a plain text may begin after January: FY 2026, 2026-27."""
    return _FISCAL.search(word) is not None or first_year(word) is not None


def dating(word: str, year: int | None, latest: date) -> tuple[str, int | None, date]:
    """A plain text and what may complete its dates: beside a fiscal year nothing does, for February
    of FY2026 may be one of 2027."""
    if not of_fiscal_year(word):
        return word, year, latest
    rest = word if first_year(word) is None else _TWO_YEARS.sub(" ", word)
    return _FISCAL_NAME.sub(" ", rest), None, date.min


def first_year(word: str) -> int | None:
    """The first of the two years a fiscal year runs over in a plain text: 2026 of 2026-27."""
    found = _TWO_YEARS.search(word)
    first, last = (int(found[1]), int(found[2])) if found else (0, 0)
    return 2000 + first if last > 12 and last == first + 1 else None


def short_year(word: str, _year: int | None, _latest: date) -> Period | None:
    """The month of Oct'26; Oct-26 may as well be a day, but not in MTD as on 18-Oct-26."""
    found = _SHORT_YEAR.search(word) or _MONTH_TO.search(word)
    month = MONTHS.get(found[1]) if found else None
    if found is None or month is None:
        return None
    return Period.containing(date(2000 + int(found[2]), month, 1), PeriodKind.MONTH)
