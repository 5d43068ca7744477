"""Cost between Revenue and Margin is that of the goods sold, not what a promotion cost."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from sales_core.ingest import aliases
from sales_core.ingest.understand.periods.periods import plain
from sales_core.ingest.understand.tables.header import Heading

if TYPE_CHECKING:  # columns ask this module
    from sales_core.ingest.understand.columns.assignment import Candidate

COST = "promo_cost"
_BARE = frozenset(("cost", "costs", "totalcost", "cogs", "成本", "总成本", "成本金额"))
_SOLD = re.compile(r"销售额|销售收入|营业额|收入|\brevenue|\bsales\b|\bturnover")
_EARNED = re.compile(r"利润(?!率)|毛利(?!率)|\b(?:margin|profit)\b(?!.*(?:%|pct|rate|percent))")


def settled(
    claims: dict[str, list[Candidate]], headings: Sequence[Heading]
) -> dict[str, list[Candidate]]:
    """The claims without a bare Cost, where what was sold and what was earned stand beside it."""
    words = [plain(h.name).replace("_", " ") for h in headings if h.name]
    if COST not in claims or not all(any(map(p.search, words)) for p in (_SOLD, _EARNED)):
        return claims
    kept = [c for c in claims[COST] if not _is_bare(c)]
    rest = {name: rivals for name, rivals in claims.items() if name != COST}
    return {**rest, COST: kept} if kept else rest


def _is_bare(claim: Candidate) -> bool:
    said = claim.because not in ("layout", "answer")
    return said and aliases.without_brackets(claim.heading.name)[0] in _BARE
