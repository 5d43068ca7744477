"""How long a time a column of amounts covers by its own words: 本周销售, 本月累计, 年度目标, MTD.

A target of the month beside sales of the week, or a budget of the year in a report of one month,
compares what cannot be compared: of several stretches one is read, and its rows are of that period.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Literal

from sales_core.domain.period import Period, PeriodKind
from sales_core.ingest.understand.periods.periods import plain

Stretch = Literal["day", "week", "month", "quarter", "year", "running"]
"""`running`: added up since a day the heading does not tell (累计)."""
RUNNING: Stretch = "running"
_ABOUT = r"(?=目标|任务|指标|计划|预算|销|实|完成|达成|业绩|累|已|度)"
_MONTHS = r"(?:1[0-2]|0?[1-9])月?份?\s*[-~至到–—]\s*(?:1[0-2]|0?[1-9])月"
_NAMES = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*"
_NAMED = rf"\b{_NAMES}\.?\s*(?:[-~–—]|to|through)\s*{_NAMES}\b"
_WORDS: tuple[tuple[Stretch, re.Pattern[str]], ...] = (
    ("year", re.compile(rf"(?<![\d.])(?=0?1\D){_MONTHS}|年初至今|年累计")),
    ("running", re.compile(rf"(?<![\d.]){_MONTHS}")),
    ("year", re.compile(rf"(?=jan){_NAMED}")),
    ("running", re.compile(_NAMED)),
    ("day", re.compile(rf"当日|今日|本日|昨日|(?<![工作节假生])日{_ABOUT}|\b(?:today|daily)\b")),
    ("week", re.compile(rf"本周|上周|当周|周{_ABOUT}|\b(?:wtd|week(?:ly)?)\b")),
    ("month", re.compile(rf"本月|当月|月{_ABOUT}|\b(?:mtd|month(?:ly)?)\b")),
    ("quarter", re.compile(rf"本季|季度|季{_ABOUT}|\b(?:qtd|quarter(?:ly)?)\b")),
    ("year", re.compile(rf"本年|今年|全年|年{_ABOUT}|\b(?:ytd|annual|year(?:ly)?|full year)\b")),
    ("running", re.compile(r"累计|累积|\bcumul|\bto[ -]date\b")),
)
_OF_OTHERS = re.compile(r"去年|上年|同期|\blast\b|\bprev|\bly\b")
_ANCHORS = {
    "sales_progress": ("actual_mtd", "target_amount", "attainment_rate", "gap_amount"),
    "sales_target": ("target_amount", "target_qty"),
    "expense_budget": ("budget_amount", "actual_expense"),
    "dealer_payment": ("actual_payment", "plan_payment", "actual_shipment", "plan_shipment"),
    "dealer_psi": ("sell_out", "sell_in"),
    "policy_ledger": ("accrued_amount", "settled_amount"),
}
"""The field that decides which stretch a table is read for, and those that must fit it."""
_ORDER: tuple[Stretch | None, ...] = (
    *("month", None, "running", "week", "day", "quarter", "year"),
)  # fmt: skip
_FITTING: dict[Stretch | None, frozenset[Stretch | None]] = {
    None: frozenset({None, "month", "running"}),
    "month": frozenset({None, "month"}),
    "running": frozenset({None, "running", "month"}),
}
_KINDS = {"month": PeriodKind.MONTH, "quarter": PeriodKind.QUARTER, "year": PeriodKind.YEAR}
_FEWEST_DAYS = {"month": 27, "quarter": 84, "year": 360}
_MOST_DAYS = {"day": 1, "week": 7, "month": 31, "quarter": 92}


def of(heading: str) -> Stretch | None:
    """The stretch a heading names, None when it names none, or that of another year."""
    word = plain(heading)
    if _OF_OTHERS.search(word):
        return None
    return next((name for name, pattern in _WORDS if pattern.search(word)), None)


def kept(
    kind: str, found: Mapping[str, Sequence[Stretch | None]]
) -> dict[str, frozenset[Stretch | None]]:
    """Field -> the stretches its columns may have, for the fields that have to fit each other.

    `found`: field -> the stretches of the headings that claim it. Without two nothing is told.
    """
    claims = {name: found[name] for name in _ANCHORS.get(kind, ()) if name in found}
    if len({stretch for some in claims.values() for stretch in some}) < 2:
        return {}
    chosen = min(next(iter(claims.values())), key=_ORDER.index)
    fitting = _FITTING.get(chosen, frozenset({None, chosen}))
    if kind == "sales_progress" and chosen == "month":
        fitting |= {"running"}  # 本月目标 beside 累计完成: a report of progress adds up the month
    return dict.fromkeys(claims, fitting)


def period(stretch: Stretch | None, around: Period) -> Period | None:
    """The period of rows in a report about `around`; None when it is too long to tell which,
    or added up to one day from another that nothing tells.

    A month in a report of a week is the month of its last day.
    """
    days = (around.end - around.start).days + 1
    if days > _MOST_DAYS.get(stretch or "", days) or (days == 1 and stretch == "running"):
        return None
    kind = _KINDS.get(stretch or "")
    if kind is None or days >= _FEWEST_DAYS[stretch or ""]:
        return around
    return Period.containing(around.end, kind)
