"""Likeness of names in Latin letters: typing errors, order, initials, words left out."""

from __future__ import annotations

from collections import Counter
from typing import Literal

from sales_core.domain.names import words
from sales_core.domain.names.form import Form
from sales_core.domain.party import Entity

Found = Literal["swapped", "letter", "short", "initial"]
SHORT, MIDDLE, LONG = 3, 4, 8
"""Letters a word needs for one letter more, one other letter, and two errors."""


def latin_near(a: Form, b: Form, entity: Entity) -> Found | None:
    """In what two Latin names are alike, or None."""
    if len(a.tokens) > 1 and sorted(a.tokens) == sorted(b.tokens):
        return "swapped"
    mine, yours = _rest(a, b)
    if entity == "rep" and _initials(mine, yours, a, b):
        return "initial"
    if a.singles != b.singles:
        return None
    if not mine or not yours:
        left = mine or yours
        core = a.tokens if yours else b.tokens
        trade = entity != "rep" and all(w in words.TRADE_EN for w in left)
        return "short" if trade and len("".join(core)) >= MIDDLE else None
    if len(mine) == len(yours) == 1:
        return "letter" if _typed(mine[0], yours[0], entity) else None
    joined = min(len(a.bare), len(b.bare)) >= LONG and len(a.tokens) != len(b.tokens)
    return "letter" if joined and within(a.bare, b.bare, 1) else None


def _rest(a: Form, b: Form) -> tuple[list[str], list[str]]:
    """The words only one of them has."""
    mine, yours = Counter(a.tokens), Counter(b.tokens)
    return list((mine - yours).elements()), list((yours - mine).elements())


def _initials(mine: list[str], yours: list[str], a: Form, b: Form) -> bool:
    """J. Smith and John Smith, or John A. Smith and John Smith: the family name in common."""
    shared = [w for w in a.tokens if w in b.tokens and len(w) >= SHORT]
    if not shared:
        return False
    if not mine or not yours:
        left = mine or yours
        return len(shared) > 1 and all(len(w) == 1 for w in left)
    if len(mine) != 1 or len(yours) != 1:
        return False
    short, long = sorted((mine[0], yours[0]), key=len)
    return len(short) == 1 < len(long) and long[0] == short


def _typed(one: str, two: str, entity: Entity) -> bool:
    short, long = sorted((one, two), key=len)
    if entity == "rep" and short[:-1] == long[: len(short) - 1] and _endings(short, long):
        return False
    if len(short) >= LONG:
        return within(short, long, 2)
    if len(short) >= MIDDLE:
        return within(short, long, 1)
    return len(short) >= SHORT and len(long) > len(short) and within(short, long, 1)


def _endings(short: str, long: str) -> bool:
    """Only the end differs: Maria and Mario, Eric and Erica are two people."""
    return (len(short) == len(long) and short[-1] != long[-1]) or long[:-1] == short


def within(one: str, two: str, limit: int) -> bool:
    """Whether `limit` letters added, left out, replaced or swapped with a neighbour suffice."""
    if abs(len(one) - len(two)) > limit:
        return False
    before: list[int] = []
    row = list(range(len(two) + 1))
    for i, x in enumerate(one, 1):
        older, before, row = before, row, [i]
        for j, y in enumerate(two, 1):
            cost = min(before[j] + 1, row[-1] + 1, before[j - 1] + (x != y))
            if i > 1 and j > 1 and x == two[j - 2] and one[i - 2] == y:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
    return row[-1] <= limit
