"""月目标 beside 累计完成: what is added up is added up within the stretch of its target.

Alone the word may mean the year; beside the target of a month and no other amount it cannot.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from sales_core.ingest.understand.periods import stretches

if TYPE_CHECKING:  # columns ask this module
    from sales_core.ingest.understand.columns.assignment import Candidate

TARGET, MONTH, YEAR = "target_amount", "actual_mtd", "actual_ytd"
_LONGER = frozenset({"quarter", "year"})
_SAID = frozenset({"layout", "answer"})


def settled(
    claims: dict[str, list[Candidate]], across: Sequence[Candidate]
) -> dict[str, list[Candidate]]:
    """The claims; amounts added up since no day in particular are those of the target's month."""
    sums = claims.get(YEAR, [])
    targets = [*claims.get(TARGET, []), *(c for c in across if c.field == TARGET)]
    sold = [*claims.get(MONTH, []), *(c for c in across if c.field == MONTH)]
    if not sums or not targets or sold or any(c.because in _SAID for c in sums):
        return claims
    if any(stretches.of(c.heading.name) in _LONGER for c in targets):
        return claims
    if any(stretches.of(c.heading.name) != stretches.RUNNING for c in sums):
        return claims
    return {name: found for name, found in claims.items() if name != YEAR} | {
        MONTH: [replace(c, field=MONTH) for c in sums]
    }
