"""A printed attainment tells what was achieved: 完成率 beside 发货额, 开票额 and 回款额 was worked
out of one of them. Where that is not the one taken for the sales, both are asked about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from sales_core.ingest.understand.cells.cast import decimal_of
from sales_core.ingest.understand.columns.assignment import Assignment
from sales_core.ingest.understand.periods.periods import plain
from sales_core.ingest.understand.tables.body import Body
from sales_core.ingest.understand.tables.header import Heading

RATE, TARGET, SALES = "attainment_rate", "target_amount", "actual_mtd"
OFF = Decimal("0.0051")
"""A share printed in whole percent is off by half of one."""
_SHARE = re.compile(r"(?:达成|完成)率$|\b(?:ach|achievement|attainment)\b")
_SAID = frozenset({"layout", "answer"})
FEWEST = 2
MOST, LEAST = 0.9, 0.5
"""A column that agrees does so in nearly all rows; one that does not, in fewer than half."""


def claim(made: Assignment, body: Body, headings: Sequence[Heading]) -> None:
    """Make a column the printed attainment was worked out of a rival of the one that is not."""
    found = [made.chosen.get(name) for name in (TARGET, SALES)]
    rate = _rate(made, headings)
    if made.across or not all(found) or rate is None:
        return
    target, sales = (c.heading.col for c in found if c is not None)
    if agreeing(body, rate, target, sales) >= LEAST:
        return
    rivals = made.rivals.setdefault(SALES, [])
    known = {rate, *(h.col for h in rivals), *(c.heading.col for c in made.taken)}
    rivals += [
        h
        for h in headings
        if h.name and h.col not in known and agreeing(body, rate, target, h.col) >= MOST
    ]
    if not rivals:
        del made.rivals[SALES]


def _rate(made: Assignment, headings: Sequence[Heading]) -> int | None:
    """The column of the printed attainment, or the only one called so that nobody reads: it may be
    named after its amount (净发货达成率)."""
    if RATE in made.chosen:
        return made.chosen[RATE].heading.col
    named = [h.col for h in headings if _SHARE.search(plain(h.name)) and not made.holds(h.col)]
    return named[0] if len(named) == 1 else None


def settle(made: Assignment, body: Body, headings: Sequence[Heading]) -> None:
    """Of several columns of shares (% Ach of units and of value) the one of these amounts."""
    found = [made.chosen.get(name) for name in (RATE, TARGET, SALES)]
    if made.across or not all(found) or found[0] is None or found[0].because in _SAID:
        return
    rate, target, sales = (c.heading.col for c in found if c is not None)
    if agreeing(body, rate, target, sales) >= MOST:
        return
    share = found[0].heading.word or found[0].heading.name
    alike = [h for h in headings if h.col != rate and share in (h.word, h.name)]
    own = [h for h in alike if agreeing(body, h.col, target, sales) >= MOST]
    if own:
        made.chosen[RATE] = replace(found[0], heading=own[0])
        made.rivals.pop(RATE, None)


def agreeing(body: Body, rate: int, target: int, amount: int) -> float:
    """The share of rows whose rate is amount by target; of too few rows none is told."""
    columns = zip(body.amounts(rate), body.amounts(target), body.amounts(amount), strict=True)
    rows = [[decimal_of(value) for value in row] for row in columns]
    held = [[cell[0] for cell in row if cell is not None] for row in rows]
    full = [row for row in held if len(row) == FEWEST + 1 and row[1]]
    if len(full) < FEWEST:
        return 0.0
    agree = [same(rate_, amount_ / target_) for rate_, target_, amount_ in full]
    return sum(agree) / len(full)


def same(printed: Decimal, share: Decimal) -> bool:
    """Whether a printed share is this one, be it in percent or not."""
    return abs(printed - share) <= OFF or abs(printed / 100 - share) <= OFF
