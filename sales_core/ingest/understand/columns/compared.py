"""Whose last year a report of progress tells, where it has sales of the month and of the year so
far: 去年同期 right of 年累计 is of the year so far and not what the month is compared with.

What is of other amounts than the sales that are read is left unused.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from statistics import median

from sales_core.ingest.understand.cells.cast import decimal_of
from sales_core.ingest.understand.columns.assignment import PERIOD_MONTH, Assignment, Candidate
from sales_core.ingest.understand.columns.attained import (
    FEWEST,
    MOST,
    RATE,
    SALES,
    TARGET,
    agreeing,
    same,
)
from sales_core.ingest.understand.columns.columns import PROGRESS
from sales_core.ingest.understand.periods import stretches
from sales_core.ingest.understand.periods.periods import plain
from sales_core.ingest.understand.tables.body import Body
from sales_core.ingest.understand.tables.header import Heading

BEFORE, GROWTH, YEAR = "last_year_amount", "yoy_rate", "actual_ytd"
_LONGER = frozenset({"year", "running", "quarter"})
_GOAL = re.compile(r"目标|任务|指标|预算|计划|target|goal|quota|budget|plan")
_OF_MONTH = re.compile(r"月|\b(?:month|mtd)")
_SAID = frozenset({"layout", "answer"})
_FAR, _NEAR = 4, 3
"""Sales so far off last year's are of another stretch where other sales are so near."""


def settle(made: Assignment, body: Body, headings: Sequence[Heading]) -> None:
    """Take comparisons with other amounts than the sales out of the columns of the report."""
    sales = _sales(made)
    others = [h.col for h in headings if h.col != sales and _is_longer(h, made)]
    if made.kind.id != PROGRESS or sales is None or not others:
        return
    if _open(made, RATE) and _of_another_target(made, body, headings, (sales, others)):
        made.chosen.pop(RATE)
    if _of_others(made, body, sales, others):
        for name in (BEFORE, GROWTH):
            if _open(made, name):
                made.chosen.pop(name)


def _sales(made: Assignment) -> int | None:
    """The one column of the sales of the report."""
    across = [c.heading.col for c in made.across if c.field == SALES]
    if SALES in made.chosen:
        return None if across else made.chosen[SALES].heading.col
    return across[0] if len(across) == 1 else None


def _is_longer(heading: Heading, made: Assignment) -> bool:
    """Whether a column holds what was sold in more than the month."""
    if YEAR in made.chosen and made.chosen[YEAR].heading.col == heading.col:
        return True
    used = {c.heading.col for c in made.chosen.values()}
    goal = _GOAL.search(plain(heading.name)) is not None
    return heading.col not in used and not goal and stretches.of(heading.name) in _LONGER


def _open(made: Assignment, name: str) -> Candidate | None:
    """The column of a field, unless a person said so or it says itself that it is of the month."""
    found = made.chosen.get(name)
    if found is None or found.because in _SAID or _OF_MONTH.search(plain(found.heading.name)):
        return None
    return found


def _of_another_target(
    made: Assignment, body: Body, headings: Sequence[Heading], amounts: tuple[int, list[int]]
) -> bool:
    """Whether the printed attainment is that of an amount of another stretch."""
    rate, (sales, others) = made.chosen[RATE].heading.col, amounts
    if TARGET in made.chosen:
        own = made.chosen[TARGET].heading.col
        return agreeing(body, rate, own, sales) < MOST and any(
            agreeing(body, rate, h.col, other) >= MOST
            for other in others for h in headings if h.col not in (rate, other, own)
        )  # fmt: skip
    goals = [h.col for h in headings if _GOAL.search(plain(h.name))]
    return any(agreeing(body, rate, goal, other) >= MOST for goal in goals for other in others)


def _of_others(made: Assignment, body: Body, sales: int, others: list[int]) -> bool:
    """Whether last year's sales are those before an amount of another stretch: by the growth that
    is printed, else by the amount they stand beside and by how much they are."""
    before, growth = _open(made, BEFORE), _open(made, GROWTH)
    if before is not None and growth is not None:
        columns = growth.heading.col, before.heading.col
        if _grown(body, *columns, sales):
            return False
        if any(_grown(body, *columns, other) for other in others):
            return True
    shown = before or growth
    if shown is None:
        return False
    left = [col for col in (sales, *others) if col < shown.heading.col]
    if left and max(left) != sales and PERIOD_MONTH not in made.chosen:
        return True  # a list with a column of months compares each row with its month
    return before is not None and _is_nearer(body, before.heading.col, sales, others)


def _grown(body: Body, growth: int, before: int, amount: int) -> bool:
    """Whether nearly every printed growth is that of an amount on last year's."""
    rows = _rows(body, growth, before, amount)
    agree = [same(printed, now / then - 1) for printed, then, now in rows if then]
    return len(agree) >= FEWEST and sum(agree) >= MOST * len(agree)


def _is_nearer(body: Body, before: int, sales: int, others: list[int]) -> bool:
    """Whether last year's are far from the sales and near an amount of another stretch."""
    far = _ratio(body, before, sales)
    near = [_ratio(body, before, other) for other in others]
    return far > _FAR and any(Decimal(1) / _NEAR < one < _NEAR for one in near)


def _ratio(body: Body, one: int, other: int) -> Decimal:
    shares = [a / b for a, b in _rows(body, one, other) if b]
    return median(shares) if len(shares) >= FEWEST else Decimal(0)


def _rows(body: Body, *columns: int) -> list[list[Decimal]]:
    """The rows in which each of the columns holds a number."""
    cells = zip(*(map(decimal_of, body.amounts(col)) for col in columns), strict=True)
    return [[cell[0] for cell in row if cell is not None] for row in cells if None not in row]
