"""The day in numbers that a title gives its figures: Stock Date: 31/10/2026, as on 31.10.2026.

One that can be read in two ways is no day yet: it is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from sales_core.domain.period import PeriodKind
from sales_core.ingest import dates
from sales_core.ingest.dates import DateRule
from sales_core.ingest.understand.periods import day_numbers, periods
from sales_core.ingest.understand.periods.periods import plain
from sales_core.ingest.understand.tables.titles import Titles

_PRINTED = re.compile(
    r"制表|打印|导出|生成|下载|print|export|generated|created|prepared|submitted|download|run on"
)
_NAMES = 2
"""The names of sheet and file, which stand behind the titles."""


def of(titles: Titles) -> date | None:
    """The day of what is left: one the texts give in words or numbers, never that of printing; of a
    lower table like the first one, the day above both."""
    texts = _about(titles)
    day = titles.day or periods.day_in([*texts])
    return day or (None if not (days := _written(texts)) else _only(days))


def unsure(titles: Titles) -> bool:
    """Whether the texts write days that leave open which one is meant, and name no shorter period
    than a year beside them."""
    around = titles.period_around
    named = around is not None and around.kind is not PeriodKind.YEAR
    return bool(_written(_about(titles))) and of(titles) is None and not named


def _about(titles: Titles) -> Sequence[str]:
    """The texts that may give the day: those above all tables where its own name no time, without
    the lines that stand above the first one where its own stand above it."""
    own = _written(titles.texts) or periods.period_in(titles.texts, titles.latest)
    if own or not titles.top.alike:
        return titles.texts
    lines = titles.top.titles
    return lines[: len(lines) - len(titles.texts) + _NAMES]


def _written(texts: Sequence[str]) -> list[str]:
    words = [word for word in map(plain, texts) if not _PRINTED.search(word)]
    return list(
        dict.fromkeys(hit[0] for word in words for hit in day_numbers.WRITTEN.finditer(word))
    )


def _only(written: list[str]) -> date | None:
    if len(written) != 1:
        return None
    order, ambiguous = dates.order_of(written)
    parsed = None if ambiguous else dates.parse_text(written[0], DateRule(order))
    return parsed.day if parsed else None
