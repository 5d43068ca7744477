"""Units of money, share and count: where they are written and what they multiply by."""

from __future__ import annotations

import re
import unicodedata

MONEY_UNITS: dict[str, int] = {
    "元": 1,
    "千元": 1_000,
    "万元": 10_000,
    "百万": 1_000_000,
    "亿": 100_000_000,
}
"""Units of money and their factor to yuan (or to the major unit of the currency)."""

CHOICES = {"yuan": "元", "thousand": "千元", "wan": "万元", "million": "百万", "yi": "亿"}
"""Machine answers to the question which unit a column is in."""

HEADER_UNITS: dict[str, str] = {
    **dict.fromkeys(("元", "rmb", "cny", "人民币", "人民币元", "¥", "yuan", "usd", "$"), "元"),
    **dict.fromkeys(("rs", "inr", "pkr", "idr", "eur", "€", "£", "gbp", "rs."), "元"),
    **dict.fromkeys(("千元", "千", "k", "'000", "000", "000s", "thousand", "k rmb"), "千元"),
    **dict.fromkeys(("万元", "万", "w", "人民币万元", "10k", "wan"), "万元"),
    **dict.fromkeys(("百万", "百万元", "mn", "million", "millions", "m rmb"), "百万"),
    **dict.fromkeys(("亿", "亿元"), "亿"),
    **dict.fromkeys(("%", "％", "pct", "percent"), "%"),
    **dict.fromkeys(("分钟", "分", "min", "mins", "minutes"), "分钟"),
    **dict.fromkeys(("小时", "h", "hr", "hour", "hours"), "小时"),
    **{
        w: w for w in ("件", "箱", "盒", "瓶", "支", "个", "家", "次", "人", "天", "台", "kg", "吨")
    },
}
CELL_FACTORS: dict[str, int] = {
    "亿": 100_000_000,
    "亿元": 100_000_000,
    "百万": 1_000_000,
    "百万元": 1_000_000,
    "万": 10_000,
    "万元": 10_000,
    "w": 10_000,
    "千": 1_000,
    "千元": 1_000,
    "k": 1_000,
    "元": 1,
    "块": 1,
}
"""Suffixes inside a cell."""
COUNT_WORDS = frozenset(("件", "家", "次", "天", "人", "分钟", "个", "晚", "条"))
_NOTE = re.compile(
    r"(?:金额)?(?:计量)?(?:单位|unit|units|amounts? in|in)\s*[::为]?\s*[((]?\s*(?:人民币)?\s*"
    r"(亿元|百万元|万元|千元|元|thousands?|millions?|'000)",
    re.IGNORECASE,
)


def note_unit(lines: list[str]) -> str | None:
    """The unit a title or note line declares (单位:万元); None when none does or two disagree."""
    found = set()
    for line in lines:
        plain = unicodedata.normalize("NFKC", line)
        for hit in _NOTE.finditer(plain):
            found.add(
                HEADER_UNITS.get(hit[1].lower().rstrip("s"), HEADER_UNITS.get(hit[1].lower()))
            )
        if bracket := re.search(r"[((](万元|千元|亿元|百万元)[))]", plain):
            found.add(HEADER_UNITS[bracket[1]])
    found.discard(None)
    return found.pop() if len(found) == 1 else None


def money_factor(unit: str | None) -> int:
    """Factor of a money unit; 1 when it is none of them."""
    return MONEY_UNITS.get(unit or "", 1)
