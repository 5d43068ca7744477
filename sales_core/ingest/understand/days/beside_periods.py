"""Amounts that stand once on a row beside columns of periods: 计划回款 | 上旬 | 中旬 | 下旬.

Put on a row for each period they would count once for each. Where the periods have no word of
their own and add up to such an amount on every row, they are its parts; else it is not used.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from sales_core.ingest.understand.cells.figures import figure
from sales_core.ingest.understand.columns.assignment import Assignment
from sales_core.ingest.understand.tables.body import Body

PLANS = {"actual_payment": "plan_payment", "actual_mtd": "target_amount"}
"""What is measured below periods -> what was planned for all of them."""
OF_THE_WHOLE = frozenset(
    ("actual_ytd", "attainment_rate", "gap_amount", "last_year_amount", "prev_amount")
    + ("yoy_rate", "mom_rate", "rank_no", "time_progress")
)
"""Figures of progress that say something of one stretch of time."""
CENT = Decimal("0.02")


def settle(made: Assignment, body: Body) -> None:
    """Parts of a plan become the plan; a plan of the whole is not repeated for each part."""
    if len({c.heading.head for c in made.across if c.heading.head is not None}) < 2:
        return
    _leave_figures_of_the_whole(made)
    fields = {c.field for c in made.across}
    for measure, plan in PLANS.items():
        whole = made.chosen.get(plan)
        if measure not in fields or whole is None or whole.because == "answer":
            continue
        del made.chosen[plan]
        wordless = fields == {measure} and not any(c.heading.word for c in made.across)
        columns = [c.heading.col for c in made.across]
        if wordless and adds_up(body, whole.heading.col, columns):
            made.across = [replace(c, field=plan, unit=c.unit or whole.unit) for c in made.across]
            return


def _leave_figures_of_the_whole(made: Assignment) -> None:
    """A share, a rank or last year's amount beside weeks is that of all of them together."""
    for name in OF_THE_WHOLE & set(made.chosen):
        if made.chosen[name].because != "answer":
            del made.chosen[name]


def adds_up(body: Body, whole: int, parts: list[int]) -> bool:
    """Whether the parts of every row add up to its whole."""
    rows = [(_amount(body, row, whole), [_amount(body, row, c) for c in parts])
            for row in body.rows]  # fmt: skip
    return bool(rows) and all(abs(total - sum(found)) <= CENT for total, found in rows)


def _amount(body: Body, row: int, col: int) -> Decimal:
    return figure(body.cell(row, col)) or Decimal(0)
