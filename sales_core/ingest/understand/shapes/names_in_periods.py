"""目标 | 完成 below 常温 and 冷冻 of every month, or below every month of 常温 and 冷冻: names and
periods across at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from sales_core.ingest import aliases
from sales_core.ingest.understand.periods import heads, stretches
from sales_core.ingest.understand.tables.header import Heading

FEWEST = 2
Parts = tuple[dict[int, str], dict[int, str]]
"""The name of each column, and the word below it."""


def find(headings: Sequence[Heading]) -> Parts | None:
    """Columns of a period with a name beside it, where every name stands over the same words of the
    same periods, and no name is a word of headings itself."""
    parts: dict[int, str] = {}
    words: dict[int, str] = {}
    below: dict[str, set[tuple[object, str]]] = defaultdict(set)
    for heading in headings:
        name = _name(heading)
        if name:
            parts[heading.col], words[heading.col] = name, heading.word
            below[name].add((heading.head, heading.word))
    alike = len({frozenset(columns) for columns in below.values()}) == 1
    if len(below) < FEWEST or not alike or len(parts) != sum(map(len, below.values())):
        return None
    if any(stretches.of(name) or aliases.known(name) for name in below):
        return None
    return (parts, words) if any(aliases.known(word) for word in words.values()) else None


def _name(heading: Heading) -> str:
    """What a heading says beside its period and its own word."""
    if heading.head is None or heading.total or not heading.word:
        return ""
    above = heading.name.removesuffix(heading.word).rstrip("/")
    pieces = [piece.strip() for piece in above.split("/") if piece.strip()]
    return "/".join(piece for piece in pieces if heads.head(piece) is None)
