"""What tells one layout from another: its column names, without the periods in them."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable

from sales_core.ingest.aliases import normalise
from sales_core.ingest.understand.tables.header import Heading


def fingerprint(headings: list[Heading], hints: Iterable[str]) -> str:
    """A name for the layout. The same columns under a title of another kind are another layout."""
    text = "\x1f".join([*words(headings), "\x1e", *sorted(hints)])
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def words(headings: Iterable[Heading]) -> dict[str, str]:
    """Word -> heading as printed, in the order of the sheet; columns of periods share a word."""
    found: dict[str, str] = {}
    for heading in headings:
        if heading.name:
            found.setdefault(word(heading), heading.name)
    return found


def word(heading: Heading) -> str:
    """What stays of a heading when its period or its numbers change; empty without a name."""
    return f"#{normalise(heading.word)}" if heading.head is not None else plain(heading.name)


def plain(name: str) -> str:
    """The word of a heading that stands for no period."""
    return re.sub(r"\d+", "#", normalise(name))
