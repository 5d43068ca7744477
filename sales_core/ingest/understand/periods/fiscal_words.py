"""Fiscal years as they are written: FY2026, FY26-27, 2026-27, 2026财年; and their parts."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from sales_core.ingest.dates import MONTHS
from sales_core.ingest.understand.periods.heads import Head
from sales_core.ingest.understand.periods.periods import QUARTERS, part_of_year, plain

WHOLE = "whole"
_WORD = r"(?:(?<![a-z])fy|(?<![a-z])(?:fiscal|financial) year|财年|财政年度)"
_BEFORE = rf"{_WORD}[\s'’.:-]*"
_TWO = re.compile(
    rf"(?:{_BEFORE})?(?<![\d.])20(\d{{2}}) ?[-/–] ?20(\d{{2}})(?![\d.])(?:\s*年?(?:财年|财政年度))?"
    rf"|(?:{_BEFORE})?(?<![\d.])20(\d{{2}}) ?[-/–] ?(\d{{2}})(?![\d.])(?:\s*年?(?:财年|财政年度))?"
    rf"|{_BEFORE}(\d{{2}}) ?[-/–] ?'?(\d{{2}})(?!\d)"
)
_ONE = re.compile(
    rf"{_BEFORE}(20\d{{2}}|\d{{2}})(?!\d)|(?<!\d)(20\d{{2}}|\d{{2}})\s*年?(?:财年|财政年度)"
)
_NAMES = "|".join(sorted(MONTHS, key=len, reverse=True))
_QUARTER = re.compile(r"(?<![a-z])q([1-4])(?!\d)|第?([一二三四1-4])季度?")
_HALF = re.compile(r"(?<![a-z])h([12])(?!\d)|([上下])半年")
_MONTH = re.compile(rf"(?<![a-z])({_NAMES})(?![a-z])|(?<!\d)(1[0-2]|0?[1-9])月")


@dataclass(frozen=True)
class Named:
    """A fiscal year by its name. `two`: by both of its years, `year` is the first. `calendar_too`:
    nothing says that it is no calendar year."""

    year: int
    two: bool
    text: str
    calendar_too: bool = False


def named(text: str) -> Named | None:
    """The fiscal year a text names."""
    word = plain(text)
    for found in _TWO.finditer(word):
        ends = [int(g) for g in found.groups() if g]
        if ends[1] == ends[0] + 1 and (found[1] or found[5] or ends[1] > 12):
            return Named(2000 + ends[0], True, found[0].strip())
    one = _ONE.search(word)
    if one is None:
        return None
    year = int(one[1] or one[2])
    return Named(year if year > 99 else 2000 + year, False, one[0].strip())


def one_of(texts: Iterable[str]) -> Named | None:
    """The one fiscal year these texts name; None when none or several."""
    found = {(n.year, n.two): n for text in texts if (n := named(text)) is not None}
    return next(iter(found.values())) if len(found) == 1 else None


def without(text: str) -> str:
    """A text without the name of its fiscal year, made plain where it has one."""
    found = named(text)
    return text if found is None else plain(text).replace(found.text, "").strip(" -_/()'")


def part_in(texts: list[str]) -> Head | str | None:
    """The part of the year these texts speak of: a head, WHOLE, or None for one we cannot tell."""
    if not part_of_year(texts):
        return WHOLE
    found: set[Head] = set()
    for text in texts:
        word = plain(without(text))
        found |= {Head(int(q[1] or QUARTERS.get(q[2]) or q[2]), "quarter")
                  for q in _QUARTER.finditer(word)}  # fmt: skip
        found |= {Head(int(h[1] or 1 + (h[2] == "下")), "half") for h in _HALF.finditer(word)}
        found |= {Head(MONTHS[m[1]] if m[1] else int(m[2]), "month") for m in _MONTH.finditer(word)}
    return found.pop() if len(found) == 1 else None
