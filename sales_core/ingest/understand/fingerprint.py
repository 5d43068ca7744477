"""What tells one layout from another: its column names, without the periods in them."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable

from sales_core.ingest.aliases import normalise
from sales_core.ingest.understand.header import Heading


def fingerprint(headings: list[Heading], hints: Iterable[str]) -> str:
    """A name for the layout. The same columns under a title of another kind are another layout."""
    words = [
        f"#{normalise(h.word)}" if h.head is not None else re.sub(r"\d+", "#", normalise(h.name))
        for h in headings
        if h.name
    ]
    once = list(dict.fromkeys(words))
    text = "\x1f".join([*once, "\x1e", *sorted(hints)])
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
