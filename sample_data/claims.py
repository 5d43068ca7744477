"""Expense claims: what was spent, out of which budget line, and whether it is approved."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from sample_data.company import NEWCOMER, REPS, VACANT
from sample_data.days import weeks, workdays
from sample_data.records import APPROVED, PAID, SUBMITTED, Claim
from sample_data.story import AS_OF, JOINED, NEXT, SEED, budget, burned
from sample_data.text import Text

_PURPOSE = (
    (
        Text("市内拜访交通", "Local travel to customers"),
        Text("周边客户出差", "Trip to outer customers"),
    ),
    (
        Text("客户商务用餐", "Business meal with customer"),
        Text("订货洽谈用餐", "Meal at order talks"),
    ),
    (Text("堆头陈列费", "Gondola display"), Text("试吃活动物料", "Tasting event materials")),
)
_PER_HEAD = 15_000


def claims(start: date, end: date) -> list[Claim]:
    """The claims of one month (or part of one), by day and number."""
    random = Random(f"{SEED}:claims:{start}")
    drafts = []
    for rep in REPS:
        if rep.id == VACANT or (rep.id == NEWCOMER and end < JOINED):
            continue
        for line in range(len(_PURPOSE)):
            drafts += _drafts(rep.id, line, start, end, random)
    drafts.sort(key=lambda d: (d[0], d[1], d[2]))
    return [_claim(n, *draft, random=random) for n, draft in enumerate(drafts, 1)]


Draft = tuple[date, str, int, int, bool]


def _drafts(rep_id: str, line: int, start: date, end: date, random: Random) -> list[Draft]:
    """Day, rep, line, amount and whether it is still to be approved."""
    first = max(start, JOINED) if rep_id == NEWCOMER else start
    days = [random.choice(week) for week in weeks(first, end)]
    if start >= NEXT[0]:
        part = budget(rep_id, line, 10) * random.randrange(40, 70) // 1000
        return [(days[0], rep_id, line, part + random.randrange(0, 999), False)]
    parts = _split(burned(rep_id, line, start.month), days, random)
    found = [(day, rep_id, line, amount, False) for day, amount in zip(days, parts, strict=True)]
    if end == AS_OF:
        day = workdays(AS_OF - timedelta(days=2), AS_OF)[random.randrange(3)]
        amount = budget(rep_id, line, start.month) * random.randrange(20, 45) // 1000
        found.append((day, rep_id, line, amount + random.randrange(0, 999), True))
    return found


def _split(total: int, days: list[date], random: Random) -> list[int]:
    weights = [random.randrange(600, 1400) for _ in days]
    parts = [total * w // sum(weights) for w in weights]
    return [parts[0] + total - sum(parts), *parts[1:]]


def _claim(
    number: int, day: date, rep_id: str, line: int, amount: int, pending: bool, *, random: Random
) -> Claim:
    invoice = f"26{random.randrange(10**17, 10**18)}"
    heads = max(3, -(-amount // _PER_HEAD)) if line == 1 else None
    status = SUBMITTED if pending else PAID if day < date(2026, 10, 12) else APPROVED
    friday = day + timedelta(days=max(0, 4 - day.weekday()))
    return Claim(
        f"BX{day:%Y%m}{number:03d}{'W' if day >= NEXT[0] else ''}",
        rep_id,
        day,
        friday,
        line,
        amount,
        invoice,
        heads,
        status,
        random.choice(_PURPOSE[line]),
    )
