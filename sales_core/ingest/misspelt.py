"""Headings with a slip of the pen in them, as they were meant: PRODCT, Recipt, 期未库存, 送货地扯.

Only words every report is made of are mended, and only where a letter is missing, doubled or has
changed places with the next one: whatever else stands there may be another word. Which column is
that of people is asked instead.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

_HAN = {
    "期未": "期末", "月未": "月末", "年未": "年末", "季未": "季末", "周未": "周末",
    "地扯": "地址", "拜仿": "拜访", "走仿": "走访", "销集": "销售", "消售": "销售", "定单": "订单",
    "金颔": "金额", "帐令": "账龄", "业务圆": "业务员", "数最": "数量", "单介": "单价",
}  # fmt: skip
"""Words that exist in no other sense, and what they were meant to be."""
_WORDS = (
    "customer", "product", "quantity", "amount", "invoice", "target", "achievement", "actual",
    "distributor", "territory", "region", "outlet", "address", "remarks",
    "receipt", "receipts", "received", "payment", "balance", "closing", "opening", "expense",
    "category", "description", "discount", "purpose", "frequency", "collection", "outstanding",
    "percentage", "designation", "telephone", "delivery", "voucher", "approved",
)  # fmt: skip
_LETTERS = re.compile(r"[A-Za-z]{5,}")


@lru_cache(maxsize=20_000)
def forms(header: str) -> tuple[str, ...]:
    """The heading as it was meant; empty when nothing in it is misspelt."""
    meant = _LETTERS.sub(_meant, header)
    for slip, word in _HAN.items():
        meant = meant.replace(slip, word)
    return (meant,) if meant != header else ()


def _meant(found: re.Match[str]) -> str:
    return _slips().get(found[0].lower(), found[0])


@cache
def _slips() -> dict[str, str]:
    """Every way to write a word with one slip -> the word."""
    return {slip: word for word in _WORDS for slip in _of(word) - {*_WORDS}}


def _of(word: str) -> set[str]:
    """A letter after the first one missing, doubled, or changed with the next."""
    places = range(1, len(word))
    missing = {word[:i] + word[i + 1 :] for i in places[:-1]}
    doubled = {word[:i] + word[i] + word[i:] for i in places}
    swapped = {word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in places[:-1]}
    return (missing | doubled | swapped) - {word}
