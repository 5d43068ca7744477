"""Amounts below 上旬, 中旬 and 下旬 of a table whose title is 打款计划 are planned, not paid."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sales_core.ingest.understand.columns.assignment import Assignment
from sales_core.ingest.understand.periods import unsaid_years
from sales_core.ingest.understand.periods.periods import plain

PLANS = {"actual_payment": "plan_payment", "actual_shipment": "plan_shipment"}
_AND = re.compile(r"计划(?:表)?\s*(?:与|和|及|、|/|vs)")
"""A plan and what became of it: which of them bare periods hold is not said."""


def settle(made: Assignment, texts: Sequence[str]) -> None:
    """Periods across without a word of their own are what the titles say they are: the plan."""
    fields = {c.field for c in made.across}
    wordless = fields and not any(c.heading.word for c in made.across)
    if not wordless or not fields <= set(PLANS) or set(PLANS.values()) & set(made.chosen):
        return
    if unsaid_years.planned(texts) and not any(_AND.search(plain(text)) for text in texts):
        made.across = [replace(c, field=PLANS[c.field]) for c in made.across]
