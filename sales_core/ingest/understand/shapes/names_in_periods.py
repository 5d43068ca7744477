"""目标 | 完成 below 常温 and 冷冻 of every month, or below every month of 常温 and 冷冻: names and
periods across at once. Names alone below months, or above them, hold one amount in parts."""

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


def alone(headings: Sequence[Heading]) -> Parts | None:
    """Columns of several names in the same several periods without a word for what they hold, but
    for one that stands above all of them."""
    said = {h.col: _pieces(h) for h in headings if h.head is not None and not h.total}
    shared = set.intersection(*map(set, said.values())) if said else set()
    names = {
        col: [piece for piece in pieces if piece not in shared] for col, pieces in said.items()
    }
    if not names or any(len(own) != 1 for own in names.values()):
        return None
    parts = {col: own for col, (own,) in names.items()}
    heads_of: dict[str, list[object]] = defaultdict(list)
    for heading in headings:
        if heading.col in parts:
            heads_of[parts[heading.col]].append(heading.head)
    several = {frozenset(found) for found in heads_of.values()}
    once = all(len(set(found)) == len(found) >= FEWEST for found in heads_of.values())
    if len(heads_of) < FEWEST or len(several) != 1 or not once:
        return None
    if any(stretches.of(name) or aliases.known(name) for name in heads_of):
        return None
    word = next((piece for piece in sorted(shared) if aliases.known(piece)), "")
    return parts, dict.fromkeys(parts, word)


def _pieces(heading: Heading) -> list[str]:
    """What a heading says beside its periods; of 1月酸奶 the words behind the month."""
    pieces = [piece.strip() for piece in heading.name.split("/") if piece.strip()]
    if len(pieces) == 1 and heading.word:
        return [heading.word]
    return [p for p in pieces if heads.head(p) is None and heads.year(p) is None]


def _name(heading: Heading) -> str:
    """What a heading says beside its period and its own word."""
    if heading.head is None or heading.total or not heading.word:
        return ""
    above = heading.name.removesuffix(heading.word).rstrip("/")
    pieces = [piece.strip() for piece in above.split("/") if piece.strip()]
    return "/".join(piece for piece in pieces if heads.head(piece) is None)
