"""Periods that end a heading: Target Oct 2026, Sales (Q1), 目标10月."""

from __future__ import annotations

import re
from functools import lru_cache

from sales_core.ingest.aliases import known
from sales_core.ingest.understand.periods import heads
from sales_core.ingest.understand.periods.heads import Head
from sales_core.ingest.understand.periods.periods import plain

_UNIT = re.compile(r"^(.*\S)\s*([(\[][^()\[\]]*[)\]])$", re.DOTALL)
_LAST = re.compile(
    r"^(.*?[^\W\d_])[\s_:/–—-]*(?:\b(?:for|in|of|at)\s+)?[(\[]?\s*"
    r"((?:(?:20\d{2}|\d{2})年)?(?:1[0-2]|0?[1-9])月份?|20\d{2}[-/.](?:1[0-2]|0?[1-9])"
    r"|(?:20\d{2}\s*)?q[1-4](?:[\s'/-]*(?:20\d{2}|\d{2}))?|第?[一二三四]季度"
    r"|(?<![a-z])[a-z]{3,9}(?:[-\s']*(?:20\d{2}|\d{2}))?)\s*[)\]]?$",
    re.DOTALL,
)


@lru_cache(maxsize=20_000)
def trailing(text: str) -> tuple[Head, str] | None:
    """The period a heading ends with and the word before it, where that word is one we know;
    a unit in brackets stays with the word."""
    whole = plain(text)
    if known(whole) and not whole.endswith((")", "]")):
        return None
    if (found := _split(whole)) is not None:
        return found
    beside = _UNIT.fullmatch(whole)
    found = _split(beside[1]) if beside else None
    return (found[0], f"{found[1]} {beside[2]}") if beside and found else None


def _split(whole: str) -> tuple[Head, str] | None:
    found = _LAST.fullmatch(whole)
    named = heads.head(found[2].strip()) if found else None
    return (named, found[1]) if found and named is not None and known(found[1]) else None
