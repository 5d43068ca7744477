"""What is left of an approved request once claims were made against it: BUD-02."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

OPEN = frozenset({"approved"})


@dataclass(frozen=True)
class Netted:
    """Minor units: what stays committed, and what was claimed beyond the approval."""

    remaining: Fraction
    overrun: Fraction


def net(approved: Fraction, status: str, claimed: Fraction) -> Netted:
    """A request that is not approved (any more) commits nothing; a claim is never netted twice."""
    if status not in OPEN:
        return Netted(Fraction(0), Fraction(0))
    left = approved - claimed
    return Netted(max(left, Fraction(0)), max(-left, Fraction(0)))
