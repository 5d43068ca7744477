"""Reports of one day: 11月5日销售日报, Daily sales report 05 Nov 2026. The day of the title is that
of the rows, not the month so far; days of their own go first."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from sales_core.ingest import dates
from sales_core.ingest.dates import DateRule
from sales_core.ingest.understand.periods import periods
from sales_core.ingest.understand.periods.periods import plain

DAY = "日期"
"""A word every kind with a day knows."""
_DAILY = re.compile(
    r"日报|日清|日销售|当日|(?<![a-z])daily(?![a-z])|day(?:'s)? (?:sales|report)"
    r"|(?:检查|拜访|走访|巡店|巡查|盘点|调查)(?:日期|时间)\s*:"
    r"|\d\s*[日号]\s*(?:的)?(?:铺货|铺市|门店|终端|网点|卖场|陈列|巡店|拜访|走访|盘点)"
)
_ON = re.compile(r"^(?:sales|orders|invoices|visits|collections?) (?:for|on|of)\b ?:? ?(?=\d)")
"""Sales for: 2026-10-05, above the rows of that day."""
_PRINTED = re.compile(
    r"制表|打印|导出|生成|下载|print|export|generated|created|截[至止]|as (?:of|at)"
)
_NAMES = "|".join(sorted((n for n in dates.MONTHS if n.isascii()), key=len, reverse=True))
_WRITTEN = re.compile(
    r"(?<!\d)20\d{2}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}(?!\d)日?|(?<!\d)20\d{6}(?!\d)"
    rf"|(?<!\d)\d{{1,2}}(?:st|nd|rd|th)?[\s-](?:{_NAMES})[\s,-]+20\d{{2}}"
    rf"|(?<![a-z])(?:{_NAMES}) \d{{1,2}}(?:st|nd|rd|th)?,? 20\d{{2}}"
)
_SHORT = re.compile(r"(?<!\d)(1[0-2]|0?[1-9])\s*月\s*(3[01]|[12]\d|0?[1-9])\s*[日号]")
_SPAN = re.compile(r"\d\s*[日号]?\s*(?:-|~|至|到|–|—| to )\s*(?:\d{1,2}\s*月)?\s*\d{1,2}\s*[日号]")


_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)")


def day_of(texts: Sequence[str], year: int | None, latest: date) -> date | None:
    """The one day of a daily report; a year that is not written is the last one not after
    `latest`."""
    if not any(_DAILY.search(plain(text)) or _ON.search(plain(text)) for text in texts):
        return None
    found: set[date] = set()
    for text in texts:
        word = plain(text)
        if _PRINTED.search(word):
            continue
        if _SPAN.search(word):
            return None
        found |= _days(word, year, latest)
    return found.pop() if len(found) == 1 else None


def written(texts: Sequence[str], latest: date) -> date | None:
    """The one day texts write with its year, beside no other one and none of printing; a day up to
    which something counts is none."""
    words = [plain(text) for text in texts]
    if any(_PRINTED.search(word) or _SPAN.search(word) for word in words):
        return None
    found = {day for word in words if _WRITTEN.search(word) for day in _days(word, None, latest)}
    return found.pop() if len(found) == 1 else None


def pair(day: date | None) -> tuple[tuple[str, str], ...]:
    """The day as a label above the table would give it."""
    return () if day is None else ((DAY, day.isoformat()),)


def _days(word: str, year: int | None, latest: date) -> set[date]:
    written = [_ORDINAL.sub("", text) for text in _WRITTEN.findall(word)]
    tight = [re.sub(r"\s", "", text) if "年" in text else text for text in written]
    parsed = [dates.parse_text(text, DateRule()) for text in tight]
    found = {one.day for one in parsed if one is not None}
    if found:
        return found
    short = [periods.dated(year, int(m), int(d), latest) for m, d in _SHORT.findall(word)]
    return {day for day in short if day is not None}
