"""Which findings matter most, which are general, and what is said once only."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction

from sales_core.domain.finding import Finding, Route

PRIVATE_RULES = frozenset({"R03", "R14", "R15", "R17", "R18", "R24", "R25", "R31"})
NAMED_RULES = frozenset({"R29", "R32"})
_ONE_OF = ("R06", "R01", "R04", "R02", "R03")
_SHARE = Fraction(4, 10)


def priority(severity: int, money: int, target: int, weeks_open: int) -> Fraction:
    """0..100: 40 for severity, 40 for money against a tenth of the target, 20 for its age."""
    at_stake = Fraction(money * 10, target) if target > 0 else Fraction(0)
    return (
        Fraction(40 * severity, 3)
        + 40 * min(Fraction(1), at_stake)
        + 20 * min(Fraction(1), Fraction(weeks_open - 1, 4))
    )


def is_general(hits: int, active: int, *, private: bool) -> bool:
    """Whether enough reps are concerned for the meeting: two, and 40 % of those with data."""
    return not private and hits >= max(2, math.ceil(_SHARE * active))


def rank(found: Iterable[Finding], targets: dict[str | None, int], active: int) -> list[Finding]:
    """Findings routed, without repeats, most important first.

    `targets`: target by subject key in minor units (None: the team's); `active`: reps with data.
    """
    kept = _once(list(found))
    hits: dict[str, set[str | None]] = defaultdict(set)
    for f in kept:
        hits[f.rule].add(f.subject_key)
    routed = []
    for f in kept:
        private = f.private or f.rule in PRIVATE_RULES
        general = f.rule in NAMED_RULES or is_general(len(hits[f.rule]), active, private=private)
        routed.append(
            replace(
                f,
                private=private,
                route=Route.MEETING if general else Route.ONE_ON_ONE,
                priority=priority(f.severity, f.money, targets.get(f.subject_key, 0), f.weeks_open),
            )
        )
    return sorted(routed, key=lambda f: (-f.priority, f.rule, f.subject_key or ""))


def _once(found: list[Finding]) -> list[Finding]:
    """One subject keeps the strongest of the pace rules; a key account absorbs its late visit."""
    best: dict[str | None, str] = {}
    for f in found:
        if f.rule in _ONE_OF:
            here = best.get(f.subject_key)
            if here is None or _ONE_OF.index(f.rule) < _ONE_OF.index(here):
                best[f.subject_key] = f.rule
    holes = {f.subject_key for f in found if f.rule == "R06"}
    return [
        f
        for f in found
        if not (f.rule in _ONE_OF and best[f.subject_key] != f.rule)
        and not (f.rule == "R09" and f.subject_key in holes and _only_the_hole(f, found))
    ]


def _only_the_hole(late: Finding, found: list[Finding]) -> bool:
    names = {
        f.params.get("customer")
        for f in found
        if f.rule == "R06" and f.subject_key == late.subject_key
    }
    return late.params.get("customer") in names
