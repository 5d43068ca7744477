"""Names that go from a to z, and one beside them that does not: what stands over the states of a
country is the country."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

RUN, LEAST = 8, 6
"""Names looked at on one side, and how many make an order."""


def ordered(names: Sequence[str]) -> list[list[str]]:
    """For each name `before-sorted=…` and `after-sorted=…` where those that follow or precede it
    go from a to z: whether it goes with them."""
    plain = [name.strip().casefold() for name in names]
    found: list[list[str]] = [[] for _ in plain]
    for place, name in enumerate(plain):
        below, above = plain[place + 1 : place + 1 + RUN], plain[max(0, place - RUN) : place]
        if _rise(below):
            found[place].append(f"before-sorted={'in' if name <= below[0] else 'out'}")
        if _rise(above):
            found[place].append(f"after-sorted={'in' if name >= above[-1] else 'out'}")
    return found


def _rise(names: Sequence[str]) -> bool:
    words = all(name.isascii() and name[:1].isalpha() for name in names)
    return words and len(names) >= LEAST and all(a < b for a, b in pairwise(names))
