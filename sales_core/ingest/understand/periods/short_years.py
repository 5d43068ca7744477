"""Years of two digits: 26年, 12-Nov-26, and 26.10.5, which is read as it stands where one way
alone fits."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from datetime import date

_SHORT = re.compile(r"(\d{2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})")
_YEAR = re.compile(r"(?<![\d第共满近])(2\d)年(?![前后以内之经来间多老])")
_NAMES = (
    r"(?:january|february|march|april|june|july|august|september|october|november|december"
    r"|jan|feb|mar|apr|may|jun|jul|aug|sept|sep|oct|nov|dec)"
)
_NAMED = re.compile(
    rf"(?<![\d.,/-])(\d{{1,2}}(?:st|nd|rd|th)?[\s./-]{{0,2}}{_NAMES}[\s.,'’/-]{{1,2}})(2\d)"
    rf"(?![\d:.,%]|\s*{_NAMES}|\s?[-–]\s?\d{{1,2}}(?!\d))"
)
"""A day, a month by its name and the year behind it."""
FEWEST = 3
"""Different dates; fewer may agree by chance."""
_NEAR = 1


def in_full(text: str) -> str:
    """A text with the year as 2026年 where it is written 26年, as offices do; 20年来 is no year.
    So with 12-nov-2026 for 12-nov-26, in lower case."""
    if "年" in text:
        return _YEAR.sub(r"20\1年", text)
    return _NAMED.sub(r"\g<1>20\2", text) if "2" in text else text


def year_leads(texts: Sequence[str], latest: date) -> bool:
    """Whether all dates begin with the year: the first part is this year or the one before it in
    every row and the last part changes, so that with the year last they would lie years apart."""
    words = {unicodedata.normalize("NFKC", text).strip() for text in texts if text.strip()}
    found = [match for word in words if (match := _SHORT.fullmatch(word))]
    if len(found) < max(FEWEST, len(words)):
        return False
    parts = [tuple(int(g) for g in match.groups()) for match in found]
    years = range(latest.year % 100 - _NEAR, latest.year % 100 + 1)
    lasts = {last for *_, last in parts}
    near = all(last in range(years[0], years[-1] + 2) for last in lasts)
    return not near and len(lasts) >= FEWEST - 1 and all(
        first in years and _is_day(2000 + first, month, last) for first, month, last in parts
    )  # fmt: skip


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
