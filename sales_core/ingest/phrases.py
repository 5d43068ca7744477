"""Chinese headings put together from words that each say something: 动销金额, 兑付时限, 所属业务.

A field of a kind is recognised by how its heading is built, not by the whole heading; what belongs
to another field or to none is not among the words. Patterns are written for normalised headings.
"""

from __future__ import annotations

import csv
import re
from functools import cache, lru_cache
from pathlib import Path

SHARED = "*"
Form = tuple[str, re.Pattern[str]]


@cache
def _forms() -> dict[str, tuple[Form, ...]]:
    """Kind -> its fields with the pattern of their headings, in the order they are tried."""
    found: dict[str, list[Form]] = {}
    path = Path(__file__).with_name("phrases.csv")
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            form = (row["field"], re.compile(row["pattern"]))
            found.setdefault(row["kind"], []).append(form)
    return {kind: tuple(forms) for kind, forms in found.items()}


@lru_cache(maxsize=50_000)
def field(kind: str, word: str) -> str | None:
    """The field a normalised heading is built to name in a kind, None when it is none."""
    for of in (kind, SHARED):
        for name, pattern in _forms().get(of, ()):
            if pattern.fullmatch(word):
                return name
    return None


@lru_cache(maxsize=20_000)
def known(word: str) -> bool:
    """Whether a normalised heading is built so in any kind."""
    return any(field(kind, word) is not None for kind in _forms())
