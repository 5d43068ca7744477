"""金额 beside 折后金额: the first is before the discount, what was sold is the second.

Bills of dealers' systems print both, and the plain word is the stronger one by itself.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from sales_core.ingest import aliases

if TYPE_CHECKING:  # columns ask this module
    from sales_core.ingest.understand.columns.assignment import Candidate

_AFTER = re.compile(
    r"(?:折扣?|优惠|让利|折让)[后後]|[后後]折|net ?of ?discount|(?:after|less|post)[ -]?disc",
    re.IGNORECASE,
)
_BEFORE = {"net_amount": "gross_amount", "unit_price": ""}
"""Fields of which one stands before and one after the discount -> what the one before it is."""
_SAID = frozenset({"layout", "answer"})


def settled(claims: dict[str, list[Candidate]]) -> dict[str, list[Candidate]]:
    """The claims; beside a column after the discount those without that word are before it."""
    found = dict(claims)
    for name, other in _BEFORE.items():
        rivals = found.get(name, [])
        after = [c for c in rivals if _AFTER.search(c.heading.name)]
        before = [c for c in rivals if c not in after]
        if not after or not before or any(c.because in _SAID for c in rivals):
            continue
        sure = max(rivals, key=lambda c: (c.score, c.own))
        found[name] = [replace(c, score=sure.score, own=sure.own) for c in after]
        if other and other not in found:
            found[other] = [
                replace(c, field=other, score=aliases.AUTO_ACCEPT, own=False) for c in before[:1]
            ]
    return found
