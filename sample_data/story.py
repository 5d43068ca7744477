"""What happens in the sample team: targets, paces, budgets and the weeks that go wrong."""

from __future__ import annotations

from datetime import date

from sample_data.company import HOLE, NEWCOMER, REPS
from sample_data.days import workdays
from sample_data.text import Text

SEED = "lihui-2026"
AS_OF = date(2026, 10, 23)
FIRST, LAST = date(2026, 8, 1), date(2026, 10, 31)
NEXT = (date(2026, 10, 26), date(2026, 10, 30))
JOINED = date(2026, 10, 12)
NOT_VISITED_FROM = date(2026, 10, 1)
NO_LOG = ("0103", date(2026, 10, 19), date(2026, 10, 23))
"""The rep whose visit log of the week does not arrive."""

_SEASON = (92, 70, 88, 90, 95, 98, 100, 96, 102, 100, 98, 108)
"""Target of each month in percent of October's."""
_OCTOBER = dict(
    zip((r.id for r in REPS), (320, 300, 280, 90, 260, 300, 240, 250, 120), strict=True)
)
"""Target of October in thousands of yuan."""
_PACE = dict(zip(_OCTOBER, (557, 1035, 1012, 1020, 1062, 1118, 945, 1021, 640), strict=True))
"""Sales of October so far, in thousandths of the target to date."""
_AUGUST = dict(zip(_OCTOBER, (1004, 985, 1012, 0, 1021, 1043, 992, 1008, 905), strict=True))
_SEPTEMBER = dict(zip(_OCTOBER, (1011, 1002, 996, 0, 1015, 1037, 978, 1003, 870), strict=True))
_LAST_YEAR = dict(zip(_OCTOBER, (960, 930, 945, 0, 900, 915, 990, 940, 1020), strict=True))
"""Sales of a month of 2025 in thousandths of the same month's target of 2026."""
_NEXT_PACE = dict(zip(_OCTOBER, (1500, 960, 1030, 1150, 1040, 1080, 1010, 1005, 700), strict=True))

LINES = (
    Text("差旅费", "Travel"),
    Text("业务招待费", "Entertainment"),
    Text("促销费", "Promotion"),
)
_LINE_RATE = (6, 5, 13)
"""Budget of each line in thousandths of the month's target."""
_BURN = dict(zip(_OCTOBER, (520, 952, 668, 655, 690, 701, 625, 672, 0), strict=True))
"""Approved claims of October so far, in thousandths of the budget."""


def target(rep_id: str, month: int) -> int:
    """Target of a month of 2026 in minor units, whole thousands of yuan; 0 before joining."""
    if rep_id == NEWCOMER and month < JOINED.month:
        return 0
    return (_OCTOBER[rep_id] * _SEASON[month - 1] + 50) // 100 * 100_000


def sales_plan(rep_id: str, start: date, end: date) -> int:
    """Sales the rep makes in a month or part of one, in minor units."""
    goal = target(rep_id, start.month)
    if start.year < AS_OF.year:
        return goal * _LAST_YEAR[rep_id] // 1000
    if start.month < AS_OF.month:
        return goal * (_AUGUST if start.month == 8 else _SEPTEMBER)[rep_id] // 1000
    pace = _NEXT_PACE if start >= NEXT[0] else _PACE
    whole = len(workdays(date(2026, 10, 1), LAST))
    return goal * pace[rep_id] * len(workdays(start, end)) // (1000 * whole)


def budget(rep_id: str, line: int, month: int) -> int:
    """Budget of an expense line in a month of 2026, in minor units, whole hundreds of yuan."""
    return target(rep_id, month) * _LINE_RATE[line] // 1000 // 10_000 * 10_000


def burned(rep_id: str, line: int, month: int) -> int:
    """Approved claims up to the day of the data, in minor units."""
    rate = _BURN[rep_id] if month == AS_OF.month else 930 + (int(rep_id) * 7 + month * 3) % 50
    return budget(rep_id, line, month) * (rate + 9 * (line - 1)) // 1000


def skips(rep_id: str, customer_id: str, day: date) -> bool:
    """Whether a planned visit certainly does not happen: the hole in the story."""
    return rep_id == HOLE.rep_id and customer_id == HOLE.id and NOT_VISITED_FROM <= day <= AS_OF
