"""月目标 beside 累计完成: what is added up is added up within the stretch of its target.

Alone the word may mean the year; beside the target of a month and no other amount it cannot.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from sales_core.ingest.understand.periods import stretches

if TYPE_CHECKING:  # columns ask this module
    from sales_core.ingest.understand.columns.assignment import Assignment, Candidate

TARGET, MONTH, YEAR = "target_amount", "actual_mtd", "actual_ytd"
BARE = frozenset({"累计", "累积", "累计数", "累计额", "累计值"})
"""Below a month these words are the amount added up in it."""
_LONGER = frozenset({"quarter", "year"})
_SAID = frozenset({"layout", "answer"})


def across(made: Assignment) -> None:
    """11月累计 beside 11月目标 is what was sold in the month; below several months, or beside the
    month's own amount, it goes by its word."""
    sums = [c for c in made.across if c.field == YEAR]
    heads = {c.heading.head for c in made.across}
    sold = MONTH in made.chosen or any(c.field == MONTH for c in made.across)
    months = all(head is not None and head.unit == "month" for head in heads)
    if len(sums) == 1 and len(heads) == 1 and months and not sold:
        made.across = [replace(c, field=MONTH) if c in sums else c for c in made.across]


def settled(
    claims: dict[str, list[Candidate]], periods: Sequence[Candidate]
) -> dict[str, list[Candidate]]:
    """The claims; amounts added up since no day in particular are those of the target's month."""
    sums = claims.get(YEAR, [])
    targets = [*claims.get(TARGET, []), *(c for c in periods if c.field == TARGET)]
    sold = [*claims.get(MONTH, []), *(c for c in periods if c.field == MONTH)]
    if not sums or not targets or sold or any(c.because in _SAID for c in sums):
        return claims
    if any(stretches.of(c.heading.name) in _LONGER for c in targets):
        return claims
    if any(stretches.of(c.heading.name) != stretches.RUNNING for c in sums):
        return claims
    return {name: found for name, found in claims.items() if name != YEAR} | {
        MONTH: [replace(c, field=MONTH) for c in sums]
    }
