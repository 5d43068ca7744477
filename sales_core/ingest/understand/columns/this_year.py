"""A month of this year beside the same month a year ago: 今年10月 | 去年10月, Oct this year | Oct
last year. Both are of the rows of that month; what was sold a year ago is compared with it.

Beside 今年10月 the sales of 去年9月 are those a year before this September.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sales_core.ingest import aliases
from sales_core.ingest.understand.periods import heads
from sales_core.ingest.understand.periods.heads import Head
from sales_core.ingest.understand.periods.periods import plain
from sales_core.ingest.understand.tables.header import Heading

_THIS = re.compile(r"今年|本年(?!度?累)|\b(?:this|current) y(?:ea)?r\b")
_LAST = re.compile(r"去年|上年|\b(?:last|previous|prior) y(?:ea)?r\b")
AGO, AGO_EN = "去年同期", "last year "
"""The words for a year ago that are known whatever the month is."""
BARE = frozenset({AGO, AGO_EN, "last year", "去年", "上年", "上年同期"})
"""What such a heading says without a word for what was counted."""
_SAME = re.compile(r"^(?:同期|同月)")
KIND = "sales_progress"
_UNITS = ("month", "quarter")
Parts = tuple[Head, str]


def placed(headings: Sequence[Heading]) -> list[Heading]:
    """The headings, those of one month in two years with the month and the word they are about."""
    this = {h.col: parts for h in headings if (parts := _parts(h, _THIS))}
    if not this:
        return list(headings)
    last = {h.col: parts for h in headings if (parts := _parts(h, _LAST))}
    return [_placed(h, this.get(h.col), last.get(h.col)) for h in headings]


def _placed(heading: Heading, this: Parts | None, last: Parts | None) -> Heading:
    if this is not None:
        return replace(heading, head=this[0], word=this[1])
    if last is not None:
        ago = AGO_EN if last[1].isascii() and last[1] else AGO
        return replace(heading, head=last[0], word=f"{ago}{last[1]}")
    return heading


def _parts(heading: Heading, year: re.Pattern[str]) -> Parts | None:
    """The month of a heading that names a year so, and the rest of its words."""
    word = plain(heading.name)
    if not year.search(word) or _is_known(heading):
        return None
    rest = year.sub(" ", word).strip(" /-的")
    whole = heads.head(rest)
    found = (whole, "") if whole is not None else heads.leading(rest)
    if found is None or found[0].unit not in _UNITS or found[0].year:
        return None
    return found[0], _SAME.sub("", found[1].strip(" /-的")).strip()


def _is_known(heading: Heading) -> bool:
    """Whether what stands below the month says it all: 10月 over 去年同期."""
    return heading.head is not None and aliases.match(KIND, heading.word).field is not None
