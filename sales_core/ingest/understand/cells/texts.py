"""The different texts of many cells, looked at once each instead of once in every row."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Sequence

from sales_core.ingest.grid import Value
from sales_core.ingest.han import simplified

_BETWEEN = "\x00"


def different(rows: Iterable[Sequence[Value]]) -> list[str]:
    """Every text once, in no order."""
    return list({value for cells in rows for value in cells if isinstance(value, str)})


def holding(words: re.Pattern[str], texts: Iterable[str]) -> list[str]:
    """Those that hold one of the words, once `plain`: all are looked through in one go."""
    ours: tuple[list[str], list[str]] = ([], [])
    for text in texts:
        ours[text.isascii()].append(text)
    return [text for some in ours if some for text in _holding(words, some)]


def _holding(words: re.Pattern[str], texts: Sequence[str]) -> list[str]:
    together = plain(_BETWEEN.join(texts))
    if together.count(_BETWEEN) != len(texts) - 1:
        return [text for text in texts if words.search(plain(text))]
    found: dict[int, str] = {}
    place = behind = 0
    for hit in words.finditer(together):
        place += together.count(_BETWEEN, behind, hit.start())
        behind = hit.start()
        found[place] = texts[place]
    return list(found.values())


def blank_or(known: Collection[str], texts: Sequence[str]) -> list[str]:
    """Those that are blank, or known once trimmed."""
    wanted = {"", *known}
    return [text for text in texts if text.strip() in wanted]


def plain(text: str) -> str:
    """NFKC, simplified characters, lower case: the form words are looked for in."""
    if text.isascii():
        return text.lower()
    return simplified(unicodedata.normalize("NFKC", text)).lower()
